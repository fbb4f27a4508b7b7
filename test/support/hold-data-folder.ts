/** Opens the data folder of the first argument as its bot, acknowledges one write on stdout, and stays. */
import { openStore } from "../../src/store/open-store.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const store = await openStore({
  role: "bot",
  dataFolder: process.argv[2] ?? "",
  databaseUrl: null,
  auditKey: null,
  clock: () => new Date().toISOString(),
  log: quiet,
});
await store.transaction((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }));
process.stdout.write("acknowledged\n");
setInterval(() => {}, 60_000);

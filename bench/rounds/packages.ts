/** Which npm packages the bot loads when no setting of Slack or Teams is present. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { report } from "../support/round.ts";
import { spawnBot } from "../support/spawn-bot.ts";

const UNWANTED = /^(botbuilder|botframework|@slack\/)/;
/** Without these the list is not that of the bot. */
const EXPECTED = ["kysely", "yaml", "zod"];

const folder = mkdtempSync(join(tmpdir(), "bw-bench-"));
try {
  const file = join(folder, "packages.json");
  const hook = pathToFileURL(join(import.meta.dirname, "..", "support", "list-packages.js")).href;
  const bot = await spawnBot(folder, ["--import", hook], { PACKAGES_FILE: file });
  await bot.stop();
  const packages = JSON.parse(readFileSync(file, "utf8")) as readonly string[];
  const missing = EXPECTED.filter((name) => !packages.includes(name));
  if (missing.length > 0) throw new Error(`The list of packages misses ${missing.join(", ")}.`);
  const unwanted = packages.filter((name) => UNWANTED.test(name));
  if (unwanted.length > 0) throw new Error(`The bot loads ${unwanted.join(", ")} without their settings.`);
  report({ figures: { packages: packages.length }, notes: [`Packages loaded: ${packages.join(", ")}.`] });
} finally {
  rmSync(folder, { recursive: true });
}

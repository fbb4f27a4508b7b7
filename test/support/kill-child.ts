/**
 * The whole bot in a process of its own that ends itself with SIGKILL at a named seam: KILL_SEAM, at the KILL_AFTER-th
 * time that it comes by. Prints its address when it is ready, and ends when its parent goes away.
 */
import { parseConfig } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import { startBot } from "../../src/main.ts";

const { KILL_SEAM: seam = "", KILL_AFTER = "0" } = process.env;
let left = Number(KILL_AFTER);

const bot = await startBot(parseConfig(process.env), {
  clock: () => new Date().toISOString(),
  logger: createLogger("silent"),
  leaseMs: 1_000,
  at: (name) => {
    if (name !== seam) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  },
});
process.stdout.write(`${bot.url}\n`);
process.stdin.resume();
process.stdin.on("end", () => void bot.stop().then(() => process.exit(0)));

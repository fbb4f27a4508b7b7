/** Start to first page, and the memory of the bot when it does nothing. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { bareNodeMs } from "../support/bare-node.ts";
import { processorMs, residentMb } from "../support/process-figures.ts";
import { report } from "../support/round.ts";
import { spawnBot } from "../support/spawn-bot.ts";

const IDLE_MS = 10_000;

const folder = mkdtempSync(join(tmpdir(), "bw-bench-"));
try {
  const bare = await bareNodeMs();
  const fresh = await spawnBot(folder);
  const processor = processorMs(fresh.pid);
  const control = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  await delay(IDLE_MS);
  const rss = residentMb(fresh.pid);
  const bareRss = residentMb(control.pid ?? 0);
  control.kill();
  await fresh.stop();
  const again = await spawnBot(folder);
  await again.stop();
  report({
    figures: {
      beyond: (fresh.firstPageMs - bare) / 1_000,
      again: (again.firstPageMs - bare) / 1_000,
      bare: bare / 1_000,
      processor: processor / 1_000,
      rss,
      bareRss,
    },
  });
} finally {
  rmSync(folder, { recursive: true });
}

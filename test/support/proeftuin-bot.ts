/** The real bot in this process, on a data folder of its own: it can be stopped and started anew on the same data. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import { type RunningBot, startBot } from "../../src/main.ts";

export type ProeftuinBot = {
  readonly url: () => string;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startProeftuinBot(): Promise<ProeftuinBot> {
  const folder = await mkdtemp(join(tmpdir(), "bw-story-"));
  const config = parseConfig({ PORT: "0", DATA_DIR: folder, LOG_LEVEL: "silent" });
  const start = () => startBot(config, { clock: () => new Date().toISOString(), logger: createLogger("silent") });
  let bot: RunningBot = await start();
  return {
    url: () => bot.url,
    restart: async () => {
      await bot.stop();
      bot = await start();
    },
    stop: async () => {
      await bot.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

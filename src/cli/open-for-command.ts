import { parseConfig } from "../config.ts";
import { openStore } from "../store/open-store.ts";
import type { Store, StoreLog } from "../store/store.ts";

const silent: StoreLog = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Runs a command on the store of the bot, beside a bot that may be running.
 *
 * @param env as parseConfig: DATA_DIR or DATABASE_URL say which store
 * @throws BotError of parseConfig and openStore
 */
export async function withStore<T>(
  work: (store: Store, now: string) => Promise<T>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<T> {
  const { dataDir: dataFolder, databaseUrl, auditKey } = parseConfig(env);
  const clock = () => new Date().toISOString();
  const store = await openStore({ role: "command", dataFolder, databaseUrl, auditKey, clock, log: silent });
  try {
    return await work(store, clock());
  } finally {
    await store.close();
  }
}

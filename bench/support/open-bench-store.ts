/** A store of its own for one round, on disk: SQLite in a fresh folder, or a fresh PostgreSQL that syncs for real. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type PostgresServer, startPostgres } from "../../test/support/postgres-server.ts";
import { NOW } from "./bot.ts";

export type BenchStore = {
  readonly store: Store;
  /** where the store is, so that a control can write on the same disk */
  readonly folder: string;
  readonly close: () => Promise<void>;
};

const ignore = () => {};
const log = { info: ignore, warn: ignore, error: console.error };

/** @throws Error when PostgreSQL cannot start on this machine */
export async function openBenchStore(kind: Store["kind"]): Promise<BenchStore> {
  const folder = mkdtempSync(join(tmpdir(), "bw-bench-"));
  let server: PostgresServer | undefined;
  const remove = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    if (kind === "postgres") server = await startPostgres({ isDurable: true });
    const store = await openStore({
      role: "bot",
      dataFolder: folder,
      databaseUrl: server?.url ?? null,
      auditKey: "5e".repeat(32),
      clock: () => NOW,
      log,
    });
    const close = async () => {
      await store.close();
      await remove();
    };
    return { store, folder, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

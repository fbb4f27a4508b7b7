import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type StoreOptions } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { createTestDatabase, emptyTables } from "../support/postgres.ts";
import { NOW } from "./builders.ts";

/** A place for a store, where several can be opened on the same database. */
export type Place = {
  readonly options: StoreOptions;
  /** opens one more; closed with the place when that was not done before */
  readonly open: (changes?: Partial<StoreOptions>) => Promise<Store>;
  readonly clear: () => Promise<void>;
};

export const silent = { info: () => {}, warn: () => {}, error: () => {} };
const TEST_AUDIT_KEY = "5e".repeat(32);

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "bw-store-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function sqlitePlace(): Promise<Place> {
  const folder = temporaryFolder();
  return place({ dataFolder: join(folder.path, "data") }, async () => folder.remove());
}

/** One database per test file, emptied for each test; the server goes away with the run. */
let shared: Promise<string> | undefined;

async function migrateOnce(): Promise<string> {
  const url = await createTestDatabase();
  const folder = temporaryFolder();
  const fresh = postgresAt(url, folder);
  await fresh.open();
  await fresh.clear();
  return url;
}

export async function postgresPlace(): Promise<Place> {
  shared ??= migrateOnce();
  const url = await shared;
  await emptyTables(url);
  return postgresAt(url, temporaryFolder());
}

/** A database without any table. */
export async function emptyPostgresPlace(): Promise<Place> {
  return postgresAt(await createTestDatabase(), temporaryFolder());
}

function postgresAt(databaseUrl: string, folder: ReturnType<typeof temporaryFolder>): Place {
  return place({ dataFolder: folder.path, databaseUrl, auditKey: TEST_AUDIT_KEY }, async () => folder.remove());
}

function place(changes: Partial<StoreOptions>, remove: () => Promise<void>): Place {
  const opened: Store[] = [];
  const options: StoreOptions = {
    role: "bot",
    dataFolder: "",
    databaseUrl: null,
    auditKey: null,
    clock: () => NOW,
    log: silent,
    ...changes,
  };
  return {
    options,
    open: async (more = {}) => {
      const store = await openStore({ ...options, ...more });
      opened.push(store);
      return store;
    },
    clear: async () => {
      for (const store of opened) await store.close();
      await remove();
    },
  };
}

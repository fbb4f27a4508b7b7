import { chmodSync, existsSync } from "node:fs";
import { Kysely } from "kysely";
import { BotError } from "../errors.ts";
import { type BotLock, databaseFile, mustHaveDatabase, prepareDataFolder, takeBotLock, unusable } from "./data-folder.ts";
import { migrate, needsMigration } from "./migrate.ts";
import type { Connections, StoreOptions } from "./open-store.ts";
import { createSqliteDialect, openSqlite } from "./sqlite-dialect.ts";
import { isSqliteBusy, toStoreFault } from "./store-faults.ts";
import type { Tables } from "./tables.ts";

/** SQLite in the data folder: one connection that writes, one that reads beside it. */
export async function openSqliteConnections({ role, dataFolder }: StoreOptions): Promise<Connections> {
  if (role === "bot") prepareDataFolder(dataFolder);
  else mustHaveDatabase(dataFolder);
  const lock = role === "bot" ? lockFor(dataFolder, "Another bot works") : undefined;
  let writer: Kysely<Tables> | undefined;
  try {
    writer = open(dataFolder, "write");
    if (role === "bot") await migrate(writer, "sqlite");
    else await migrateAsCommand(writer, dataFolder);
    const reader = open(dataFolder, "read");
    return { kind: "sqlite", writer, reader, close: () => closeAll([reader, writer], lock) };
  } catch (error) {
    await closeAll([writer], lock);
    throw toStoreFault(error);
  }
}

function open(folder: string, use: "write" | "read"): Kysely<Tables> {
  const file = databaseFile(folder);
  try {
    const isNew = !existsSync(file);
    const database = openSqlite(file, use);
    // the log beside it takes its rights from this file
    if (isNew) chmodSync(file, 0o600);
    return new Kysely({ dialect: createSqliteDialect(database, use) });
  } catch (error) {
    throw isSqliteBusy(error) ? toStoreFault(error) : unusable(folder, error);
  }
}

async function closeAll(connections: readonly (Kysely<Tables> | undefined)[], lock: BotLock | undefined) {
  for (const connection of connections) await connection?.destroy();
  lock?.release();
}

/** Changes the schema only when no bot of the older version is at work on it. */
async function migrateAsCommand(writer: Kysely<Tables>, folder: string): Promise<void> {
  if (!(await needsMigration(writer, "sqlite"))) return;
  const lock = lockFor(folder, "The database must be brought up to date, but a bot works");
  try {
    await migrate(writer, "sqlite");
  } finally {
    lock.release();
  }
}

function lockFor(folder: string, who: string): BotLock {
  const lock = takeBotLock(folder);
  if (lock) return lock;
  throw new BotError(
    "store_locked",
    `${who} on the data folder ${folder}. Stop it first, give this one another folder with DATA_DIR, ` +
      "or set DATABASE_URL to run several bots on one PostgreSQL.",
    { details: { folder } },
  );
}

import { chmodSync, existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { BotError } from "../errors.ts";
import {
  type BotLock,
  databaseFile,
  mustHaveDatabase,
  prepareDataFolder,
  takeBotLock,
  unusable,
} from "./data-folder.ts";
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
  const opened: Connection[] = [];
  try {
    const writer = open(dataFolder, "write");
    opened.unshift(writer);
    if (role === "bot") await migrate(writer.kysely, "sqlite");
    else await migrateAsCommand(writer.kysely, dataFolder);
    const reader = open(dataFolder, "read");
    // closed before the writer, which then puts its log in the database and removes it
    opened.unshift(reader);
    return { kind: "sqlite", writer: writer.kysely, reader: reader.kysely, close: () => closeAll(opened, lock) };
  } catch (error) {
    await closeAll(opened, lock);
    throw toStoreFault(error);
  }
}

type Connection = { readonly kysely: Kysely<Tables>; readonly database: DatabaseSync };

function open(folder: string, use: "write" | "read"): Connection {
  const file = databaseFile(folder);
  try {
    const isNew = !existsSync(file);
    const database = openSqlite(file, use);
    // the log beside it takes its rights from this file
    if (isNew) chmodSync(file, 0o600);
    return { kysely: new Kysely({ dialect: createSqliteDialect(database, use) }), database };
  } catch (error) {
    throw isSqliteBusy(error) ? toStoreFault(error) : unusable(folder, error);
  }
}

async function closeAll(connections: readonly Connection[], lock: BotLock | undefined) {
  for (const { kysely, database } of connections) {
    await kysely.destroy();
    // kysely closes nothing that it never used
    if (database.isOpen) database.close();
  }
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

import { Kysely } from "kysely";
import { migrate, needsMigration } from "./migrate.ts";
import type { Connections, StoreOptions } from "./open-store.ts";
import { createPostgresDialect } from "./postgres-dialect.ts";
import { toStoreFault } from "./store-faults.ts";
import type { Tables } from "./tables.ts";

/** PostgreSQL, shared by any number of bots and commands. */
export async function openPostgresConnections(url: string, { log }: StoreOptions): Promise<Connections> {
  const database = new Kysely<Tables>({ dialect: createPostgresDialect(url, "run", log) });
  try {
    if (await needsMigration(database, "postgres")) await migrateAlone(url, log);
    return { kind: "postgres", writer: database, reader: database, close: () => database.destroy() };
  } catch (error) {
    await database.destroy();
    throw toStoreFault(error);
  }
}

async function migrateAlone(url: string, log: StoreOptions["log"]): Promise<void> {
  const migrating = new Kysely<Tables>({ dialect: createPostgresDialect(url, "migrate", log) });
  try {
    await migrate(migrating, "postgres");
  } finally {
    await migrating.destroy();
  }
}

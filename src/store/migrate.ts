import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { BotError } from "../errors.ts";
import { createPeople } from "./migrations/0001-people.ts";
import { createCases } from "./migrations/0002-cases.ts";
import { createWork } from "./migrations/0003-work.ts";
import { createAudit } from "./migrations/0004-audit.ts";
import { createWeb } from "./migrations/0005-web.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

function migrationsFor(kind: Store["kind"]): Record<string, Migration> {
  return {
    "0001-people": { up: createPeople },
    "0002-cases": { up: createCases },
    "0003-work": { up: createWork },
    "0004-audit": { up: (db) => createAudit(db, kind) },
    "0005-web": { up: createWeb },
  };
}

/**
 * Whether the schema still has to be made or brought up to date.
 *
 * @throws BotError `store_newer_schema` when a newer version of this program has changed the database
 */
export async function needsMigration(db: Kysely<Tables>, kind: Store["kind"]): Promise<boolean> {
  const done = await executedMigrations(db, kind);
  const known = Object.keys(migrationsFor(kind));
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new BotError(
      "store_newer_schema",
      `The database has changes that this version does not know: ${unknown.join(", ")}. ` +
        `This version knows up to ${known.at(-1)}. Start the newer version of the bot, or restore a backup from before it.`,
      { details: { unknown: unknown.join(", ") } },
    );
  }
  return done.length < known.length;
}

/**
 * Brings the schema up to date, in one transaction; several replicas at once do it once.
 *
 * @throws BotError `store_newer_schema` or `store_unavailable`
 */
export async function migrate(db: Kysely<Tables>, kind: Store["kind"]): Promise<void> {
  if (!(await needsMigration(db, kind))) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(kind) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === "Error")?.migrationName ?? "the first step";
  throw new BotError("store_unavailable", `The database could not be brought up to date: ${failed} failed.`, {
    cause: error,
  });
}

async function executedMigrations(db: Kysely<Tables>, kind: Store["kind"]): Promise<readonly string[]> {
  // kysely's own look at the schema reads every table and column: too slow for each start
  const found = await (kind === "sqlite"
    ? sql`select name from sqlite_master where name = 'kysely_migration'`
    : sql`select 1 where to_regclass('kysely_migration') is not null`
  ).execute(db);
  if (found.rows.length === 0) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map((row) => row.name);
}

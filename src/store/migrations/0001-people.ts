import type { Kysely } from "kysely";

/** People, teams, and what the store knows of itself. */
export async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("meta")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("team")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("naam", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("medewerker")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("naam", "text", (column) => column.notNull())
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("rollen", "text", (column) => column.notNull())
    .addColumn("gemeenten", "text", (column) => column.notNull())
    .addColumn("actief", "integer", (column) => column.notNull())
    // deferred, so that a team and its people can be stored in any order within one transaction
    .addForeignKeyConstraint("medewerker_team", ["team"], "team", ["id"], (constraint) =>
      constraint.deferrable().initiallyDeferred(),
    )
    .execute();
  await db.schema.createIndex("medewerker_by_team").on("medewerker").columns(["team", "naam"]).execute();
}

import { type Kysely, sql } from "kysely";

/** Sessions and dialogs, verwijzingen and their nummers, handled events, flow and knowledge snapshots. */
export async function createCases(db: Kysely<unknown>): Promise<void> {
  await createSession(db);
  await createVerwijzing(db);
  await db.schema
    .createTable("counter")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("event")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("event_by_age").on("event").column("at").execute();
  await db.schema
    .createTable("snapshot")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("document", "text", (column) => column.notNull())
    .execute();
}

async function createSession(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("session")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("status", "text")
    .addColumn("team", "text")
    .addColumn("indiener", "text")
    .addColumn("waits_for_rol", "text")
    .addColumn("waits_for_person", "text")
    .addColumn("since", "text")
    .addColumn("klantkenmerk", "text")
    .addColumn("verwijzing", "text")
    .addPrimaryKeyConstraint("session_pk", ["kind", "id"])
    .execute();
  await db.schema.createIndex("session_by_indiener").on("session").columns(["indiener", "since"]).execute();
  await db.schema.createIndex("session_by_person").on("session").columns(["waits_for_person", "since"]).execute();
  await db.schema
    .createIndex("session_by_rol")
    .on("session")
    .columns(["team", "waits_for_rol", "since"])
    .where(sql.ref("waits_for_person"), "is", null)
    .execute();
  await db.schema.createIndex("session_by_klantkenmerk").on("session").columns(["klantkenmerk", "team"]).execute();
  await db.schema.createIndex("session_by_verwijzing").on("session").columns(["verwijzing", "expires_at"]).execute();
  await db.schema.createIndex("session_by_expiry").on("session").column("expires_at").execute();
}

async function createVerwijzing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("verwijzing")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("nummer", "text", (column) => column.notNull().unique())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("indiener", "text", (column) => column.notNull())
    .addColumn("klantkenmerk", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("waits_for_rol", "text")
    .addColumn("waits_for_person", "text")
    .addColumn("since", "text", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("verwijzing_by_age").on("verwijzing").columns(["created_at", "id"]).execute();
  await db.schema.createIndex("verwijzing_by_team").on("verwijzing").columns(["team", "state", "created_at"]).execute();
  await db.schema.createIndex("verwijzing_by_indiener").on("verwijzing").columns(["indiener", "since"]).execute();
  await db.schema
    .createIndex("verwijzing_by_rol")
    .on("verwijzing")
    .columns(["team", "waits_for_rol", "since"])
    .where(sql.ref("waits_for_person"), "is", null)
    .execute();
  await db.schema
    .createIndex("verwijzing_by_klantkenmerk")
    .on("verwijzing")
    .columns(["klantkenmerk", "team"])
    .execute();
}

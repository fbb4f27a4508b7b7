import { type Kysely, sql } from "kysely";

/** What still has to be sent, what was sent, and jobs that must happen once. */
export async function createWork(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("not_before", "text", (column) => column.notNull())
    .addColumn("lease_until", "text")
    .addColumn("resend", "integer", (column) => column.notNull())
    .addColumn("reference", "text")
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .execute();
  // small whatever the history: only what is still to be sent
  await db.schema
    .createIndex("outbox_open")
    .on("outbox")
    .columns(["channel", "place", "id"])
    .where(sql.ref("status"), "in", sql`('wachtend', 'bezig')`)
    .execute();
  await db.schema.createIndex("outbox_by_status").on("outbox").columns(["status", "id"]).execute();
  await db.schema
    .createTable("posted")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("posted_pk", ["channel", "place", "key"])
    .execute();
  await db.schema
    .createTable("job")
    .addColumn("slot", "text", (column) => column.primaryKey())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("lease_until", "text", (column) => column.notNull())
    .addColumn("finished_at", "text")
    .execute();
}

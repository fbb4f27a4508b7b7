import type { Kysely } from "kysely";

/** The cards of the proeftuin: it has no chat platform behind it that keeps them. */
export async function createWeb(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("web_message")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("thread", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("card", "text", (column) => column.notNull())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("first_seq", "integer", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull().unique())
    .addPrimaryKeyConstraint("web_message_key", ["conversation", "thread", "key"])
    .execute();
  await db.schema.createIndex("web_message_by_change").on("web_message").columns(["conversation", "seq"]).execute();
}

import { type Kysely, sql } from "kysely";

const REFUSAL = "audit rows are never changed or removed";

/** The audit trail, with triggers that refuse what an honest program never does. The HMAC chain finds the rest. */
export async function createAudit(db: Kysely<unknown>, kind: "sqlite" | "postgres"): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("act", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("content_hash", "text", (column) => column.notNull())
    .addColumn("prev_hash", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("audit_head")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await sql`insert into audit_head (id, seq, hash) values (1, 0, '')`.execute(db);
  await (kind === "sqlite" ? guardSqlite(db) : guardPostgres(db));
}

async function guardSqlite(db: Kysely<unknown>): Promise<void> {
  const refuse = sql.raw(`begin select raise(abort, '${REFUSAL}'); end`);
  await sql`create trigger audit_no_update before update on audit ${refuse}`.execute(db);
  await sql`create trigger audit_no_delete before delete on audit ${refuse}`.execute(db);
  // "insert or replace" removes a row without firing the delete trigger
  await sql`create trigger audit_no_replace before insert on audit
    when exists (select 1 from audit where seq = new.seq) ${refuse}`.execute(db);
}

async function guardPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function audit_refuse() returns trigger language plpgsql as
    ${sql.raw(`$$ begin raise exception '${REFUSAL}'; end $$`)}`.execute(db);
  await sql`create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_refuse()`.execute(db);
}

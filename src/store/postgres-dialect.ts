import { PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { StoreLog } from "./store.ts";

/** A statement, a lock or a connection that takes longer is given up: the person is told to try again. */
const TIMEOUT_MS = 5_000;
/** Connections per replica: turns are short, and PostgreSQL is shared. */
const MAX_CONNECTIONS = 10;

/**
 * kysely over pg, with limits that keep a stalled database from holding up people for ever.
 *
 * @param use `migrate` has one connection and no limit on a statement: a migration may take long
 */
export function createPostgresDialect(url: string, use: "run" | "migrate", log: StoreLog): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    application_name: "beschutwijzer",
    ...(use === "migrate"
      ? { max: 1 }
      : {
          max: MAX_CONNECTIONS,
          statement_timeout: TIMEOUT_MS,
          lock_timeout: TIMEOUT_MS,
          // also when the server itself hangs and cannot time anything
          query_timeout: TIMEOUT_MS + 500,
          idle_in_transaction_session_timeout: 2 * TIMEOUT_MS,
        }),
  });
  // A connection that breaks, idle or in use, is replaced; without these listeners it would end the process.
  const lost = (error: Error) => log.warn({ error: error.message }, "a connection to PostgreSQL was lost");
  pool.on("error", lost);
  // What is acknowledged must be on disk, whatever the default of the database is. pg keeps queries in order,
  // so nothing runs on the connection before this.
  pool.on("connect", (client) => {
    client.on("error", lost);
    client.query("set synchronous_commit = on").catch((error: Error) => {
      log.error({ error: error.message }, "synchronous_commit could not be set");
    });
  });
  return new PostgresDialect({ pool });
}

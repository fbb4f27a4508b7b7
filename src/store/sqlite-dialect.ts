import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { isSqliteBusy } from "./store-faults.ts";

/** Longest that one statement may hold up the whole process while another process writes. */
const BUSY_TIMEOUT_MS = 50;
/** Between two tries to begin writing: the process does its other work. */
const RETRY_AFTER_MS = 50;
/** After this long behind another process a write is given up. */
const GIVE_UP_AFTER_MS = 5_000;
/** Refusals that follow each other this closely are one spell of waiting. */
const SAME_SPELL_MS = 1_000;
/** More different statements than the program has; a guard, not a setting. */
const MAX_CACHED_STATEMENTS = 500;

/** Opens the database file with the settings that durability and the event loop need. */
export function openSqlite(file: string, use: "write" | "read"): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, readOnly: use === "read" });
  try {
    // a checkpoint holds up the commit that happens to cause it, so there are fewer of them; none is lost without it
    if (use === "write") database.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 4000");
    database.exec("pragma synchronous = full; pragma foreign_keys = on");
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** kysely over node:sqlite. Writers begin immediate, so that a read is never turned into a write halfway. */
export function createSqliteDialect(database: DatabaseSync, use: "write" | "read"): Dialect {
  return {
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true }) as SqliteAdapter,
    createDriver: () => createDriver(database, use === "write" ? "begin immediate" : "begin"),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(database: DatabaseSync, begin: string): Driver {
  const connection = createConnection(database);
  let busy: { readonly since: number; readonly seen: number } | undefined;
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      for (;;) {
        try {
          database.exec(begin);
          busy = undefined;
          return;
        } catch (error) {
          if (!isSqliteBusy(error)) throw error;
          // counted from the first of these refusals, so that those who queue do not each wait as long again
          const now = performance.now();
          busy = { since: busy && now - busy.seen < SAME_SPELL_MS ? busy.since : now, seen: now };
          if (now - busy.since > GIVE_UP_AFTER_MS) throw error;
          await delay(RETRY_AFTER_MS);
        }
      }
    },
    commitTransaction: async () => database.exec("commit"),
    rollbackTransaction: async () => {
      // SQLite itself has rolled back already after a full disk or an I/O error
      if (database.isTransaction) database.exec("rollback");
    },
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  };
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  const cache = new Map<string, { readonly statement: StatementSync; readonly gives: boolean }>();
  const prepare = (sql: string) => {
    const known = cache.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const prepared = { statement, gives: statement.columns().length > 0 };
    if (cache.size >= MAX_CACHED_STATEMENTS) cache.clear();
    cache.set(sql, prepared);
    return prepared;
  };
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const { statement, gives } = prepare(query.sql);
      const parameters = query.parameters as SQLInputValue[];
      if (gives) return { rows: statement.all(...parameters) as Row[] };
      const { changes } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    },
    async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
      for (const row of prepare(query.sql).statement.iterate(...(query.parameters as SQLInputValue[]))) {
        yield { rows: [row as Row] };
      }
    },
  };
}

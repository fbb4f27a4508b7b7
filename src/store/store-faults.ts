import { BotError } from "../errors.ts";

/** Primary result codes of SQLite (sqlite.org/rescode.html): locked, or the disk does not do its work. */
const SQLITE_BUSY = 5;
const SQLITE_UNAVAILABLE = new Map([
  [5, "the database is locked by another process"],
  [6, "a table is locked"],
  [8, "the database is read-only"],
  [10, "the disk reports an error"],
  [11, "the database file is damaged"],
  [13, "the disk is full"],
  [14, "the database file cannot be opened"],
  [26, "the file is not a database"],
]);

/** SQLSTATE classes of PostgreSQL: connection, resources, operator intervention, system error. */
const POSTGRES_UNAVAILABLE_CLASSES = ["08", "53", "57", "58"];
const POSTGRES_SERIALIZATION_FAILURE = "40001";
const POSTGRES_DEADLOCK = "40P01";
const POSTGRES_LOCK_TIMEOUT = "55P03";
const POSTGRES_READ_ONLY = "25006";
const SQLSTATE = /^[0-9A-Z]{5}$/;
const NETWORK_CODES = ["ECONNREFUSED", "ECONNRESET", "ENOENT", "ENOTFOUND", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"];
/** what pg throws without a code */
const POSTGRES_CLIENT_MESSAGE =
  /connection terminated|timeout exceeded|read timeout|not queryable|the pool|connection has been discarded/i;

/** Thrown inside a transaction when another replica was first and running it again will do. */
export class RunAgain extends Error {}

function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return undefined;
  // an extended code keeps the primary code in its low byte
  return error.errcode & 0xff;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

export function isSqliteBusy(error: unknown): boolean {
  return sqliteCode(error) === SQLITE_BUSY;
}

/** The transaction did nothing and may be run again from the start. */
export function isWorthAnotherRun(error: unknown): boolean {
  const code = errorCode(error);
  return error instanceof RunAgain || code === POSTGRES_SERIALIZATION_FAILURE || code === POSTGRES_DEADLOCK;
}

/** A value that had to be unique was there already, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  return sqliteCode(error) === 19 || errorCode(error) === "23505";
}

/** What a driver threw, as a BotError when the database could not do its work; everything else as it was. */
export function toStoreFault(error: unknown): unknown {
  if (error instanceof BotError) return error;
  const what = unavailable(error);
  if (what === undefined) return error;
  return new BotError("store_unavailable", `The store did not answer: ${what}. Nothing was stored; try again.`, {
    cause: error,
  });
}

function unavailable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof RunAgain) return "other replicas kept being first";
  const sqlite = sqliteCode(error);
  if (sqlite !== undefined) return SQLITE_UNAVAILABLE.get(sqlite);
  const code = errorCode(error);
  if (NETWORK_CODES.includes(code)) return `no connection to PostgreSQL (${code})`;
  const isState =
    SQLSTATE.test(code) &&
    (POSTGRES_UNAVAILABLE_CLASSES.includes(code.slice(0, 2)) ||
      [POSTGRES_LOCK_TIMEOUT, POSTGRES_READ_ONLY, POSTGRES_SERIALIZATION_FAILURE, POSTGRES_DEADLOCK].includes(code));
  if (isState) return `PostgreSQL reports ${code}`;
  return POSTGRES_CLIENT_MESSAGE.test(error.message) ? "the connection to PostgreSQL was lost" : undefined;
}

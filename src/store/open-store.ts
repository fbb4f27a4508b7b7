import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Kysely } from "kysely";
import { readAnchors, writeAnchor } from "./audit-anchors.ts";
import { loadAuditKey } from "./audit-key.ts";
import { auditFolder } from "./data-folder.ts";
import { claimJob } from "./jobs.ts";
import { openSqliteConnections } from "./open-sqlite.ts";
import { createOutboxQueue } from "./outbox-queue.ts";
import { isProef, markProef } from "./proef.ts";
import type { Store, StoreLog } from "./store.ts";
import { isWorthAnotherRun, toStoreFault } from "./store-faults.ts";
import { sweep } from "./sweep.ts";
import type { Tables } from "./tables.ts";
import { createTransaction } from "./transaction.ts";
import { verifyAudit } from "./verify-audit.ts";

export type StoreOptions = {
  /** `bot`: the one bot of a data folder. `command`: beside it, on a database that exists */
  readonly role: "bot" | "command";
  /** holds the SQLite database, and the key and anchors of the audit trail whatever the database is */
  readonly dataFolder: string;
  /** postgres://...; null: SQLite in the data folder */
  readonly databaseUrl: string | null;
  /** hexadecimal; null: the file audit/audit.key in the data folder */
  readonly auditKey: string | null;
  /** now, ISO, UTC: decides which sessions have expired when they are read */
  readonly clock: () => string;
  readonly log: StoreLog;
};

/** `writer` and `reader` are the same on PostgreSQL. */
export type Connections = {
  readonly kind: Store["kind"];
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  readonly close: () => Promise<void>;
};

/** A transaction that loses to other replicas is run again for as long. */
const GIVE_UP_AFTER_MS = 5_000;
/** Longest wait before it is run again: enough for the winner to commit. */
const RUN_AGAIN_WITHIN_MS = 20;

/**
 * Opens the store and brings its schema up to date.
 *
 * @throws BotError `data_folder_unusable`, `store_locked`, `store_newer_schema`, `store_unavailable` or `audit_broken`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl } = options;
  const connections =
    databaseUrl === null ? await openSqliteConnections(options) : await openPostgres(databaseUrl, options);
  try {
    return createStore(connections, options, await findAuditKey(connections, options));
  } catch (error) {
    await connections.close();
    throw error;
  }
}

/** Loaded only when it is used: the driver is a tenth of the memory of a bot that does nothing. */
async function openPostgres(databaseUrl: string, options: StoreOptions): Promise<Connections> {
  const { openPostgresConnections } = await import("./open-postgres.ts");
  return openPostgresConnections(databaseUrl, options);
}

/** A bot needs the key at once. A command that only reads does not, so it hears of a missing key when it writes. */
async function findAuditKey({ kind, writer }: Connections, options: StoreOptions): Promise<() => Buffer> {
  const source = {
    key: options.auditKey,
    folder: auditFolder(options.dataFolder),
    mayCreate: kind === "sqlite",
  };
  const [found] = await Promise.allSettled([loadAuditKey(writer, source)]);
  if (found.status === "rejected" && options.role === "bot") throw toStoreFault(found.reason);
  return () => {
    if (found.status === "rejected") throw toStoreFault(found.reason);
    return found.value;
  };
}

function createStore(connections: Connections, options: StoreOptions, auditKey: () => Buffer): Store {
  const { kind, writer, reader } = connections;
  const { clock, log } = options;
  const anchorFile = join(auditFolder(options.dataFolder), "audit-ankers.jsonl");
  const running = new Set<Promise<unknown>>();

  /** Keeps `close` waiting, and turns what a driver throws into a fault of the store. */
  async function tracked<T>(work: () => Promise<T>): Promise<T> {
    const promise = work();
    running.add(promise);
    try {
      return await promise;
    } catch (error) {
      throw toStoreFault(error);
    } finally {
      running.delete(promise);
    }
  }

  const write = <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> =>
    tracked(async () => {
      const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
      for (;;) {
        try {
          return await writer.transaction().execute(work);
        } catch (error) {
          if (!isWorthAnotherRun(error) || performance.now() > giveUpAt) throw error;
          await delay(Math.random() * RUN_AGAIN_WITHIN_MS);
        }
      }
    });

  const look = <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> =>
    tracked(() => reader.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work));

  return {
    kind,
    transaction: (work) =>
      write(async (db) => {
        const { tx, finish } = createTransaction(db, { clock, auditKey });
        const result = await work(tx);
        await finish();
        return result;
      }),
    read: (work) => look((db) => work(createTransaction(db, { clock, auditKey }).tx)),
    outbox: createOutboxQueue(write, kind),
    claimJob: (slot, now, leaseMs) => write((db) => claimJob(db, slot, now, leaseMs)),
    anchorAudit: async (at) => {
      const head = await look((db) => db.selectFrom("audit_head").select(["seq", "hash"]).executeTakeFirst());
      if (!head || head.seq === 0) return undefined;
      const anchor = { at, seq: head.seq, hash: head.hash };
      writeAnchor(anchorFile, anchor);
      log.info({ anchor }, "the audit trail is anchored");
      return anchor;
    },
    verifyAudit: async () => {
      // before the trail is read: an anchor of a later line would look like a line that was removed
      const anchors = readAnchors(anchorFile);
      return look((db) => verifyAudit(db, anchors, auditKey()));
    },
    markProef: () => write(markProef),
    isProef: () => look(isProef),
    sweep: (now) => write((db) => sweep(db, now)),
    close: async () => {
      await Promise.allSettled(running);
      await connections.close();
    },
  };
}

import { type Kysely, sql } from "kysely";
import { readMessage } from "./outbox.ts";
import type { ClaimedItem, OutboxQueue, Store } from "./store.ts";
import type { OutboxStatus, Tables } from "./tables.ts";

/** Columns of an item that nobody is sending. */
const FREE = { lease_until: null };
/** What may be sent twice is not sent for ever into a channel that never says how it ended. */
const MAX_TRIES = 10;

/**
 * Takes the next item that is due. Per place in order and one at a time: an item waits for every earlier one
 * of its place that is still to be sent, also when that one was put off.
 *
 * @param leaseMs how long nobody else takes it
 */
async function claimNext(
  db: Kysely<Tables>,
  now: string,
  leaseMs: number,
  channels: readonly string[],
): Promise<ClaimedItem | undefined> {
  if (channels.length === 0) return undefined;
  for (;;) {
    const next = await db
      .selectFrom("outbox")
      .selectAll()
      .where("status", "=", "wachtend")
      .where("not_before", "<=", now)
      .where("id", "in", ({ selectFrom }) =>
        selectFrom("outbox")
          .select(({ fn }) => fn.min<string>("id").as("id"))
          .where("channel", "in", channels)
          // as the index outbox_open says it: with parameters SQLite would not use that index
          .where(sql<boolean>`status in ('wachtend', 'bezig')`)
          .groupBy(["channel", "place"]),
      )
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (!next) return undefined;
    const lease_until = new Date(Date.parse(now) + leaseMs).toISOString();
    const claimed = await db
      .updateTable("outbox")
      .set({ status: "bezig", attempts: next.attempts + 1, lease_until, updated_at: now })
      .where("id", "=", next.id)
      .where("status", "=", "wachtend")
      .where("attempts", "=", next.attempts)
      .executeTakeFirst();
    // another replica was first: look again
    if (claimed.numUpdatedRows !== 1n) continue;
    const message = readMessage(next.message);
    const posted = await db
      .selectFrom("posted")
      .select("reference")
      .where("channel", "=", next.channel)
      .where("place", "=", next.place)
      .where("key", "=", message.key)
      .executeTakeFirst();
    return {
      id: next.id,
      channel: next.channel,
      place: next.place,
      message,
      attempts: next.attempts + 1,
      resend: next.resend === 1,
      previous: posted?.reference ?? null,
    };
  }
}

/** The item was sent: remembers where, so that the same key replaces the card. */
async function completeItem(db: Kysely<Tables>, item: ClaimedItem, reference: string, now: string): Promise<void> {
  const isOurs = await settle(db, item, { status: "verzonden", reference, reason: "" }, now);
  if (!isOurs) return;
  await db
    .insertInto("posted")
    .values({ channel: item.channel, place: item.place, key: item.message.key, reference, updated_at: now })
    .onConflict((conflict) => conflict.columns(["channel", "place", "key"]).doUpdateSet({ reference, updated_at: now }))
    .execute();
}

/**
 * Ends one try of an item.
 *
 * @returns false when the lease had run out and somebody else has the item now: then nothing changes
 */
async function settle(
  db: Kysely<Tables>,
  item: ClaimedItem,
  outcome: { readonly status: OutboxStatus; readonly reason: string; reference?: string; not_before?: string },
  now: string,
): Promise<boolean> {
  const result = await db
    .updateTable("outbox")
    .set({ ...outcome, ...FREE, updated_at: now })
    .where("id", "=", item.id)
    .where("status", "=", "bezig")
    .where("attempts", "=", item.attempts)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Frees what was being sent when a process died. What may be sent twice waits again; what may not becomes `onzeker`.
 *
 * @param everything true when no other process can be sending: the leases need not run out
 * @returns the ids that became onzeker, to be reported
 */
async function recoverItems(db: Kysely<Tables>, now: string, everything: boolean): Promise<readonly string[]> {
  const left = db.updateTable("outbox").where("status", "=", "bezig");
  const stale = everything ? left : left.where("lease_until", "<", now);
  const reason = "the process ended while this was being sent";
  await stale
    .set({ status: "wachtend", ...FREE, reason, updated_at: now })
    .where("resend", "=", 1)
    .execute();
  const unsure = await stale
    .set({ status: "onzeker", ...FREE, reason, updated_at: now })
    .where("resend", "=", 0)
    .returning("id")
    .execute();
  return unsure.map((row) => row.id);
}

type Write = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** What the sender calls, each call a transaction of its own. */
export function createOutboxQueue(write: Write, kind: Store["kind"]): OutboxQueue {
  const later = (now: string, afterMs: number) => new Date(Date.parse(now) + afterMs).toISOString();
  return {
    claim: (now, leaseMs, channels) => write((db) => claimNext(db, now, leaseMs, channels)),
    complete: (item, reference, now) => write((db) => completeItem(db, item, reference, now)),
    retry: (item, afterMs, reason, now) =>
      write(async (db) => {
        await settle(db, item, { status: "wachtend", reason, not_before: later(now, afterMs) }, now);
      }),
    unknown: (item, afterMs, reason, now) =>
      write(async (db) => {
        const status = item.resend && item.attempts < MAX_TRIES ? "wachtend" : "onzeker";
        await settle(db, item, { status, reason, not_before: later(now, afterMs) }, now);
        return status;
      }),
    reject: (item, reason, now) =>
      write(async (db) => {
        await settle(db, item, { status: "mislukt", reason }, now);
      }),
    recover: (now, atStart) => write((db) => recoverItems(db, now, atStart && kind === "sqlite")),
  };
}

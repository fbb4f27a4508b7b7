import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** No platform sends a delivery again after so long. */
const EVENT_DAYS = 30;
/** Sent messages hold what cards said; kept as long as a fault in sending is looked into. */
const SENT_DAYS = 14;
/** A card that nobody touched for so long is not replaced any more: the next one is a new card. */
const POSTED_DAYS = 180;

/** Forgets what has had its time. Records, people and the audit trail stay. */
export async function sweep(db: Kysely<Tables>, now: string): Promise<void> {
  const before = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  await db.deleteFrom("session").where("expires_at", "<=", now).execute();
  await db.deleteFrom("event").where("at", "<", before(EVENT_DAYS)).execute();
  await db.deleteFrom("outbox").where("status", "=", "verzonden").where("updated_at", "<", before(SENT_DAYS)).execute();
  await db.deleteFrom("posted").where("updated_at", "<", before(POSTED_DAYS)).execute();
}

import { createHmac } from "node:crypto";
import type { Kysely } from "kysely";
import type { AuditEntry } from "./store.ts";
import type { AuditRow, Tables } from "./tables.ts";

/** A line that still waits for its place in the chain. `content` is hashed under the key and never stored. */
export type PendingEntry = { readonly entry: Omit<AuditEntry, "contentHash">; readonly content: string };

/**
 * Appends lines to the trail. Takes the head first, which holds up every other writer until the end of this transaction,
 * so that two replicas never make two lines with the same predecessor.
 */
export async function appendToChain(db: Kysely<Tables>, key: Buffer, pending: readonly PendingEntry[]): Promise<void> {
  if (pending.length === 0) return;
  const head = await db
    .updateTable("audit_head")
    .set(({ ref }) => ({ seq: ref("seq") }))
    .where("id", "=", 1)
    .returning(["seq", "hash"])
    .executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = pending.map(({ entry, content }): AuditRow => {
    seq += 1;
    const row = {
      seq,
      at: entry.at,
      actor: entry.actor,
      act: entry.act,
      subject: entry.subject,
      outcome: entry.outcome,
      reason: entry.reason,
      content_hash: contentHash(key, content),
      prev_hash: hash,
    };
    hash = rowHash(key, row);
    return { ...row, hash };
  });
  await db.insertInto("audit").values(rows).execute();
  await db.updateTable("audit_head").set({ seq, hash }).where("id", "=", 1).execute();
}

/** Keyed, so that nobody without the key can guess the answers from the hash; empty for no document. */
function contentHash(key: Buffer, content: string): string {
  return content === "" ? "" : hmac(key, "content", content);
}

/** The hash of a line: over its place, its text and the hash of the line before it. */
export function rowHash(key: Buffer, row: Omit<AuditRow, "hash">): string {
  const { seq, at, actor, act, subject, outcome, reason, content_hash, prev_hash } = row;
  return hmac(key, "row", JSON.stringify([seq, at, actor, act, subject, outcome, reason, content_hash, prev_hash]));
}

/** @param purpose keeps a hash made for one purpose from standing in for another */
export function hmac(key: Buffer, purpose: "content" | "row" | "key", text: string): string {
  return createHmac("sha256", key).update(`${purpose}\n${text}`).digest("hex");
}

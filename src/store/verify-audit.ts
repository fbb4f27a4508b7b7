import type { Kysely } from "kysely";
import { rowHash } from "./audit.ts";
import type { Anchor } from "./audit-anchors.ts";
import type { AuditRow, Tables } from "./tables.ts";

/** Rows that are read at once. */
const BATCH = 1_000;

/**
 * What is wrong with the trail, at which line:
 * - `not_made_by_bot`: a line that was altered or inserted; its hash was not made with the key
 * - `does_not_follow`: the line before it was altered, removed or inserted
 * - `missing`: lines were removed before this one
 * - `cut_off`: the end was removed; the head or an anchor names lines that are gone
 * - `differs_from_anchor`: the whole chain was made anew
 */
export type AuditFault = {
  readonly kind: "not_made_by_bot" | "does_not_follow" | "missing" | "cut_off" | "differs_from_anchor";
  readonly seq: number;
};

export type AuditReport = {
  readonly lines: number;
  readonly faults: readonly AuditFault[];
  /** the last line before any fault that an anchor outside the database confirms; 0 when none does */
  readonly provenUpTo: number;
  /** moment of that anchor; null when there is none */
  readonly provenAt: string | null;
  /** lines after it: checked against the key, but if the very end was removed nothing would show it */
  readonly notAnchored: number;
};

/**
 * Walks the whole trail and compares it with the anchors.
 *
 * Without the key no line can be altered, inserted or removed without a fault here, except that lines after the last
 * anchor can be cut off together with the head; with the key only the anchors stand in the way.
 */
export async function verifyAudit(db: Kysely<Tables>, anchors: readonly Anchor[], key: Buffer): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  const anchored = new Map<number, Anchor[]>();
  for (const anchor of anchors) anchored.set(anchor.seq, [...(anchored.get(anchor.seq) ?? []), anchor]);

  let lines = 0;
  let lastSeq = 0;
  let lastHash = "";
  let proven: Anchor | undefined;
  for await (const row of readRows(db)) {
    lines += 1;
    if (row.seq !== lastSeq + 1) faults.push({ kind: "missing", seq: row.seq });
    else if (row.prev_hash !== lastHash) faults.push({ kind: "does_not_follow", seq: row.seq });
    if (rowHash(key, row) !== row.hash) faults.push({ kind: "not_made_by_bot", seq: row.seq });
    for (const anchor of anchored.get(row.seq) ?? []) {
      if (anchor.hash !== row.hash) faults.push({ kind: "differs_from_anchor", seq: row.seq });
      else if (faults.length === 0) proven = anchor;
    }
    lastSeq = row.seq;
    lastHash = row.hash;
  }

  const head = await db.selectFrom("audit_head").selectAll().where("id", "=", 1).executeTakeFirst();
  const furthest = anchors.reduce((most, anchor) => Math.max(most, anchor.seq), head?.seq ?? 0);
  if (furthest > lastSeq) faults.push({ kind: "cut_off", seq: lastSeq + 1 });
  else if (head?.seq !== lastSeq || head.hash !== lastHash) faults.push({ kind: "does_not_follow", seq: lastSeq });
  return {
    lines,
    faults,
    provenUpTo: proven?.seq ?? 0,
    provenAt: proven?.at ?? null,
    notAnchored: lastSeq - (proven?.seq ?? 0),
  };
}

async function* readRows(db: Kysely<Tables>): AsyncGenerator<AuditRow> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(BATCH)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.seq;
  }
}

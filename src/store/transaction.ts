import type { Kysely } from "kysely";
import { appendToChain, type PendingEntry } from "./audit.ts";
import { createEvents } from "./events.ts";
import { createJobs } from "./jobs.ts";
import { createMedewerkers } from "./medewerkers.ts";
import { createOutbox } from "./outbox.ts";
import { createSessions } from "./sessions.ts";
import { createSnapshots } from "./snapshots.ts";
import type { Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";
import { createVerwijzingen } from "./verwijzingen.ts";
import { createWeb } from "./web-messages.ts";
import { createWorklist } from "./worklist.ts";

export type TransactionParts = {
  readonly clock: () => string;
  /** throws when the key cannot be had */
  readonly auditKey: () => Buffer;
};

/**
 * The calls of one transaction. `finish` must be the last thing in it: only then are the audit lines appended,
 * so that the one row that all replicas share is held as short as can be and always taken last (no deadlock).
 */
export function createTransaction(
  db: Kysely<Tables>,
  { clock, auditKey }: TransactionParts,
): { readonly tx: Transaction; readonly finish: () => Promise<void> } {
  const pending: PendingEntry[] = [];
  const tx: Transaction = {
    ...createEvents(db),
    ...createMedewerkers(db),
    ...createSessions(db, clock),
    ...createVerwijzingen(db),
    ...createWorklist(db, clock),
    ...createSnapshots(db),
    ...createOutbox(db),
    ...createJobs(db),
    web: createWeb(db),
    appendAudit: async (entry, content) => {
      pending.push({ entry, content });
    },
  };
  return {
    tx,
    finish: async () => {
      if (pending.length > 0) await appendToChain(db, auditKey(), pending);
    },
  };
}

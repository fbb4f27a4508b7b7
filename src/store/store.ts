/** The port of the store: one contract, kept by SQLite and PostgreSQL through the same kysely code. */

import type { WebMessages } from "../channels/web/web-messages.ts";
import type { WorkItem } from "../conversation/context.ts";
import type { Dialog, PersonSession } from "../conversation/dialog.ts";
import type { Message } from "../conversation/message.ts";
import type { Medewerker, Team } from "../verwijzing/medewerker.ts";
import type { State, Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Anchor } from "./audit-anchors.ts";
import type { OutboxStatus } from "./tables.ts";
import type { AuditReport } from "./verify-audit.ts";

/** A line of the audit trail: who did what, never the facts themselves. */
export type AuditEntry = {
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
  readonly outcome: "done" | "refused";
  readonly reason: string;
  /** keyed hash of the document that the act produced; empty when it produced none */
  readonly contentHash: string;
};

export type OutboxItem = {
  readonly id: string;
  readonly channel: string;
  /** items with the same place are sent in order, one at a time */
  readonly place: string;
  readonly message: Message;
  readonly attempts: number;
  /** false: a post of unknown outcome is reported and never sent again (the digest) */
  readonly resend: boolean;
};

/** An item that one sender has for the length of its lease. */
export type ClaimedItem = OutboxItem & {
  /** reference of the card with the same key in the same place, which this one replaces; null when there is none */
  readonly previous: string | null;
};

/** A line for a report on the outbox: nothing of what the message says. */
export type OutboxLine = {
  readonly id: string;
  readonly channel: string;
  readonly place: string;
  readonly reason: string;
  readonly updatedAt: string;
};

/** The right to do a job that must happen once; `attempt` tells a later holder from an earlier one. */
export type JobClaim = { readonly slot: string; readonly attempt: number };

export type VerwijzingQuery = {
  readonly team?: string;
  readonly states?: readonly State[];
  readonly indiener?: string;
  readonly klantkenmerk?: string;
  /** ISO instant: only records whose state changed after it */
  readonly changedAfter?: string;
  readonly limit: number;
};

/** Everything a turn reads and writes, inside one transaction. Lists come oldest first. */
export type Transaction = {
  /** false when an event with this id was handled before */
  readonly claimEvent: (id: string, at: string) => Promise<boolean>;

  readonly findMedewerker: (id: string) => Promise<Medewerker | undefined>;
  readonly listMedewerkers: (team?: string) => Promise<readonly Medewerker[]>;
  readonly saveMedewerker: (medewerker: Medewerker) => Promise<void>;
  readonly findTeam: (id: string) => Promise<Team | undefined>;
  readonly listTeams: () => Promise<readonly Team[]>;
  readonly saveTeam: (team: Team) => Promise<void>;

  readonly loadSession: (person: string) => Promise<PersonSession | undefined>;
  /** throws BotError `session_conflict` unless the stored version is one below */
  readonly saveSession: (person: string, session: PersonSession, now: string) => Promise<void>;
  readonly loadDialog: (id: string) => Promise<Dialog | undefined>;
  /** the dialog that works on this verwijzing; undefined when there is none any more */
  readonly findDialogOf: (verwijzing: string) => Promise<Dialog | undefined>;
  readonly saveDialog: (dialog: Dialog, now: string) => Promise<void>;
  readonly deleteDialog: (id: string) => Promise<void>;

  readonly findVerwijzing: (id: string) => Promise<Verwijzing | undefined>;
  readonly findVerwijzingByNummer: (nummer: string) => Promise<Verwijzing | undefined>;
  readonly listVerwijzingen: (query: VerwijzingQuery) => Promise<readonly Verwijzing[]>;
  readonly createVerwijzing: (verwijzing: Verwijzing) => Promise<void>;
  /** compare-and-set on the version; throws BotError `record_conflict` when somebody was first */
  readonly updateVerwijzing: (verwijzing: Verwijzing) => Promise<void>;
  /** the nummer that the next createVerwijzing in this year must use: BW-2026-0001 */
  readonly nextNummer: (year: string) => Promise<string>;

  /** running dialogs and open verwijzingen that this person owns or must act on, oldest first */
  readonly worklist: (person: Medewerker, limit: number) => Promise<readonly WorkItem[]>;
  readonly findSimilar: (klantkenmerk: string, team: string) => Promise<readonly WorkItem[]>;

  readonly saveSnapshot: (hash: string, document: string) => Promise<void>;
  readonly loadSnapshot: (hash: string) => Promise<string | undefined>;

  /** stored at the end of the transaction, in the order of the calls; `content` is hashed under the key and not kept */
  readonly appendAudit: (entry: Omit<AuditEntry, "contentHash">, content: string) => Promise<void>;

  readonly enqueue: (items: readonly Omit<OutboxItem, "id" | "attempts">[], now: string) => Promise<void>;
  /** reference of the card with this key in this place; undefined when none was sent */
  readonly findPosted: (channel: string, place: string, key: string) => Promise<string | undefined>;
  /** the last `limit` items with this status, newest first */
  readonly listOutbox: (status: OutboxStatus, limit: number) => Promise<readonly OutboxLine[]>;

  /** ends a job together with its effects; throws BotError `record_conflict` when the lease went to somebody else */
  readonly finishJob: (claim: JobClaim, now: string) => Promise<void>;
  /** the job that was finished last among those whose slot starts with this prefix, such as "digest:" */
  readonly lastFinishedJob: (
    prefix: string,
  ) => Promise<{ readonly slot: string; readonly finishedAt: string } | undefined>;

  /** what the proeftuin shows */
  readonly web: WebMessages;
};

/** What the sender of the outbox does, each in a transaction of its own. All give up the lease of the item. */
export type OutboxQueue = {
  /** the next item that is due in these channels, for `leaseMs`; undefined when there is none */
  readonly claim: (now: string, leaseMs: number, channels: readonly string[]) => Promise<ClaimedItem | undefined>;
  readonly complete: (item: ClaimedItem, reference: string, now: string) => Promise<void>;
  /** puts it off; later items of its place wait behind it */
  readonly retry: (item: ClaimedItem, afterMs: number, reason: string, now: string) => Promise<void>;
  /** it may have arrived: "wachtend" when it may be sent twice, "onzeker" for ever when not or after ten tries */
  readonly unknown: (item: ClaimedItem, afterMs: number, reason: string, now: string) => Promise<OutboxStatus>;
  readonly reject: (item: ClaimedItem, reason: string, now: string) => Promise<void>;
  /**
   * Frees items whose sender died. Gives the ids that became "onzeker".
   * `atStart`: on SQLite nobody else can be sending, so the leases need not run out.
   */
  readonly recover: (now: string, atStart: boolean) => Promise<readonly string[]>;
};

export type Store = {
  readonly kind: "sqlite" | "postgres";
  /**
   * Runs `work` in one immediate transaction; what it throws rolls everything back. `work` may be run again from the
   * start when another replica was first, so it must change nothing but the store.
   * Throws BotError `store_unavailable` after about five seconds behind another process or without a database.
   */
  readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** like transaction, for reading only: never waits for a writer longer than it must */
  readonly read: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

  readonly outbox: OutboxQueue;
  /** undefined when the job is done, or when somebody else is at it and their lease has not run out */
  readonly claimJob: (slot: string, now: string, leaseMs: number) => Promise<JobClaim | undefined>;

  /** writes the head of the audit trail to the file of anchors and to the log; undefined while the trail is empty */
  readonly anchorAudit: (now: string) => Promise<Anchor | undefined>;
  readonly verifyAudit: () => Promise<AuditReport>;

  /** marks an empty store as a proeftuin; false when it holds people or cases and is not one */
  readonly markProef: () => Promise<boolean>;
  readonly isProef: () => Promise<boolean>;

  /** forgets what has had its time: expired sessions, handled events, sent messages */
  readonly sweep: (now: string) => Promise<void>;
  /** lets running transactions end, then gives up the connections and the data folder */
  readonly close: () => Promise<void>;
};

/** What the store logs to; the logger of the process fits. */
export type StoreLog = {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
};

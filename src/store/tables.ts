/**
 * The tables as kysely sees them. Portable between SQLite and PostgreSQL: text ids, ISO instants as text,
 * JSON as text, booleans as 0 or 1. `document` holds the whole JSON; the columns beside it exist to be searched.
 */
export type Tables = {
  readonly meta: { readonly name: string; readonly value: string };
  readonly team: { readonly id: string; readonly naam: string };
  readonly medewerker: MedewerkerRow;
  readonly session: SessionRow;
  readonly verwijzing: VerwijzingRow;
  readonly counter: { readonly name: string; readonly value: number };
  readonly event: { readonly id: string; readonly at: string };
  readonly snapshot: { readonly hash: string; readonly document: string };
  readonly outbox: OutboxRow;
  readonly posted: PostedRow;
  readonly job: JobRow;
  readonly audit: AuditRow;
  readonly audit_head: AuditHeadRow;
  readonly web_message: WebMessageRow;
};

export type MedewerkerRow = {
  readonly id: string;
  readonly naam: string;
  readonly team: string;
  /** JSON list */
  readonly rollen: string;
  /** JSON list */
  readonly gemeenten: string;
  readonly actief: number;
};

/** The columns that a worklist is read from; null where they mean nothing. */
export type WorklistColumns = {
  readonly status: string | null;
  readonly team: string | null;
  readonly indiener: string | null;
  readonly waits_for_rol: string | null;
  readonly waits_for_person: string | null;
  readonly since: string | null;
  readonly klantkenmerk: string | null;
  /** id of the verwijzing that a dialog belongs to */
  readonly verwijzing: string | null;
};

export type SessionRow = WorklistColumns & {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly document: string;
  readonly expires_at: string;
};

export type VerwijzingRow = {
  readonly id: string;
  readonly nummer: string;
  readonly version: number;
  readonly state: string;
  readonly team: string;
  readonly indiener: string;
  readonly klantkenmerk: string;
  readonly created_at: string;
  readonly waits_for_rol: string | null;
  readonly waits_for_person: string | null;
  readonly since: string;
  readonly document: string;
};

export const OUTBOX_STATUSES = ["wachtend", "bezig", "verzonden", "onzeker", "mislukt"] as const;
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number];

export type OutboxRow = {
  readonly id: string;
  readonly channel: string;
  readonly place: string;
  readonly message: string;
  readonly status: OutboxStatus;
  readonly attempts: number;
  readonly not_before: string;
  readonly lease_until: string | null;
  readonly resend: number;
  readonly reference: string | null;
  readonly reason: string;
  readonly updated_at: string;
};

export type PostedRow = {
  readonly channel: string;
  readonly place: string;
  readonly key: string;
  readonly reference: string;
  readonly updated_at: string;
};

export type JobRow = {
  readonly slot: string;
  readonly status: "bezig" | "klaar";
  readonly attempts: number;
  readonly lease_until: string;
  readonly finished_at: string | null;
};

export type AuditRow = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
  readonly outcome: "done" | "refused";
  readonly reason: string;
  readonly content_hash: string;
  readonly prev_hash: string;
  readonly hash: string;
};

export type AuditHeadRow = { readonly id: number; readonly seq: number; readonly hash: string };

export type WebMessageRow = {
  readonly conversation: string;
  readonly thread: string;
  readonly key: string;
  readonly card: string;
  readonly reference: string;
  readonly at: string;
  readonly first_seq: number;
  readonly seq: number;
};

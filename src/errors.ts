/**
 * Faults: things that should not happen and that somebody has to mend.
 * Expected outcomes (a refused answer, a click that comes too late) are values, never exceptions.
 */
export type ErrorCode =
  | "config_invalid"
  | "data_folder_unusable"
  | "port_in_use"
  | "flow_unreadable"
  | "flow_invalid"
  | "knowledge_invalid"
  | "texts_invalid"
  | "session_conflict"
  | "session_invalid"
  | "record_conflict"
  | "record_invalid"
  | "snapshot_missing"
  | "channel_unavailable"
  | "channel_rejected"
  | "store_locked"
  | "store_unavailable"
  | "store_newer_schema"
  | "audit_broken"
  | "invariant_broken";

export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * The one error class. `code` is stable; `message` says what happened, where and what to do, in English,
 * without answers, names or tokens. People in chat never see it: they get a Dutch text with a reference.
 */
export class BotError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "BotError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Closes a switch over a union: a case that was forgotten is a type error, and a fault at run time. */
export function assertNever(value: never): never {
  throw new BotError("invariant_broken", `Unexpected value ${JSON.stringify(value)}.`);
}

/** Why an act on a verwijzing was refused. Codes, never sentences: the conversation says them in Dutch. */
import type { Verwijzing } from "./verwijzing.ts";

/** What must be filled in before a round can be submitted. */
export const MISSING = ["geprobeerd", "aanleiding", "ontvangstdatum", "besproken_op"] as const;
export type Missing = (typeof MISSING)[number];

export const REFUSAL_CODES = [
  /** no longer works here */
  "inactive",
  /** belongs to another team than the verwijzing */
  "other_team",
  /** same team, but no part in this verwijzing */
  "not_involved",
  /** has a part in it, but this act belongs to another one */
  "wrong_role",
  /** nobody can do this in the present state */
  "wrong_state",
  /** somebody decided on this round before */
  "already_decided",
  /** has a hand in the verwijzing, so somebody else must decide */
  "four_eyes",
  /** to return or to reject needs a reason of at least 10 characters */
  "reason_missing",
  /** a text that says nothing */
  "empty_text",
  /** a text over MAX_TEXT characters */
  "text_too_long",
  /** a BSN, IBAN, e-mail address, phone number or date of birth in a text */
  "personal_data",
  /** not a klantkenmerk as klantkenmerk.ts reads it */
  "klantkenmerk_invalid",
  /** required things are missing: see `missing` */
  "incomplete",
  /** a new round exists already and is not submitted yet */
  "round_open",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refusal = {
  readonly kind: "refused";
  readonly reason: RefusalCode;
  /** empty unless the reason is "incomplete" */
  readonly missing: readonly Missing[];
};

export type Transition = { readonly kind: "changed"; readonly verwijzing: Verwijzing } | Refusal;

export function refuse(reason: RefusalCode, missing: readonly Missing[] = []): Refusal {
  return { kind: "refused", reason, missing };
}

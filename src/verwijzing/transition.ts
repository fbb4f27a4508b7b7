/**
 * Everything that can happen to a verwijzing, as functions from a record to the next one. Each checks the rights of the
 * person on the record as it is now. The time, the names and the mandaat are arguments; what is given is never changed.
 */
import { parseKlantkenmerk } from "./klantkenmerk.ts";
import type { Medewerker } from "./medewerker.ts";
import { missingForSubmit } from "./missing.ts";
import { type Refusal, type RefusalCode, refuse, type Transition } from "./refusal.ts";
import { mayAct, type VerwijzingAct } from "./rights.ts";
import * as rounds from "./round.ts";
import { screenText } from "./screen.ts";
import type { DecisionKind, Verwijzing } from "./verwijzing.ts";

/** Characters, after trimming. Long enough for an argument, short enough for a card. */
export const MAX_TEXT = 2000;
/** Characters, after trimming: a reason that says something. */
export const MIN_REASON = 10;

export type NewVerwijzing = Pick<
  Verwijzing,
  "id" | "nummer" | "klantkenmerk" | "gemeente" | "team" | "indiener" | "arbeidsdeskundige"
> & { readonly content: rounds.RoundContent };

/** The record of the first overview: state concept, version 1, round 1. `who` is the one who stands at the overview. */
export function createConcept(input: NewVerwijzing, who: Medewerker, now: string): Transition {
  if (!who.actief) return refuse("inactive");
  if (who.team !== input.team) return refuse("other_team");
  if (who.id !== input.indiener && who.id !== input.arbeidsdeskundige) return refuse("not_involved");
  const klantkenmerk = parseKlantkenmerk(input.klantkenmerk);
  if (klantkenmerk === undefined) return refuse("klantkenmerk_invalid");
  const { content, ...identity } = input;
  if (rounds.holdsPersonalData(content)) return refuse("personal_data");
  return changed({
    ...identity,
    schema: 1,
    version: 1,
    state: "concept",
    klantkenmerk,
    createdAt: now,
    rounds: [rounds.newRound(1, content, now)],
    comments: [],
    history: [{ state: "concept", by: who.id, at: now, round: 1 }],
  });
}

/** Puts new content in the open round. After a return the round with the decision stays, and a new one opens. */
export function saveRound(
  verwijzing: Verwijzing,
  who: Medewerker,
  content: rounds.RoundContent,
  now: string,
): Transition {
  const refusal = check("bewerken", who, verwijzing);
  if (refusal) return refusal;
  if (rounds.holdsPersonalData(content)) return refuse("personal_data");
  const last = rounds.lastRound(verwijzing);
  if (last.decision !== null) return changed(rounds.withRounds(verwijzing, next(verwijzing, content, now)));
  return changed(rounds.withLastRound(verwijzing, { ...last, ...content }));
}

/**
 * Opens the next round of a goedgekeurde verwijzing, for instance when UWV has answered (state concept), or of a
 * returned one (state stays teruggestuurd).
 */
export function startRound(
  verwijzing: Verwijzing,
  who: Medewerker,
  content: rounds.RoundContent,
  now: string,
): Transition {
  const refusal = check("nieuwe_ronde", who, verwijzing);
  if (refusal) return refusal;
  if (verwijzing.state === "teruggestuurd" && rounds.lastRound(verwijzing).decision === null)
    return refuse("round_open");
  if (rounds.holdsPersonalData(content)) return refuse("personal_data");
  const opened = rounds.withRounds(verwijzing, next(verwijzing, content, now));
  return changed(verwijzing.state === "teruggestuurd" ? opened : rounds.inState(opened, "concept", who.id, now));
}

/**
 * Offers the open round to the teamleider. A returned verwijzing that was not edited (the answer stands in a comment)
 * gets a new round with the same content: one round never carries two decisions.
 */
export function submitVerwijzing(verwijzing: Verwijzing, who: Medewerker, now: string): Transition {
  const refusal = check("indienen", who, verwijzing);
  if (refusal) return refusal;
  const last = rounds.lastRound(verwijzing);
  const round = last.decision === null ? last : rounds.newRound(last.number + 1, rounds.roundContent(last), now);
  const missing = missingForSubmit(round);
  if (missing.length > 0) return refuse("incomplete", missing);
  const submitted = { ...round, submitted: { by: who.id, naam: who.naam, at: now } };
  const kept = verwijzing.rounds.filter((other) => other.number !== round.number);
  return changed(rounds.inState(rounds.withRounds(verwijzing, [...kept, submitted]), "ter_goedkeuring", who.id, now));
}

export type DecisionInput = {
  readonly kind: DecisionKind;
  /** at least MIN_REASON characters to return or reject; may be empty to approve */
  readonly reason: string;
  /** reference of the mandaat in force; empty when the gemeente has not filled it in */
  readonly mandaat: string;
};

const DECIDING_ACT = { goedgekeurd: "goedkeuren", teruggestuurd: "terugsturen", afgewezen: "afwijzen" } as const;

/** The decision of the teamleider on the submitted round. An akkoord on the verwijzing, no besluit as the Awb means it. */
export function decideVerwijzing(
  verwijzing: Verwijzing,
  who: Medewerker,
  input: DecisionInput,
  now: string,
): Transition {
  const refusal = check(DECIDING_ACT[input.kind], who, verwijzing);
  if (refusal) return refusal;
  const reason = input.reason.trim();
  if (input.kind !== "goedgekeurd" && reason.length < MIN_REASON) return refuse("reason_missing");
  const fault = textFault(reason);
  if (fault) return refuse(fault);
  const decision = {
    kind: input.kind,
    by: who.id,
    naam: who.naam,
    rol: "teamleider" as const,
    mandaat: input.mandaat,
    at: now,
    reason,
  };
  const decided = rounds.withLastRound(verwijzing, { ...rounds.lastRound(verwijzing), decision });
  return changed(rounds.inState(decided, input.kind, who.id, now));
}

/**
 * Takes the open round back. When an earlier round was approved that akkoord stands: the record returns to goedgekeurd
 * and its history tells that the later round was withdrawn.
 */
export function withdrawVerwijzing(verwijzing: Verwijzing, who: Medewerker, now: string): Transition {
  const refusal = check("intrekken", who, verwijzing);
  if (refusal) return refusal;
  const raised = rounds.withRounds(verwijzing, verwijzing.rounds);
  const withdrawn = rounds.inState(raised, "ingetrokken", who.id, now);
  return changed(rounds.approvedRound(verwijzing) ? rounds.inState(withdrawn, "goedgekeurd", who.id, now) : withdrawn);
}

/** A remark in the thread of the verwijzing. It belongs to the record. */
export function addComment(verwijzing: Verwijzing, who: Medewerker, text: string, now: string): Transition {
  const refusal = check("reageren", who, verwijzing);
  if (refusal) return refusal;
  const trimmed = text.trim();
  if (trimmed === "") return refuse("empty_text");
  const fault = textFault(trimmed);
  if (fault) return refuse(fault);
  const comment = { by: who.id, naam: who.naam, at: now, text: trimmed };
  return changed({ ...verwijzing, version: verwijzing.version + 1, comments: [...verwijzing.comments, comment] });
}

/** A colleague takes the case over: as its indiener, or as its arbeidsdeskundige when that is their role. */
export function takeOverVerwijzing(
  verwijzing: Verwijzing,
  who: Medewerker,
  as: "indiener" | "arbeidsdeskundige",
): Transition {
  const refusal = check("overnemen", who, verwijzing);
  if (refusal) return refusal;
  if (!who.rollen.includes(as === "indiener" ? "consulent" : "arbeidsdeskundige")) return refuse("wrong_role");
  return changed({ ...verwijzing, version: verwijzing.version + 1, [as]: who.id });
}

function changed(verwijzing: Verwijzing): Transition {
  return { kind: "changed", verwijzing };
}

function check(act: VerwijzingAct, who: Medewerker, verwijzing: Verwijzing): Refusal | undefined {
  const permission = mayAct(act, who, verwijzing);
  return permission.kind === "refused" ? refuse(permission.reason) : undefined;
}

function textFault(text: string): RefusalCode | undefined {
  if (text.length > MAX_TEXT) return "text_too_long";
  return screenText(text).length > 0 ? "personal_data" : undefined;
}

function next(verwijzing: Verwijzing, content: rounds.RoundContent, now: string) {
  return [...verwijzing.rounds, rounds.newRound(rounds.lastRound(verwijzing).number + 1, content, now)];
}

/** Rounds: what one holds, and how a record gets a new one. Nothing here checks rights: transition.ts does. */
import { BotError } from "../errors.ts";
import { screenText } from "./screen.ts";
import type { Round, State, StateChange, Verwijzing } from "./verwijzing.ts";

/** What a dialog brings into a round. */
export type RoundContent = Pick<Round, "peildatum" | "flow" | "answers" | "tried" | "details" | "advice" | "deviation">;

/** The round that is being worked on or waits for a decision. */
export function lastRound(verwijzing: Verwijzing): Round {
  const round = verwijzing.rounds.at(-1);
  if (!round) throw new BotError("record_invalid", `Verwijzing ${verwijzing.nummer} has no rounds.`);
  return round;
}

/** The content of a round, to start the next one from. */
export function roundContent(round: Round): RoundContent {
  const { peildatum, flow, answers, tried, details, advice, deviation } = round;
  return { peildatum, flow, answers, tried, details, advice, deviation };
}

/** A round that nobody has submitted or decided on. */
export function newRound(number: number, content: RoundContent, now: string): Round {
  return { number, startedAt: now, ...content, submitted: null, decision: null };
}

/** What became of a round, for people: a decision, or where it stands. */
export type RoundStatus = "open" | "ingediend" | "ingetrokken" | "goedgekeurd" | "teruggestuurd" | "afgewezen";

/** Where a round stands. A round can be withdrawn while the record goes back to an earlier akkoord. */
export function roundStatus(verwijzing: Verwijzing, round: Round): RoundStatus {
  if (round.decision) return round.decision.kind;
  if (verwijzing.history.some((change) => change.state === "ingetrokken" && change.round === round.number))
    return "ingetrokken";
  return round.submitted ? "ingediend" : "open";
}

/** The last round that was approved; undefined when there is none. */
export function approvedRound(verwijzing: Verwijzing): Round | undefined {
  return verwijzing.rounds.findLast((round) => round.decision?.kind === "goedgekeurd");
}

/** The record with these rounds, one version on. */
export function withRounds(verwijzing: Verwijzing, rounds: readonly Round[]): Verwijzing {
  return { ...verwijzing, version: verwijzing.version + 1, rounds };
}

/** The record with its last round replaced, one version on. */
export function withLastRound(verwijzing: Verwijzing, round: Round): Verwijzing {
  return withRounds(verwijzing, [...verwijzing.rounds.slice(0, -1), round]);
}

/** The record in another state, with the change in its history. The version stays: the caller has raised it. */
export function inState(verwijzing: Verwijzing, state: State, by: string, at: string): Verwijzing {
  const change: StateChange = { state, by, at, round: lastRound(verwijzing).number };
  return { ...verwijzing, state, history: [...verwijzing.history, change] };
}

/** True when a text in it holds a BSN, IBAN, e-mail address, phone number or date of birth. */
export function holdsPersonalData(content: RoundContent): boolean {
  const { details } = content;
  const texts = [
    details.zaaknummer,
    details.wens,
    details.werkgever,
    details.werkplek,
    ...details.voorzieningen,
    ...content.tried.flatMap((tried) => [tried.voorziening, tried.via, tried.periode, tried.uitkomst]),
    content.deviation?.reason ?? "",
  ];
  return texts.some((text) => screenText(text).length > 0);
}

/** True when an aanvraag was rejected here: the verwijzing is closed, but the college still owes a beschikking. */
export function owesBeschikking(round: Round): boolean {
  return round.decision?.kind === "afgewezen" && round.details.aanleiding === "aanvraag";
}

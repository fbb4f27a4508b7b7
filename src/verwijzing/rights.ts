/**
 * Who may do what with a verwijzing, in which state: the one table. test/verwijzing/rechten.md is its hand-written twin.
 *
 *   I  the indiener: the consulent whose case it is
 *   A  the arbeidsdeskundige of this verwijzing
 *   T  a teamleider of the team of the verwijzing
 *   C  a consulent or arbeidsdeskundige of that team who has no part in it yet
 *
 * Rights follow from the person and the record at the moment of the act, never from the card that was clicked.
 */
import type { Medewerker } from "./medewerker.ts";
import type { RefusalCode } from "./refusal.ts";
import type { State, Verwijzing } from "./verwijzing.ts";

export const VERWIJZING_ACTS = [
  "bekijken",
  "bewerken",
  "indienen",
  "intrekken",
  "goedkeuren",
  "terugsturen",
  "afwijzen",
  "reageren",
  "nieuwe_ronde",
  "overnemen",
] as const;
export type VerwijzingAct = (typeof VERWIJZING_ACTS)[number];

export type Permission = { readonly kind: "allowed" } | { readonly kind: "refused"; readonly reason: RefusalCode };

type Part = "I" | "A" | "T" | "C";

const RIGHTS: Readonly<Record<VerwijzingAct, Partial<Record<State, string>>>> = {
  bekijken: {
    concept: "IA",
    ter_goedkeuring: "IAT",
    teruggestuurd: "IAT",
    goedgekeurd: "IAT",
    afgewezen: "IAT",
    ingetrokken: "IA",
  },
  bewerken: { concept: "IA", teruggestuurd: "IA" },
  indienen: { concept: "IA", teruggestuurd: "IA" },
  intrekken: { concept: "I", ter_goedkeuring: "I", teruggestuurd: "I" },
  goedkeuren: { ter_goedkeuring: "T" },
  terugsturen: { ter_goedkeuring: "T" },
  afwijzen: { ter_goedkeuring: "T" },
  reageren: { ter_goedkeuring: "IAT", teruggestuurd: "IAT", goedgekeurd: "IAT", afgewezen: "IAT" },
  nieuwe_ronde: { teruggestuurd: "IA", goedgekeurd: "IA" },
  overnemen: { concept: "C", teruggestuurd: "C", goedgekeurd: "C" },
};

/** Acts that decide on a round: four eyes. */
const DECIDING: ReadonlySet<VerwijzingAct> = new Set(["goedkeuren", "terugsturen", "afwijzen"]);

/** Says whether this person may do this act on this record now, and if not why, as a code. */
export function mayAct(act: VerwijzingAct, who: Medewerker, verwijzing: Verwijzing): Permission {
  if (!who.actief) return refused("inactive");
  const parts = partsOf(who, verwijzing);
  // an outsider learns nothing of the state, so this comes before the state
  if (parts.length === 0) return refused(who.team === verwijzing.team ? "not_involved" : "other_team");
  const allowed = RIGHTS[act][verwijzing.state];
  const decides = DECIDING.has(act);
  if (allowed === undefined) return refused(decides && isDecided(verwijzing) ? "already_decided" : "wrong_state");
  if (!parts.some((part) => allowed.includes(part)))
    return refused(parts.every((part) => part === "C") ? "not_involved" : "wrong_role");
  if (decides && hasHandIn(who.id, verwijzing)) return refused("four_eyes");
  return { kind: "allowed" };
}

function refused(reason: RefusalCode): Permission {
  return { kind: "refused", reason };
}

function isDecided(verwijzing: Verwijzing): boolean {
  return verwijzing.rounds.some((round) => round.decision !== null);
}

function partsOf(who: Medewerker, verwijzing: Verwijzing): readonly Part[] {
  const isConsulent = who.rollen.includes("consulent");
  const isArbeidsdeskundige = who.rollen.includes("arbeidsdeskundige");
  const sameTeam = who.team === verwijzing.team;
  const parts: Part[] = [];
  if (who.id === verwijzing.indiener && (isConsulent || isArbeidsdeskundige)) parts.push("I");
  if (who.id === verwijzing.arbeidsdeskundige && isArbeidsdeskundige) parts.push("A");
  if (parts.length === 0 && sameTeam && (isConsulent || isArbeidsdeskundige)) parts.push("C");
  if (sameTeam && who.rollen.includes("teamleider")) parts.push("T");
  return parts;
}

/**
 * True when the person is the indiener or the arbeidsdeskundige, or submitted, answered or deviated in any round:
 * then somebody else decides.
 */
export function hasHandIn(person: string, verwijzing: Verwijzing): boolean {
  if (person === verwijzing.indiener || person === verwijzing.arbeidsdeskundige) return true;
  if (verwijzing.history.some((change) => change.state === "concept" && change.by === person)) return true;
  return verwijzing.rounds.some(
    (round) =>
      round.submitted?.by === person ||
      round.deviation?.by === person ||
      round.answers.some((answer) => answer.by === person),
  );
}

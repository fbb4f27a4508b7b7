/** What a team and each of its people must know this week. Pure: the day, the terms and the records are arguments. */
import type { WorkItem } from "../conversation/context.ts";
import { daysBetween } from "../knowledge/period.ts";
import type { Medewerker, Rol, Team } from "../verwijzing/medewerker.ts";
import { missingForSubmit } from "../verwijzing/missing.ts";
import type { Missing } from "../verwijzing/refusal.ts";
import { mayAct } from "../verwijzing/rights.ts";
import { lastRound, owesBeschikking } from "../verwijzing/round.ts";
import {
  type DecisionTerm,
  type Holidays,
  type LegalDeadline,
  legalDeadline,
  workingDaysBetween,
} from "../verwijzing/terms.ts";
import type { State, Verwijzing } from "../verwijzing/verwijzing.ts";

/** The headings of the digest, in the order in which they are shown. */
const GROUPS = ["termijn", "wacht_op_jou", "teruggestuurd", "arbeidsdeskundige", "overig", "afgerond"] as const;
type Group = (typeof GROUPS)[number];

/** A deadline this near, in days, stands above everything else. */
const NEAR_DAYS = 14;
/** A closed aanvraag leaves the list this many days after its deadline: the bot does not see the besluit itself. */
const FORGET_AFTER_DAYS = 14;
/** A returned verwijzing may lie this many working days before it is named. */
const UNANSWERED_WORKING_DAYS = 5;

export type CaseLine = {
  readonly kind: "dialog" | "verwijzing";
  readonly id: string;
  /** null for a dialog that is not at its overview yet */
  readonly nummer: string | null;
  readonly klantkenmerk: string;
  readonly phase: State | "dialog";
  readonly indiener: string;
  readonly arbeidsdeskundige: string | null;
  /** who must act: these people, or anybody with the role when there are none; null when nobody must */
  readonly waitsFor: { readonly rol: Rol; readonly people: readonly string[] } | null;
  /** calendar days since it came there */
  readonly days: number;
  readonly deadline: LegalDeadline | null;
  /** closed here, while the college may still have to decide on the aanvraag */
  readonly besluitOpen: "akkoord" | "afgewezen" | null;
  readonly missing: readonly Missing[];
  readonly changed: boolean;
  /** returned, and not answered for more than five working days */
  readonly unanswered: boolean;
};

export type DigestInput = {
  readonly team: Team;
  /** day in the Netherlands, YYYY-MM-DD */
  readonly today: string;
  /** ISO instant of the previous digest: what changed after it is new */
  readonly since: string;
  readonly verwijzingen: readonly Verwijzing[];
  /** running dialogs of the team, each once */
  readonly dialogs: readonly WorkItem[];
  /** active people of the team */
  readonly medewerkers: readonly Medewerker[];
  readonly term: DecisionTerm;
  readonly holidays: Holidays;
  /** day in the Netherlands of an ISO instant */
  readonly dayOf: (instant: string) => string;
};

/** Every case of the team that is open, just closed, or closed with a besluit to come; each once, oldest first. */
export function caseLines(input: DigestInput): readonly CaseLine[] {
  const byNummer = new Map(input.dialogs.map((dialog) => [dialog.nummer, dialog]));
  const records = input.verwijzingen
    .map((verwijzing) => verwijzingLine(input, verwijzing, byNummer.get(verwijzing.nummer)))
    .filter(belongsInDigest);
  const known = new Set(input.verwijzingen.map((verwijzing) => verwijzing.nummer));
  const loose = input.dialogs.filter((dialog) => dialog.nummer === null || !known.has(dialog.nummer));
  return [...records, ...loose.map((dialog) => dialogLine(input, dialog))].sort(byAge);
}

function verwijzingLine(input: DigestInput, verwijzing: Verwijzing, dialog: WorkItem | undefined): CaseLine {
  const round = lastRound(verwijzing);
  const { aanleiding, ontvangstdatum } = round.details;
  const at = verwijzing.history.at(-1)?.at ?? verwijzing.createdAt;
  const { state } = verwijzing;
  const counts = ontvangstdatum !== null && aanleiding !== "ambtshalve" && state !== "ingetrokken";
  const akkoord = state === "goedgekeurd" && aanleiding === "aanvraag" ? "akkoord" : null;
  return {
    kind: "verwijzing",
    id: verwijzing.id,
    nummer: verwijzing.nummer,
    klantkenmerk: verwijzing.klantkenmerk,
    phase: state,
    indiener: verwijzing.indiener,
    arbeidsdeskundige: verwijzing.arbeidsdeskundige,
    waitsFor: waitsFor(input, verwijzing, dialog),
    days: daysBetween(input.dayOf(at), input.today),
    deadline: counts ? legalDeadline(ontvangstdatum, input.today, input.term, input.holidays) : null,
    besluitOpen: owesBeschikking(round) ? "afgewezen" : akkoord,
    missing: state === "concept" || state === "teruggestuurd" ? missingForSubmit(round) : [],
    changed: at > input.since,
    unanswered:
      state === "teruggestuurd" &&
      workingDaysBetween(input.dayOf(at), input.today, input.holidays) > UNANSWERED_WORKING_DAYS,
  };
}

function waitsFor(input: DigestInput, verwijzing: Verwijzing, dialog: WorkItem | undefined): CaseLine["waitsFor"] {
  switch (verwijzing.state) {
    case "concept":
    case "teruggestuurd":
      return dialog ? dialogWaitsFor(input, dialog) : byName(input, "consulent", verwijzing.indiener);
    case "ter_goedkeuring": {
      const deciders = input.medewerkers.filter((who) => mayAct("goedkeuren", who, verwijzing).kind === "allowed");
      return { rol: "teamleider", people: deciders.map((who) => who.id) };
    }
    default:
      return owesBeschikking(lastRound(verwijzing)) ? byName(input, "consulent", verwijzing.indiener) : null;
  }
}

function dialogWaitsFor(input: DigestInput, { waitsForPerson, waitsForRol }: WorkItem): CaseLine["waitsFor"] {
  return byName(input, waitsForRol ?? "consulent", waitsForPerson);
}

/** Nobody waits for somebody who no longer works here: then anybody with the role must act. */
function byName({ medewerkers }: DigestInput, rol: Rol, person: string | null): CaseLine["waitsFor"] {
  return { rol, people: medewerkers.filter(({ id }) => id === person).map(({ id }) => id) };
}

function dialogLine(input: DigestInput, dialog: WorkItem): CaseLine {
  return {
    kind: "dialog",
    id: dialog.id,
    nummer: dialog.nummer,
    klantkenmerk: dialog.klantkenmerk,
    phase: "dialog",
    indiener: dialog.indiener,
    arbeidsdeskundige: null,
    waitsFor: dialogWaitsFor(input, dialog),
    days: daysBetween(input.dayOf(dialog.since), input.today),
    deadline: null,
    besluitOpen: null,
    missing: [],
    changed: dialog.since > input.since,
    unanswered: false,
  };
}

/** Open cases always; closed ones while they are news, or while the term of an aanvraag is near or just over. */
function belongsInDigest(line: CaseLine): boolean {
  if (!isClosed(line) || line.changed) return true;
  const left = line.besluitOpen === null ? undefined : line.deadline?.daysLeft;
  if (left === undefined || left < -FORGET_AFTER_DAYS) return false;
  return line.besluitOpen === "afgewezen" || left <= NEAR_DAYS;
}

export function isClosed(line: CaseLine): boolean {
  return line.phase === "goedgekeurd" || line.phase === "afgewezen" || line.phase === "ingetrokken";
}

/** True when the legal deadline is within 14 days or has passed, and a besluit may still be owed. */
export function isNear(line: CaseLine): boolean {
  if (line.deadline === null || line.deadline.daysLeft > NEAR_DAYS) return false;
  return !isClosed(line) || line.besluitOpen !== null;
}

/** Whether the line waits for this person, by name or by role. */
export function waitsForPerson(line: CaseLine, who: Medewerker): boolean {
  if (line.waitsFor === null) return false;
  if (line.waitsFor.people.length > 0) return line.waitsFor.people.includes(who.id);
  // nobody by name: for a decision that means that nobody may decide, otherwise that anybody with the role may act
  return line.waitsFor.rol !== "teamleider" && who.rollen.includes(line.waitsFor.rol);
}

/** Whether the line belongs on this person's own list: theirs, waiting for them, or a record of the team they lead. */
function concerns(line: CaseLine, who: Medewerker): boolean {
  if (line.indiener === who.id || line.arbeidsdeskundige === who.id || waitsForPerson(line, who)) return true;
  return line.nummer !== null && who.rollen.includes("teamleider");
}

function groupOf(line: CaseLine, who: Medewerker): Group {
  if (isNear(line)) return "termijn";
  if (waitsForPerson(line, who)) return "wacht_op_jou";
  if (line.unanswered) return "teruggestuurd";
  if (line.waitsFor?.rol === "arbeidsdeskundige") return "arbeidsdeskundige";
  return isClosed(line) ? "afgerond" : "overig";
}

export type GroupedLines = readonly { readonly group: Group; readonly lines: readonly CaseLine[] }[];

/** The list of one person: every case that concerns them once, under the first heading that fits. */
export function personalDigest(lines: readonly CaseLine[], who: Medewerker): GroupedLines {
  const own = lines.filter((line) => concerns(line, who));
  return GROUPS.map((group) => {
    const found = own.filter((line) => groupOf(line, who) === group);
    return { group, lines: group === "termijn" ? found.toSorted(byDeadline) : found };
  }).filter(({ lines: found }) => found.length > 0);
}

function byAge(one: CaseLine, other: CaseLine): number {
  return other.days - one.days || compare(one.nummer ?? "", other.nummer ?? "") || compare(one.id, other.id);
}

function byDeadline(one: CaseLine, other: CaseLine): number {
  return compare(one.deadline?.lastDay ?? "", other.deadline?.lastDay ?? "") || byAge(one, other);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

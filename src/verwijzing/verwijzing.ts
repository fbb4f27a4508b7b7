/**
 * The verwijzing: the referral record. It is a series of rounds; each round is an advice, a submit and one decision.
 * A returned verwijzing and a later answer of UWV each start a new round in the same record.
 */
import type { Outcome } from "../decision/outcome.ts";
import type { Rol } from "./medewerker.ts";
import type { ProvenAnswer } from "./provenance.ts";

export const STATES = [
  "concept",
  "ter_goedkeuring",
  "teruggestuurd",
  "goedgekeurd",
  "afgewezen",
  "ingetrokken",
] as const;
export type State = (typeof STATES)[number];

/** One row of "what was tried": asked when regulier_met_voorziening is answered with nee. */
export type Tried = {
  readonly voorziening: string;
  readonly via: string;
  readonly periode: string;
  readonly uitkomst: string;
};

export const AANLEIDINGEN = ["ambtshalve", "aanvraag", "eigen_aanvraag_uwv", "school"] as const;
type Aanleiding = (typeof AANLEIDINGEN)[number];

/** What the overview asks beside the tree. Every text was screened; none holds a name, BSN or diagnosis by design. */
export type Details = {
  readonly zaaknummer: string;
  readonly aanleiding: Aanleiding | null;
  /** day the aanvraag was received (YYYY-MM-DD); null when ambtshalve */
  readonly ontvangstdatum: string | null;
  readonly wens: string;
  /** day the advice was discussed with the inwoner (YYYY-MM-DD) */
  readonly besprokenOp: string | null;
  readonly werkgever: string;
  readonly werkplek: string;
  readonly uren: number | null;
  /** verordening art. 10, Maastricht-Heuvelland: a adaptation of the workplace, b splitting of tasks, c guidance, pace or hours */
  readonly voorzieningen: readonly string[];
};

/** The consulent follows another road than the advice, with a reason of their own. Stays visible everywhere. */
export type Deviation = {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** The advice as it was given: enough to show it again and to compare a replay with. */
export type GivenAdvice = {
  readonly outcome: Outcome;
  readonly path: readonly { step: string; fact: string; answer: string | number; sources: readonly string[] }[];
  readonly sources: readonly string[];
  readonly warnings: readonly { code: string; text: string }[];
  readonly explanations: readonly { code: string; text: string }[];
  readonly open: readonly { fact: string; wie: string; possible: readonly string[] }[];
  /** Dutch, B1, for the file */
  readonly motivering: string;
};

export type FlowReference = {
  readonly id: string;
  readonly version: string;
  /** sha256 of the snapshot that the store keeps */
  readonly hash: string;
  readonly status: string;
  /** true when a jurist of the gemeente has signed this version off; otherwise "concept, niet vastgesteld" */
  readonly vastgesteld: boolean;
};

export type DecisionKind = "goedgekeurd" | "teruggestuurd" | "afgewezen";

type Decision = {
  readonly kind: DecisionKind;
  readonly by: string;
  readonly naam: string;
  readonly rol: Rol;
  /** reference of the mandaat in force; empty when the gemeente has not filled it in */
  readonly mandaat: string;
  readonly at: string;
  /** required to return or reject, screened; empty otherwise */
  readonly reason: string;
};

export type Round = {
  /** 1, 2, ... */
  readonly number: number;
  readonly startedAt: string;
  readonly peildatum: string;
  readonly flow: FlowReference;
  readonly answers: readonly ProvenAnswer[];
  readonly tried: readonly Tried[];
  readonly details: Details;
  readonly advice: GivenAdvice;
  readonly deviation: Deviation | null;
  readonly submitted: { readonly by: string; readonly naam: string; readonly at: string } | null;
  readonly decision: Decision | null;
};

type Comment = { readonly by: string; readonly naam: string; readonly at: string; readonly text: string };

/** A change of state, as the thread and the digest show it. */
export type StateChange = { readonly state: State; readonly by: string; readonly at: string; readonly round: number };

export type Verwijzing = {
  readonly schema: 1;
  /** opaque, in buttons and links */
  readonly id: string;
  /** for people: BW-2026-0001 */
  readonly nummer: string;
  /** compare-and-set: every stored change adds one */
  readonly version: number;
  readonly state: State;
  readonly klantkenmerk: string;
  readonly gemeente: string;
  readonly team: string;
  /** the consulent whose case it is */
  readonly indiener: string;
  /** who judged the arbeidsvermogen; null when nobody did */
  readonly arbeidsdeskundige: string | null;
  readonly createdAt: string;
  readonly rounds: readonly Round[];
  readonly comments: readonly Comment[];
  readonly history: readonly StateChange[];
};

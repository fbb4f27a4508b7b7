/**
 * A flow as the core sees it: composed of the landelijke front and the steps of a regime, linked to the citations and
 * the dated parameters that hold on one peildatum. src/knowledge makes it from flows/*.yaml and knowledge/*.yaml.
 *
 * Words: a *step* is one card (L7) and holds one or more questions; a *node* is one question of a step, or a step
 * without a question (L9). A *route* leaves a node for another node or for a result. *Remarks* add sources, warnings
 * and explanations to a result.
 */
import type { Answer, FactTable } from "./fact.ts";
import type { Outcome, Trede, Vervolgstap } from "./outcome.ts";

export type FlowStatus = "in_werking" | "voorgenomen" | "verouderd";

/** A rule or note that a step rests on, as it stands on the peildatum. */
export type Citation = {
  /** bron/artikel/lid/onderdeel, or bron/section for a note */
  readonly key: string;
  readonly title: string;
  /** a paraphrase in our own words */
  readonly summary: string;
  readonly status: "geverifieerd" | "uit-nota" | "geheugen";
  /** what was not verified, for people; empty when nothing is left open */
  readonly note: string;
  /** law, or local policy and other sources: shown apart */
  readonly kind: "wet" | "besluit" | "verordening" | "beleidsregel" | "nota";
  /** official address: jci link, CVDR address, or the file name of a note */
  readonly url: string;
  readonly validFrom: string;
  /** last day in force, or null when no end is known */
  readonly validTo: string | null;
};

/** Whether a source is law or a national rule; the others are local policy and stand apart. */
export function isLaw({ kind }: Pick<Citation, "kind">): boolean {
  return kind === "wet" || kind === "besluit";
}

/** A condition on answers that were given on the way to here. */
export type Condition = {
  readonly fact: string;
  readonly test: /** words of a choice; a number is tested by a range */
    | { readonly kind: "in"; readonly answers: ReadonlySet<Answer> }
    /** from <= value < below; a bound that is absent does not count */
    | { readonly kind: "range"; readonly from?: number; readonly below?: number };
};

/** What a result carries beside its pair, as codes that the flow defines. */
export type Extras = {
  readonly sources: readonly string[];
  readonly warnings: readonly string[];
  readonly explanations: readonly Explanation[];
};

export type Explanation = { readonly code: string; readonly text: string };

export type Warning = { readonly code: string; readonly text: string; readonly sources: readonly string[] };

export type Target =
  | { readonly kind: "node"; readonly node: string }
  | { readonly kind: "result"; readonly outcome: Outcome };

/** The first route whose conditions all hold is taken. The last one of a list has none. */
export type Route = { readonly when: readonly Condition[]; readonly to: Target } & Extras;

export type NumberRoute = {
  /** from <= value < below; a bound that is absent does not count */
  readonly from: number | null;
  readonly below: number | null;
  readonly routes: readonly Route[];
};

export type Node = {
  /** "L7/belastbaarheid", or "L9" for a step without a question */
  readonly id: string;
  readonly step: string;
  /** cited whatever the answer */
  readonly sources: readonly string[];
} & (
  | { readonly kind: "choice"; readonly fact: string; readonly routes: ReadonlyMap<string, readonly Route[]> }
  | { readonly kind: "number"; readonly fact: string; readonly ranges: readonly NumberRoute[] }
  | { readonly kind: "silent"; readonly routes: readonly Route[] }
);

export type Question = {
  readonly fact: string;
  readonly ask: string;
  /** what a consulent can see or hear that points to an answer; never a diagnosis */
  readonly help: string;
  /** what must be in the file when this answer closes a rung; empty when nothing special is asked */
  readonly evidence: string;
  /** answer -> sentence for the motivation; for a number one sentence under "*", with {antwoord} */
  readonly motivation: ReadonlyMap<string, string>;
};

export type Step = {
  readonly id: string;
  readonly title: string;
  /** why this is asked, in plain words */
  readonly why: string;
  readonly role: "consulent" | "arbeidsdeskundige";
  readonly sources: readonly string[];
  readonly questions: readonly Question[];
};

/** When a remark holds. Every given key must hold; a remark without any holds for every result, diagnose included. */
export type RemarkCondition = {
  readonly trede?: readonly Trede[];
  readonly vervolgstap?: readonly Vervolgstap[];
  readonly notVervolgstap?: readonly Vervolgstap[];
  /** the step at which the result was reached; with a diagnose the step of the first open question */
  readonly endsAt?: readonly string[];
  readonly answers?: readonly Condition[];
  readonly gemeente?: readonly string[];
};

export type Remark = { readonly when: RemarkCondition } & Extras;

export type Flow = {
  readonly id: string;
  /** the first day of this version of the flow, which names it */
  readonly version: string;
  readonly title: string;
  readonly status: FlowStatus;
  /** CBS code -> name; "alle" for a flow of any gemeente */
  readonly gemeenten: ReadonlyMap<string, string> | "alle";
  readonly peildatum: string;
  /** sha256 of everything this flow was linked from, the day aside; names the snapshot that a record keeps */
  readonly hash: string;
  readonly facts: FactTable;
  readonly start: string;
  /** in the order of the tree: a node stands before every node it leads to */
  readonly nodes: ReadonlyMap<string, Node>;
  readonly steps: ReadonlyMap<string, Step>;
  readonly remarks: readonly Remark[];
  readonly warnings: ReadonlyMap<string, Warning>;
  readonly citations: ReadonlyMap<string, Citation>;
  /** dated parameters in force on the peildatum: name -> value */
  readonly parameters: ReadonlyMap<string, number>;
};

/** What evaluate gives: data only, no Dutch prose beside what the flow itself says. */
import type { Answer, Wie } from "./fact.ts";
import type { Citation, Explanation, Warning } from "./flow.ts";
import type { Outcome } from "./outcome.ts";

export type PathEntry = {
  readonly step: string;
  readonly fact: string;
  readonly answer: Answer;
  /** keys cited for this answer, in the order of the flow */
  readonly sources: readonly string[];
};

export type OpenQuestion = {
  readonly step: string;
  readonly fact: string;
  readonly wie: Wie;
  /** results still possible from this question, as "trede/vervolgstap", in the order of the tree */
  readonly possible: readonly string[];
};

export type Advice = {
  readonly kind: "advice";
  readonly outcome: Outcome;
  readonly path: readonly PathEntry[];
  /** every citation of the result, in order of first use */
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
  readonly explanations: readonly Explanation[];
  /** empty unless the result is geen/diagnose */
  readonly open: readonly OpenQuestion[];
  /** unanswered facts that some completion asks but that change nothing */
  readonly irrelevant: readonly string[];
  /** given facts that no completion meets */
  readonly unused: readonly string[];
};

/** Why a value was not accepted. `fact` is the public name, known or not. */
export type Refusal =
  | { readonly fact: string; readonly code: "unknown_fact"; readonly nearest: string | null }
  | {
      readonly fact: string;
      readonly code: "unknown_answer";
      readonly found: string;
      readonly allowed: readonly string[];
    }
  | {
      readonly fact: string;
      readonly code: "not_a_number" | "not_whole" | "out_of_range";
      readonly found: string;
      readonly from: number;
      readonly to: number;
    };

export type Refused = { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

export type Evaluation = Advice | Refused;

/** Facts: what is known of one case. The table of facts is data (flows/feiten.yaml) and the same for every flow. */

/** An answer to a question: one of the listed words, or a number within the range. */
export type Answer = string | number;

/** "I do not know": takes the place of any answer, and never picks a branch. An absent fact counts as it. */
export const WEET_NIET = "weet_niet";

export type Facts = Readonly<Record<string, Answer>>;

/** Who can find a fact out. */
export type Wie = "consulent" | "school" | "uwv" | "arbeidsdeskundige" | "college" | "beleid" | "werkgever";

export type NumberRange = {
  /** lowest allowed value, included */
  readonly from: number;
  /** highest allowed value, included */
  readonly to: number;
  readonly whole: boolean;
  /** in words, for people: "jaar", "maanden", "dagen per week" */
  readonly unit: string;
};

type FactBase = { readonly id: string; readonly label: string; readonly wie: Wie };

export type ChoiceFact = FactBase & {
  readonly kind: "choice";
  /** answer -> label, in the order in which they are shown; `weet_niet` is not among them */
  readonly answers: ReadonlyMap<string, string>;
  /** named sets of answers, such as the UWV group of `uitkering` */
  readonly groups: ReadonlyMap<string, readonly string[]>;
};

export type NumberFact = FactBase & { readonly kind: "number"; readonly range: NumberRange };

export type Fact = ChoiceFact | NumberFact;

export type FactTable = ReadonlyMap<string, Fact>;

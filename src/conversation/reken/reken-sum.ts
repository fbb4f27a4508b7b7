import type { Citation } from "../../decision/flow.ts";
import type { InputRange } from "../../decision/reken/input-range.ts";
import type { RekenKennis } from "./reken-kennis.ts";

/** How a value is written: a percentage, hours and an amount of money become hundredths; a day and a word stay text. */
export type OptieKind = "procent" | "uren" | "euro" | "aantal" | "dag" | "woord";

export type Optie = {
  readonly kind: OptieKind;
  readonly isRequired?: boolean;
  /** numbers only: hundredths, or whole numbers for `aantal` */
  readonly range?: InputRange;
  /** words only: the ones that exist */
  readonly words?: readonly string[];
};

/** What was filled in: numbers in hundredths (whole numbers for `aantal`), days and words as text. */
export type OptieValues = {
  readonly number: (name: string) => number | undefined;
  readonly text: (name: string) => string | undefined;
};

/** Why something could not be reckoned. `tekst` says what to do. */
export type RekenFault = { readonly optie: string; readonly code: string; readonly tekst: string };

export type RekenWarning = { readonly code: string; readonly tekst: string };

/** What a sum gives. Amounts in `uitkomst` are whole eurocent and say so in their name. */
export type SumResult =
  | {
      readonly kind: "sum";
      readonly peildatum: string;
      /** the result in one sentence */
      readonly kop: string;
      /** the formula in plain Dutch, step by step, with the numbers filled in */
      readonly stappen: readonly string[];
      readonly uitkomst: Readonly<Record<string, unknown>>;
      readonly warnings: readonly RekenWarning[];
      readonly sources: readonly Citation[];
    }
  | { readonly kind: "faults"; readonly faults: readonly RekenFault[] };

/** One thing that can be reckoned. */
export type Sum = {
  readonly opties: Readonly<Record<string, Optie>>;
  readonly compute: (values: OptieValues, kennis: RekenKennis) => SumResult;
};

import { type InputRange, PERCENTAGE, type Refused, refuseOutside } from "./input-range.ts";
import { computeSubsidie, type Grondslag, refuseGrondslag, type Subsidie } from "./subsidie.ts";

export type ForfaitInput = Grondslag & {
  /** basis points of the grondslag: 5_000 in 2026 */
  readonly forfait: number;
  /** months of the job that it can last: 6 in 2026 */
  readonly maanden: number;
  /** the month of the job that is asked for, 1 is the first */
  readonly maand: number;
  /** the percentage that a nota or a person names, basis points; null when none is named */
  readonly asked: number | null;
};

/** Somebody names another percentage than the law: it is named, and nothing is computed with it. */
export type ForfaitContradiction = { readonly kind: "contradiction"; readonly asked: number; readonly legal: number };

/** At most two years: more is no forfait in any text that was read. */
const MAANDEN: InputRange = { from: 1, to: 24 };

/**
 * Loonkostensubsidie of one period while the loonwaarde has not been measured. A month after the last one is refused:
 * from then on the loonwaarde must be measured. The 70 % of the nota of Deventer is such a contradiction: in the law it
 * is the maximum after a measurement.
 *
 * @returns eurocent, rounded half up
 * @source participatiewet/10d/5
 */
export function computeForfait(input: ForfaitInput): Subsidie | ForfaitContradiction | Refused {
  const { forfait, maanden, maand, asked } = input;
  const refusals = [
    ...refuseOutside({
      percentage: [asked ?? forfait, PERCENTAGE],
      forfait: [forfait, PERCENTAGE],
      maanden: [maanden, MAANDEN],
      maand: [maand, { from: 1, to: maanden }],
    }),
    ...refuseGrondslag(input),
  ];
  if (refusals.length > 0) return { kind: "refused", refusals };
  if (asked !== null && asked !== forfait) return { kind: "contradiction", asked, legal: forfait };
  return computeSubsidie(input, forfait);
}

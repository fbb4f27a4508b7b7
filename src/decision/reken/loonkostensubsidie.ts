import { LOONWAARDE, PERCENTAGE, type Refused, refuseOutside } from "./input-range.ts";
import { computeSubsidie, type Grondslag, refuseGrondslag, type Subsidie } from "./subsidie.ts";

export type LoonkostensubsidieInput = Grondslag & {
  /** measured loonwaarde, basis points of the minimumloon, 0..10_000 */
  readonly loonwaarde: number;
  /** highest subsidie, basis points of the grondslag: 7_000 in 2026 */
  readonly maximum: number;
};

export type Loonkostensubsidie = Subsidie & {
  /** true when the loonwaarde left more than the maximum */
  readonly isCapped: boolean;
};

/**
 * Loonkostensubsidie of one period after a loonwaarde has been measured: what the loonwaarde leaves of the minimumloon
 * with vakantiegeld, at most the maximum of it. The vergoeding voor werkgeverslasten is counted over the subsidie, so
 * that the maximum grows along with it.
 *
 * @returns eurocent, rounded half up; 0 when the loonwaarde is 10_000
 * @source participatiewet/10d/4, regeling-loonkostensubsidie/1
 */
export function computeLoonkostensubsidie(input: LoonkostensubsidieInput): Loonkostensubsidie | Refused {
  const { loonwaarde, maximum } = input;
  const own = refuseOutside({ loonwaarde: [loonwaarde, LOONWAARDE], maximum: [maximum, PERCENTAGE] });
  const refusals = [...own, ...refuseGrondslag(input)];
  if (refusals.length > 0) return { kind: "refused", refusals };
  const left = 10_000 - loonwaarde;
  return { ...computeSubsidie(input, Math.min(left, maximum)), isCapped: left > maximum };
}

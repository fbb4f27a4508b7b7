import { BEDRAG, type Refused, refuseOutside, UREN } from "./input-range.ts";
import { type Eurocent, takeShares, toEurocent } from "./money.ts";

export type BegeleidingInput = {
  /** for a full job, eurocent per year: 810_000 in the nota of Deventer */
  readonly bedrag: number;
  /** hours from which a job counts as full, in hundredths: 3_100 there */
  readonly voltijd: number;
  /** hours per week, in hundredths */
  readonly uren: number;
};

export type Begeleidingsvergoeding = {
  readonly kind: "vergoeding";
  /** eurocent per year */
  readonly bedrag: Eurocent;
  /** true from the hours of a full job on: more hours give no more */
  readonly isFull: boolean;
};

/**
 * What Deventer pays per year for the begeleiding of one person, pro rata to the hours up to a full job.
 *
 * @returns eurocent per year, rounded half up
 * @source nota-beschut-werk-deventer-2023/3/begeleidingsvergoeding
 */
export function computeBegeleidingsvergoeding(input: BegeleidingInput): Begeleidingsvergoeding | Refused {
  const { bedrag, voltijd, uren } = input;
  const refusals = refuseOutside({ uren: [uren, UREN], voltijd: [voltijd, UREN], bedrag: [bedrag, BEDRAG] });
  if (refusals.length > 0) return { kind: "refused", refusals };
  const share = { part: Math.min(uren, voltijd), whole: voltijd };
  return { kind: "vergoeding", bedrag: takeShares(toEurocent(bedrag), share), isFull: uren >= voltijd };
}

import { BEDRAG, demandWithin, PLEKKEN } from "./input-range.ts";
import { addUp, type Eurocent, takeShares, toEurocent } from "./money.ts";

export type PrognoseInput = {
  /** places at the end of the year before the first one */
  readonly plekken: number;
  /** begeleiding of one person, eurocent per year */
  readonly bedrag: number;
  /** people who come in every year; nobody goes out */
  readonly instroom: number;
  /** months that somebody counts in the first year, 0..12 */
  readonly eersteJaarMaanden: number;
};

export type PrognoseYear = {
  readonly jaar: number;
  /** places at the end of the year before: the base of heleJaar, though the heading of the nota says otherwise */
  readonly plekkenVorigJaar: number;
  readonly plekkenEind: number;
  /** for those who were there already, eurocent */
  readonly heleJaar: Eurocent;
  /** for those who come in this year, eurocent */
  readonly nieuw: Eurocent;
  readonly totaal: Eurocent;
};

/**
 * The expected cost of begeleiding, year by year, as Deventer counts it.
 *
 * @param years first and last year, both included
 * @returns eurocent, rounded half up, one row per year
 * @throws BotError `invariant_broken` for a number outside its range
 * @source nota-beschut-werk-deventer-2023/3/prognose
 */
export function computePrognose(
  input: PrognoseInput,
  years: readonly [first: number, last: number],
): readonly PrognoseYear[] {
  const { bedrag, instroom, eersteJaarMaanden } = input;
  const [first, last] = years;
  demandWithin({
    plekken: [input.plekken, PLEKKEN],
    instroom: [instroom, PLEKKEN],
    bedrag: [bedrag, BEDRAG],
    eersteJaarMaanden: [eersteJaarMaanden, { from: 0, to: 12 }],
  });
  const nieuw = takeShares(toEurocent(bedrag * instroom), { part: eersteJaarMaanden, whole: 12 });
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const plekkenVorigJaar = input.plekken + index * instroom;
    const heleJaar = toEurocent(plekkenVorigJaar * bedrag);
    const plekkenEind = plekkenVorigJaar + instroom;
    return { jaar: first + index, plekkenVorigJaar, plekkenEind, heleJaar, nieuw, totaal: addUp([heleJaar, nieuw]) };
  });
}

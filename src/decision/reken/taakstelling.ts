import { BEDRAG, BUDGET, demandWithin, type InputRange, PLEKKEN } from "./input-range.ts";
import { type Eurocent, ratioIn, takeShares, toEurocent } from "./money.ts";

/** At least one place: nothing is a part of none. */
const SOME: InputRange = { from: 1, to: PLEKKEN.to };

/**
 * What a number of places brings a gemeente for begeleiding in a year.
 *
 * @param plekken places, 0 or more
 * @param bedrag eurocent per place per year
 * @returns eurocent per year, exact
 * @throws BotError `invariant_broken` for a number outside its range
 * @source collegenota-nieuw-beschut-werk-2024/8
 */
export function computeTaakstellingBedrag(plekken: number, bedrag: number): Eurocent {
  demandWithin({ plekken: [plekken, PLEKKEN], bedrag: [bedrag, BEDRAG] });
  return takeShares(toEurocent(bedrag), { part: plekken, whole: 1 });
}

/**
 * How much of the taakstelling was realised with paid jobs.
 *
 * @param taakstelling above 0
 * @returns tenths of a percent, rounded half up: 143 is 14.3 %
 * @throws BotError `invariant_broken` for a number outside its range
 * @source nota-beschut-werk-deventer-2023/1.3/taakstelling
 */
export function computeRealisatie(betaald: number, taakstelling: number): number {
  demandWithin({ betaald: [betaald, PLEKKEN], taakstelling: [taakstelling, SOME] });
  return ratioIn(1_000, betaald, taakstelling);
}

/**
 * How many places an amount of money covers for a year.
 *
 * @param bedrag eurocent per place, above 0
 * @returns tenths of a place, rounded half up: 139 is 13.9
 * @throws BotError `invariant_broken` for a number outside its range
 * @source collegenota-nieuw-beschut-werk-2024/6/budget
 */
export function placesFor(budget: number, bedrag: number): number {
  demandWithin({ budget: [budget, BUDGET], bedrag: [bedrag, { from: 1, to: BEDRAG.to }] });
  return ratioIn(10, budget, bedrag);
}

import { type Eurocent, ratioIn, takeShares, toEurocent } from "./money.ts";

/**
 * What a number of places brings a gemeente for begeleiding in a year.
 *
 * @param plekken places, 0 or more
 * @param bedrag eurocent per place per year
 * @returns eurocent per year, exact
 * @source collegenota-nieuw-beschut-werk-2024/8
 */
export function computeTaakstellingBedrag(plekken: number, bedrag: number): Eurocent {
  return takeShares(toEurocent(bedrag), { part: plekken, whole: 1 });
}

/**
 * How much of the taakstelling was realised with paid jobs.
 *
 * @param taakstelling above 0
 * @returns tenths of a percent, rounded half up: 143 is 14.3 %
 * @source nota-beschut-werk-deventer-2023/1.3/taakstelling
 */
export function computeRealisatie(betaald: number, taakstelling: number): number {
  return ratioIn(1_000, betaald, taakstelling);
}

/**
 * How many places an amount of money covers for a year.
 *
 * @param bedrag eurocent per place, above 0
 * @returns tenths of a place, rounded half up: 139 is 13.9
 */
export function placesFor(budget: number, bedrag: number): number {
  return ratioIn(10, budget, bedrag);
}

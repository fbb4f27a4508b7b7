/** Checks of what a document says beside its amounts. Each gives a finding, or null when there is nothing to say. */
import { addUp, ratioIn } from "../money.ts";
import type { Finding, FindingCode } from "./figure.ts";

/** Parts of one whole that do not add up to 100 %. @param parts percent */
export function checkSum(parts: readonly number[]): Finding | null {
  const som = addUp(parts);
  return som === 100 ? null : { code: "som_niet_100", values: { som } };
}

/** Two statements about one whole that give two wholes, such as two minimum wages in one sum. */
export function checkOneWhole(code: FindingCode, one: number, other: number): Finding | null {
  return one === other ? null : { code, values: { een: one, ander: other } };
}

/**
 * The whole behind a part: 14,000 is 70 % of 20,000.
 *
 * @returns in the unit of the part, rounded half up
 */
export function wholeBehind(part: number, percent: number): number {
  return ratioIn(100, part, percent);
}

/** A series called exponential that grows by the same step every year. */
export function checkExponential(series: readonly number[]): Finding | null {
  const steps = new Set(series.slice(1).map((value, index) => value - (series[index] ?? 0)));
  const [step] = steps;
  return steps.size === 1 && step !== undefined ? { code: "niet_exponentieel", values: { stap_eurocent: step } } : null;
}

/** A series of places that grows by the whole inflow every year, in a document that says that people leave. */
export function checkOutflow(
  series: readonly number[],
  instroom: number,
  uitstroom: readonly [from: number, to: number],
): Finding | null {
  const isWithout = series.slice(1).every((places, index) => places - (series[index] ?? 0) === instroom);
  const [van, tot] = uitstroom;
  return isWithout && tot > 0 ? { code: "prognose_zonder_uitstroom", values: { instroom, van, tot } } : null;
}

/** Values outside their range are refused, never bent into it. */
import { BotError } from "../../errors.ts";

/** Lowest and highest accepted value, both included. Every input is a whole number in its unit. */
export type InputRange = { readonly from: number; readonly to: number };

export type InputRefusal = InputRange & {
  /** public name of the input */
  readonly input: string;
  readonly found: number;
};

export type Refused = { readonly kind: "refused"; readonly refusals: readonly InputRefusal[] };

/** Basis points of the wettelijk minimumloon: 0 % up to 100 %. */
export const LOONWAARDE: InputRange = { from: 0, to: 10_000 };

/**
 * Hundredths of an hour per week: 1 up to 40 hours. The law lets the hours go above 36 up to what the sector calls a
 * full week; no sector goes above 40 in what was read, so a higher number is taken for a mistake.
 */
export const UREN: InputRange = { from: 100, to: 4_000 };

/** Eurocent per month or per year: above 0, up to 100,000 euro. */
export const MINIMUMLOON: InputRange = { from: 1, to: 10_000_000 };

/** Basis points: 0 % up to 100 %. */
export const PERCENTAGE: InputRange = { from: 0, to: 10_000 };

/** Eurocent per person or place per year, up to 100,000 euro. */
export const BEDRAG: InputRange = { from: 0, to: 10_000_000 };

/** Eurocent in the budget of a gemeente for a year, up to 100 million euro. */
export const BUDGET: InputRange = { from: 0, to: 10_000_000_000 };

/** People or places: none up to 10,000. */
export const PLEKKEN: InputRange = { from: 0, to: 10_000 };

/** Everything that is no whole number within its range; empty when all is well. */
export function refuseOutside(
  inputs: Readonly<Record<string, readonly [value: number, range: InputRange]>>,
): readonly InputRefusal[] {
  return Object.entries(inputs).flatMap(([input, [found, { from, to }]]) =>
    Number.isInteger(found) && from <= found && found <= to ? [] : [{ input, found, from, to }],
  );
}

/**
 * For numbers that nobody types: they come from knowledge/, and outside their range they are a fault.
 *
 * @throws BotError `invariant_broken` that names the first one
 */
export function demandWithin(inputs: Parameters<typeof refuseOutside>[0]): void {
  const [first] = refuseOutside(inputs);
  if (!first) return;
  const { input, found, from, to } = first;
  throw new BotError("invariant_broken", `${input} is ${found}; it must be a whole number from ${from} to ${to}.`);
}

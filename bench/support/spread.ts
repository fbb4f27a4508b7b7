/** Figures of many measurements, as they are printed: the middle one, and how far the others lie from it. */

/** The value below which this share of the values lies (nearest rank). @param share 0 < share <= 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const found = sorted[Math.ceil(sorted.length * share) - 1];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}

export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** @throws Error when there are no values, or one is no number above zero: then nothing was measured */
export function spreadOf(values: readonly number[]): Spread {
  const wrong = values.find((value) => !(value > 0 && Number.isFinite(value)));
  if (wrong !== undefined) throw new Error(`${wrong} is no measurement.`);
  return { median: percentile(values, 0.5), min: percentile(values, Number.EPSILON), max: percentile(values, 1) };
}

/** Days as YYYY-MM-DD, which sort as text. A period includes its first and its last day; null = no end is known. */
export type Period = { readonly validFrom: string; readonly validTo: string | null };

/** Whether the day lies in the period. */
export function isInForce({ validFrom, validTo }: Period, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** The versions of one thing that hold on a day: at most one when verify is content. */
export function findInForce<T extends Period>(versions: readonly T[], day: string): T | undefined {
  return versions.find((version) => isInForce(version, day));
}

/** The day after (or before, with -1) a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether the text is a day that exists, from 0001-01-01 on. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The days both periods share; undefined when they share none. */
export function overlapOf(left: Period, right: Period): Period | undefined {
  const validFrom = [left.validFrom, right.validFrom].toSorted().at(-1) ?? left.validFrom;
  const validTo = earliest(left.validTo, right.validTo);
  return validTo === null || validFrom <= validTo ? { validFrom, validTo } : undefined;
}

/** The earlier of two last days; null is later than any day. */
export function earliest(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

/**
 * The first days within `span` on which something changes: its own first day, and every first day and day after a last
 * day of the given periods. Between two of them nothing changes.
 */
export function segmentStarts(span: Period, periods: readonly Period[]): readonly string[] {
  const days = new Set([span.validFrom]);
  for (const { validFrom, validTo } of periods) {
    for (const day of validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)]) {
      if (isInForce(span, day)) days.add(day);
    }
  }
  return [...days].toSorted();
}

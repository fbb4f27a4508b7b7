/** Terms that are only counted: the last day of so many weeks or months from a day. */
import { addDays } from "../knowledge/period.ts";
import { firstWorkingDay, type Holidays } from "./terms.ts";

export type CountedTerm = {
  /** the last day as counted, YYYY-MM-DD */
  readonly counted: string;
  /** the last day that still is in time, YYYY-MM-DD */
  readonly lastDay: string;
  /** true when the counted day fell on a weekend or holiday and moved to the next working day */
  readonly isMoved: boolean;
};

/**
 * A legal term in weeks. The first day of it is the day after `from`.
 *
 * @param weeks at most twelve: the Algemene termijnenwet moves no longer term
 * @source algemene-termijnenwet/1/1, algemene-termijnenwet/3
 */
export function countWeeks(from: string, weeks: number, holidays: Holidays): CountedTerm {
  const counted = addDays(from, weeks * 7);
  const lastDay = firstWorkingDay(counted, holidays);
  return { counted, lastDay, isMoved: lastDay !== counted };
}

/** The same day so many months later; the last day of that month when it is shorter: 2024-02-29 + 24 is 2026-02-28. */
export function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  const next = firstDayOf(index + 1);
  const sameDay = addDays(firstDayOf(index), day - 1);
  return sameDay < next ? sameDay : addDays(next, -1);
}

function firstDayOf(monthIndex: number): string {
  const year = String(Math.floor(monthIndex / 12)).padStart(4, "0");
  return `${year}-${String((monthIndex % 12) + 1).padStart(2, "0")}-01`;
}

/** In which month of a job a day falls: 1 from the first day on; 0 before it. */
export function monthOfJob(begin: string, day: string): number {
  let month = 0;
  while (addMonths(begin, month) <= day) month += 1;
  return month;
}

/** Legal terms of a verwijzing. Week counts and holidays come in as data: the law changes, this arithmetic does not. */
import { addDays, daysBetween } from "../knowledge/period.ts";
import { weekday } from "./calendar.ts";

/** Days on which no term ends, as YYYY-MM-DD: the algemeen erkende feestdagen. */
export type Holidays = ReadonlySet<string>;

/**
 * Weeks after receipt from which the notice of awb/4:14 is prompted. A choice of this program, no rule of law: it leaves
 * two of the eight weeks to write it.
 */
export const NOTICE_AFTER_WEEKS = 6;

/** The parameters of the term to decide, in weeks after receipt. */
export type DecisionTerm = {
  /** in 2026: 8 (awb/4:13) */
  readonly weeks: number;
  /** see NOTICE_AFTER_WEEKS */
  readonly noticeAfterWeeks: number;
};

export type LegalDeadline = {
  /** the last day on which a decision is in time, YYYY-MM-DD */
  readonly lastDay: string;
  /** the rule that sets it */
  readonly article: "awb/4:13";
  /** days left on the asked day: 0 on the last day itself, negative when it has passed */
  readonly daysLeft: number;
  /** true when the last day fell on a weekend or holiday and moved to the next working day */
  readonly moved: boolean;
  /** that move is known from memory, not checked against the text of the law */
  readonly moveStatus: "geheugen";
  /** true once the notice of awb/4:14 must be considered: the decision will not come in time */
  readonly noticeDue: boolean;
};

/** True from Monday to Friday, unless the day is a holiday. */
export function isWorkingDay(date: string, holidays: Holidays): boolean {
  return weekday(date) <= 5 && !holidays.has(date);
}

/** The day itself when it is a working day, otherwise the first one after it. */
export function firstWorkingDay(date: string, holidays: Holidays): string {
  return isWorkingDay(date, holidays) ? date : firstWorkingDay(addDays(date, 1), holidays);
}

/** Working days after the first date, up to and including the second; 0 when the second is not later. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  const days = Math.max(0, daysBetween(from, to));
  let count = 0;
  for (let day = 1; day <= days; day++) if (isWorkingDay(addDays(from, day), holidays)) count++;
  return count;
}

/**
 * The day before which the college must decide on an aanvraag, seen from `today`.
 *
 * @param ontvangstdatum day the aanvraag was received, YYYY-MM-DD; the term starts the day after
 * @source Awb art. 4:13 lid 2 and 4:14; Algemene termijnenwet art. 1 lid 1 and 3 (from memory)
 */
export function legalDeadline(
  ontvangstdatum: string,
  today: string,
  term: DecisionTerm,
  holidays: Holidays,
): LegalDeadline {
  const counted = addDays(ontvangstdatum, term.weeks * 7);
  const lastDay = firstWorkingDay(counted, holidays);
  return {
    lastDay,
    article: "awb/4:13",
    daysLeft: daysBetween(today, lastDay),
    moved: lastDay !== counted,
    moveStatus: "geheugen",
    noticeDue: daysBetween(ontvangstdatum, today) >= term.noticeAfterWeeks * 7,
  };
}

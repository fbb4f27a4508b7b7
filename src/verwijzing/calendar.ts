/** Weeks of the calendar. Days are YYYY-MM-DD, without clock or time zone: a term in law counts days, never hours. */
import { addDays, daysBetween } from "../knowledge/period.ts";

const A_MONDAY = "1970-01-05";

/** 1 for Monday up to 7 for Sunday. */
export function weekday(date: string): number {
  return (((daysBetween(A_MONDAY, date) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week of this day. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekday(date));
}

/** ISO 8601 week, such as "2026-W48". The Thursday decides the year: 2027-01-01 lies in 2026-W53. */
export function isoWeek(date: string): string {
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

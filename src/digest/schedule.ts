/**
 * When the digest is due: Monday 08:30 in Europe/Amsterdam, or the first working day after it when that Monday is a
 * holiday. Named by ISO week, so that the store can keep it to one per team and week.
 */
import { Cron } from "croner";
import { amsterdamDate } from "../store/amsterdam-date.ts";
import { isoWeek, mondayOf } from "../verwijzing/calendar.ts";
import { firstWorkingDay, type Holidays } from "../verwijzing/terms.ts";

export type DigestSlot = {
  /** ISO week: "2026-W48" */
  readonly slot: string;
  /** ISO instant, UTC, from which the digest is due */
  readonly at: string;
};

const everyMorning = new Cron("30 8 * * *", { timezone: "Europe/Amsterdam", paused: true });
const SECOND_MS = 1000;

/**
 * The slot that is due now, or null. It stays due until the end of its day in the Netherlands, so that a bot that was
 * down at 08:30 catches up the same day; after that the week passes without a digest rather than with a stale one.
 *
 * @param now ISO instant, UTC
 */
export function dueSlot(now: string, holidays: Holidays): DigestSlot | null {
  const today = amsterdamDate(now);
  if (today !== digestDay(today, holidays)) return null;
  // the cron counts in whole seconds and looks strictly before the moment that it is given
  const afterNow = new Date((Math.floor(Date.parse(now) / SECOND_MS) + 1) * SECOND_MS);
  const [morning] = everyMorning.previousRuns(1, afterNow);
  const at = morning?.toISOString();
  return at !== undefined && amsterdamDate(at) === today ? { slot: isoWeek(today), at } : null;
}

/** The day on which the digest of the ISO week of `day` is sent, YYYY-MM-DD. */
export function digestDay(day: string, holidays: Holidays): string {
  return firstWorkingDay(mondayOf(day), holidays);
}

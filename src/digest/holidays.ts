/** Dutch public holidays: written by scripts/write-holidays.ts from the package `date-holidays`. */
import { BotError } from "../errors.ts";
import type { Holidays } from "../verwijzing/terms.ts";
import years from "./holidays.json" with { type: "json" };

/**
 * The algemeen erkende feestdagen of one year, as YYYY-MM-DD: Nieuwjaarsdag, Goede Vrijdag, Pasen, Koningsdag (a day
 * earlier when it falls on a Sunday), 5 mei, Hemelvaartsdag, Pinksteren and both days of Kerstmis.
 *
 * @throws BotError `invariant_broken` for a year that was not written
 */
export function holidaysOf(year: number): readonly string[] {
  const days = (years as Readonly<Record<string, readonly string[]>>)[String(year)];
  if (days) return days;
  const known = Object.keys(years);
  const message = `No holidays are known of ${year}, only of ${known[0]} to ${known.at(-1)}. Widen scripts/write-holidays.ts.`;
  throw new BotError("invariant_broken", message, { details: { year } });
}

/** The holidays of the year of this day, and of the years beside it: enough for every term of the bot. */
export function holidaysAround(day: string): Holidays {
  const year = Number(day.slice(0, 4));
  return new Set([year - 1, year, year + 1].flatMap(holidaysOf));
}

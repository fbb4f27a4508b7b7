/** Dutch public holidays, from the package `date-holidays`. */
import DateHolidays from "date-holidays";
import type { Holidays } from "../verwijzing/terms.ts";

/**
 * Goede Vrijdag and Bevrijdingsdag: algemeen erkende feestdagen in the Algemene termijnenwet, but no "public" ones in
 * the package, which calls them school holidays. Named by their rule there, as names depend on the language.
 *
 * @source Algemene termijnenwet art. 3 lid 1 and 2 (from memory, not checked against the text)
 */
const ALSO_IN_THE_LAW: ReadonlySet<string> = new Set(["easter -2", "05-05"]);

const calendar = new DateHolidays("NL");
const around = new Map<number, Holidays>();

/**
 * The algemeen erkende feestdagen of one year, as YYYY-MM-DD: Nieuwjaarsdag, Goede Vrijdag, Pasen, Koningsdag (a day
 * earlier when it falls on a Sunday), 5 mei, Hemelvaartsdag, Pinksteren and both days of Kerstmis.
 */
export function holidaysOf(year: number): readonly string[] {
  return calendar
    .getHolidays(year)
    .filter((holiday) => holiday.type === "public" || ALSO_IN_THE_LAW.has(holiday.rule))
    .map((holiday) => holiday.date.slice(0, 10));
}

/** The holidays of the year of this day, and of the years beside it: enough for every term of the bot. */
export function holidaysAround(day: string): Holidays {
  const year = Number(day.slice(0, 4));
  const found = around.get(year) ?? new Set([year - 1, year, year + 1].flatMap(holidaysOf));
  around.set(year, found);
  return found;
}

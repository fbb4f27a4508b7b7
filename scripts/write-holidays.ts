/**
 * Writes the Dutch holidays that terms and the digest look at, from the package `date-holidays`. The package needs tens
 * of megabytes and half a second, so the bot reads its outcome instead. With --check it only says whether it is up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import DateHolidays from "date-holidays";

const FILE = new URL("../src/digest/holidays.json", import.meta.url);
/** Terms are reckoned from 2000 to 2099 and look at the years beside them. */
const FIRST = 1998;
const LAST = 2101;

/**
 * Goede Vrijdag and Bevrijdingsdag: algemeen erkende feestdagen in the Algemene termijnenwet, but no "public" ones in
 * the package, which calls them school holidays. Named by their rule there, as names depend on the language.
 *
 * @source Algemene termijnenwet art. 3 lid 1 and 2
 */
const ALSO_IN_THE_LAW: ReadonlySet<string> = new Set(["easter -2", "05-05"]);

const calendar = new DateHolidays("NL");

function holidaysOf(year: number): readonly string[] {
  return calendar
    .getHolidays(year)
    .filter((holiday) => holiday.type === "public" || ALSO_IN_THE_LAW.has(holiday.rule))
    .map((holiday) => holiday.date.slice(0, 10));
}

const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const lines = years.map((year) => `  "${year}": ${JSON.stringify(holidaysOf(year))}`);
const text = `{\n${lines.join(",\n")}\n}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(FILE, "utf8") !== text) {
    console.error("src/digest/holidays.json is out of date. Run: npm run holidays");
    process.exitCode = 1;
  }
} else writeFileSync(FILE, text);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { addMonths, countWeeks, monthOfJob } from "../../src/verwijzing/counted-term.ts";

describe("countWeeks", () => {
  test.each([
    ["8 weeks on an ordinary day", "2026-10-01", 8, "2026-11-26", "2026-11-26"],
    ["5 weeks that end on a Saturday", "2026-10-17", 5, "2026-11-21", "2026-11-23"],
    ["6 weeks that end on Christmas, before a weekend", "2026-11-13", 6, "2026-12-25", "2026-12-28"],
    ["8 weeks that end on Goede Vrijdag, before Easter", "2027-01-29", 8, "2027-03-26", "2027-03-30"],
    ["6 weeks that end on Koningsdag", "2027-03-16", 6, "2027-04-27", "2027-04-28"],
    ["6 weeks that end on 5 mei, the day before Hemelvaartsdag", "2027-03-24", 6, "2027-05-05", "2027-05-07"],
    ["8 weeks that end on Hemelvaartsdag", "2027-03-11", 8, "2027-05-06", "2027-05-07"],
    ["8 weeks over New Year", "2026-11-06", 8, "2027-01-01", "2027-01-04"],
  ])("%s", (_, from, weeks, counted, lastDay) => {
    const term = countWeeks(from, weeks, holidaysAround(from));
    expect(term).toEqual({ counted, lastDay, isMoved: counted !== lastDay });
  });

  test("without holidays only the weekend moves it", () => {
    expect(countWeeks("2026-11-13", 6, new Set()).lastDay).toBe("2026-12-25");
  });
});

describe("addMonths", () => {
  test.each([
    ["2026-11-13", 24, "2028-11-13"],
    ["2024-02-29", 24, "2026-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-12-31", 0, "2026-12-31"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-30", 1, "2028-02-29"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });
});

describe("monthOfJob", () => {
  test.each([
    ["2026-10-01", "2026-09-30", 0],
    ["2026-10-01", "2026-10-01", 1],
    ["2026-10-01", "2026-10-31", 1],
    ["2026-10-01", "2026-11-01", 2],
    ["2026-10-01", "2027-03-31", 6],
    ["2026-10-01", "2027-04-01", 7],
    ["2026-08-31", "2027-02-27", 6],
    ["2026-08-31", "2027-02-28", 7],
  ])("from %s, %s lies in month %i", (begin, day, month) => {
    expect(monthOfJob(begin, day)).toBe(month);
  });

  test("the month of a day is the one whose days hold it", () => {
    const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3_000 }), (begin, later) => {
        const from = begin.toISOString().slice(0, 10);
        const day = new Date(begin.getTime() + later * 86_400_000).toISOString().slice(0, 10);
        const month = monthOfJob(from, day);
        expect(addMonths(from, month - 1) <= day && day < addMonths(from, month)).toBe(true);
      }),
    );
  });
});

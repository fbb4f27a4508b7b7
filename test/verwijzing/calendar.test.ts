import { expect, test } from "vitest";
import { isoWeek, mondayOf, weekday } from "../../src/verwijzing/calendar.ts";

const DAY_MS = 86_400_000;
const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

test("the weekday agrees with the calendar of the platform on every day from 1960 to 2100", () => {
  for (let time = Date.UTC(1960, 0, 1); time < Date.UTC(2100, 0, 1); time += DAY_MS) {
    const expected = new Date(time).getUTCDay() || 7;
    if (weekday(toDay(time)) !== expected) expect([toDay(time), weekday(toDay(time))]).toEqual([toDay(time), expected]);
  }
});

test.each([
  ["2026-11-23", "2026-W48"],
  ["2026-12-31", "2026-W53"],
  ["2027-01-01", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2024-12-30", "2025-W01"],
  ["2021-01-03", "2020-W53"],
])("%s lies in ISO week %s", (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

test("the week of a day starts on Monday", () => {
  expect(mondayOf("2026-11-29")).toBe("2026-11-23");
  expect(mondayOf("2026-11-23")).toBe("2026-11-23");
});

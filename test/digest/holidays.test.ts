import { expect, test } from "vitest";
import { holidaysAround, holidaysOf } from "../../src/digest/holidays.ts";

test("2026 has the algemeen erkende feestdagen and no others", () => {
  expect(holidaysOf(2026)).toEqual([
    "2026-01-01",
    "2026-04-03",
    "2026-04-05",
    "2026-04-06",
    "2026-04-27",
    "2026-05-05",
    "2026-05-14",
    "2026-05-24",
    "2026-05-25",
    "2026-12-25",
    "2026-12-26",
  ]);
});

test("Koningsdag on a Sunday is held the day before", () => {
  expect(holidaysOf(2025)).toContain("2025-04-26");
  expect(holidaysOf(2025)).not.toContain("2025-04-27");
});

test("Sinterklaas, Dodenherdenking and oudejaarsavond are ordinary days", () => {
  for (const day of ["2026-12-05", "2026-05-04", "2026-12-31"]) expect(holidaysOf(2026)).not.toContain(day);
});

test("the years beside a day are included, so that a term can run over the turn of the year", () => {
  const holidays = holidaysAround("2026-11-23");
  expect(["2025-12-25", "2026-12-25", "2027-01-01"].every((day) => holidays.has(day))).toBe(true);
});

test.each(["2000-01-01", "2099-12-31"])("a term can be reckoned from %s, the edge of what is accepted", (day) => {
  expect(holidaysAround(day).size).toBeGreaterThan(30);
});

import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isDay, isInForce, overlapOf, segmentStarts } from "../../src/knowledge/period.ts";

const period = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });

describe("a period", () => {
  test("includes its first and its last day", () => {
    const half = period("2026-01-01", "2026-06-30");
    expect(["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map((day) => isInForce(half, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce(period("2026-01-01", null), "9999-12-31")).toBe(true);
  });

  test("overlaps another one from the later first day to the earlier last day", () => {
    expect(overlapOf(period("2026-01-01", null), period("2025-01-01", "2026-03-01"))).toEqual(
      period("2026-01-01", "2026-03-01"),
    );
    expect(overlapOf(period("2026-01-01", "2026-01-31"), period("2026-02-01", null))).toBeUndefined();
    expect(overlapOf(period("2026-01-01", "2026-02-01"), period("2026-02-01", null))).toEqual(
      period("2026-02-01", "2026-02-01"),
    );
  });

  test("falls apart where something begins or has ended", () => {
    const changes = [
      period("2026-03-01", "2026-05-31"),
      period("2020-01-01", "2026-12-31"),
      period("2027-01-01", null),
    ];
    expect(segmentStarts(period("2026-01-01", "2026-12-31"), changes)).toEqual([
      "2026-01-01",
      "2026-03-01",
      "2026-06-01",
    ]);
  });
});

describe("days", () => {
  test("exist by the calendar", () => {
    expect(["2024-02-29", "2026-02-29", "2026-12-31", "2026-13-01", "26-01-01", "0000-01-01"].map(isDay)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test("are added and counted over the end of a year and over summer time", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-01")).toBe(-28);
  });
});

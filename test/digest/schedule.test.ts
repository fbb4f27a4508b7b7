import { expect, test } from "vitest";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { digestDay, dueSlot } from "../../src/digest/schedule.ts";

const due = (now: string) => dueSlot(now, holidaysAround(now.slice(0, 10)));
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

test.each<[string, string | null, string]>([
  ["2026-11-23T07:29:59.999Z", null, "a moment before Monday half past eight"],
  ["2026-11-23T07:30:00.000Z", "2026-W48", "on Monday at half past eight, winter time"],
  ["2026-06-15T06:30:00.000Z", "2026-W25", "on Monday at half past eight, summer time"],
  ["2026-11-23T22:59:59.000Z", "2026-W48", "late on Monday, after a bot that was down all day"],
  ["2026-11-23T23:00:00.000Z", null, "after midnight in the Netherlands"],
  ["2026-11-24T07:30:00.000Z", null, "on Tuesday"],
  ["2026-03-30T06:30:00.000Z", "2026-W14", "on the Monday after summer time began"],
  ["2026-03-30T06:29:00.000Z", null, "an hour of summer time does not make it early"],
  ["2026-10-26T07:30:00.000Z", "2026-W44", "on the Monday after winter time began"],
  ["2026-12-28T07:30:00.000Z", "2026-W53", "in a week 53"],
  ["2027-01-04T07:30:00.000Z", "2027-W01", "in the week after a week 53"],
  ["2024-12-30T07:30:00.000Z", "2025-W01", "in a week 1 that begins in the old year"],
])("at %s the slot is %s: %s", (now, slot) => {
  expect(due(now)?.slot ?? null).toBe(slot);
});

test.each([
  ["2026-04-06", "2026-04-07", "tweede paasdag"],
  ["2026-04-27", "2026-04-28", "Koningsdag"],
  ["2025-05-05", "2025-05-06", "5 mei"],
  ["2026-05-25", "2026-05-26", "tweede pinksterdag"],
  ["2028-12-25", "2028-12-27", "both days of Kerstmis"],
  ["2029-01-01", "2029-01-02", "Nieuwjaarsdag"],
])("a Monday %s that is a holiday moves the digest to %s: %s", (monday, day) => {
  expect(digestDay(monday, holidaysAround(monday))).toBe(day);
  expect(due(`${monday}T10:00:00.000Z`)).toBeNull();
  expect(due(`${day}T10:00:00.000Z`)).not.toBeNull();
});

test("the moment of a slot is the same whenever on the day it is asked", () => {
  expect(due("2026-11-23T07:30:00.000Z")).toEqual({ slot: "2026-W48", at: "2026-11-23T07:30:00.000Z" });
  expect(due("2026-11-23T20:00:00.000Z")).toEqual({ slot: "2026-W48", at: "2026-11-23T07:30:00.000Z" });
});

test("ten years of a clock that ticks every half hour give each ISO week exactly one slot, at one moment", () => {
  const moments = new Map<string, Set<string>>();
  const firstMonday = Date.UTC(2026, 0, 5);
  const lastMonday = Date.UTC(2035, 11, 31);
  for (let time = firstMonday - 55 * MINUTE; time < lastMonday + WEEK; time += 30 * MINUTE) {
    const slot = due(new Date(time).toISOString());
    if (slot) moments.set(slot.slot, (moments.get(slot.slot) ?? new Set()).add(slot.at));
  }
  expect([...moments.values()].every((found) => found.size === 1)).toBe(true);
  expect(moments.size).toBe((lastMonday - firstMonday) / WEEK + 1);
  expect([...moments.keys()].filter((slot) => slot.endsWith("W53"))).toEqual(["2026-W53", "2032-W53"]);
  for (const [at] of moments.values()) {
    const local = new Date(at ?? "").toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam" });
    expect(local).toBe("08:30:00");
  }
}, 60_000);

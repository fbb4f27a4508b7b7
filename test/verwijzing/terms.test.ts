import { expect, test } from "vitest";
import { firstWorkingDay, isWorkingDay, legalDeadline, workingDaysBetween } from "../../src/verwijzing/terms.ts";

const TERM = { weeks: 8, noticeAfterWeeks: 6 };
const HOLIDAYS = new Set(["2026-12-25", "2026-12-26", "2027-01-01", "2026-04-06"]);

test("a decision is due eight weeks after the day of receipt, by awb/4:13", () => {
  expect(legalDeadline("2026-11-02", "2026-11-23", TERM, HOLIDAYS)).toEqual({
    lastDay: "2026-12-28",
    article: "awb/4:13",
    daysLeft: 35,
    moved: false,
    moveStatus: "geheugen",
    noticeDue: false,
  });
});

test("a last day on a holiday moves past the weekend behind it", () => {
  const deadline = legalDeadline("2026-10-30", "2026-12-20", TERM, HOLIDAYS);
  expect(deadline).toMatchObject({ lastDay: "2026-12-28", moved: true, daysLeft: 8 });
});

test("a last day on a Saturday moves to Monday", () => {
  expect(legalDeadline("2026-09-26", "2026-09-26", TERM, new Set())).toMatchObject({
    lastDay: "2026-11-23",
    moved: true,
  });
});

test("on the last day no days are left, and a day later it has passed", () => {
  expect(legalDeadline("2026-11-02", "2026-12-28", TERM, HOLIDAYS).daysLeft).toBe(0);
  expect(legalDeadline("2026-11-02", "2026-12-29", TERM, HOLIDAYS).daysLeft).toBe(-1);
});

test("the notice of awb/4:14 is prompted from six weeks after receipt", () => {
  expect(legalDeadline("2026-11-02", "2026-12-13", TERM, HOLIDAYS).noticeDue).toBe(false);
  expect(legalDeadline("2026-11-02", "2026-12-14", TERM, HOLIDAYS).noticeDue).toBe(true);
});

test("another number of weeks gives another deadline", () => {
  const term = { weeks: 5, noticeAfterWeeks: 4 };
  expect(legalDeadline("2026-11-02", "2026-11-02", term, HOLIDAYS).lastDay).toBe("2026-12-07");
});

test("working days leave out weekends and holidays", () => {
  expect(isWorkingDay("2026-12-24", HOLIDAYS)).toBe(true);
  expect(isWorkingDay("2026-12-25", HOLIDAYS)).toBe(false);
  expect(isWorkingDay("2026-12-27", HOLIDAYS)).toBe(false);
  expect(firstWorkingDay("2026-12-25", HOLIDAYS)).toBe("2026-12-28");
  expect(workingDaysBetween("2026-12-24", "2026-12-29", HOLIDAYS)).toBe(2);
  expect(workingDaysBetween("2026-11-23", "2026-11-30", HOLIDAYS)).toBe(5);
  expect(workingDaysBetween("2026-11-30", "2026-11-23", HOLIDAYS)).toBe(0);
});

import { expect, test } from "vitest";
import { decisionTermOn } from "../../src/digest/decision-term.ts";
import { digestParts } from "./digest-parts.ts";

test("the term to decide comes from knowledge/", () => {
  expect(decisionTermOn(digestParts.rules, "2026-11-30")).toEqual({ weeks: 8, noticeAfterWeeks: 6 });
});

test("a day on which no term is known is a fault that says where to add it", () => {
  expect(() => decisionTermOn(digestParts.rules, "2020-01-01")).toThrow("knowledge/landelijk/awb/");
});

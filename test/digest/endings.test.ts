import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decisionTermOn } from "../../src/digest/decision-term.ts";
import { findEndings } from "../../src/digest/endings.ts";
import type { Rules } from "../../src/knowledge/load-rules.ts";
import { parseRuleFile } from "../../src/knowledge/rule-file.ts";
import { digestParts } from "./digest-parts.ts";

const AOW = "knowledge/landelijk/aow/2024-01-01.yaml";

function rulesWith(...texts: readonly string[]): Pick<Rules, "flows" | "sources"> {
  const sources = texts.flatMap((text) => {
    const file = parseRuleFile(AOW, text);
    return file.kind === "source" && file.source ? [file.source] : [];
  });
  return { flows: [], sources };
}

const aow = readFileSync(AOW, "utf8");

test("the AOW age is told from 90 days before its last day, and still after it", () => {
  const ending = { kind: "parameter", title: "aow_leeftijd", lastDay: "2027-12-31" };
  expect(findEndings(rulesWith(aow), "2027-10-01")).toEqual([]);
  expect(findEndings(rulesWith(aow), "2027-10-02")).toEqual([ending]);
  expect(findEndings(rulesWith(aow), "2027-12-31")).toEqual([ending]);
});

test("a version that another one follows is no ending", () => {
  const next = aow.replace("2024-01-01", "2028-01-01").replaceAll(/valid_from: 2024-01-01/g, "valid_from: 2028-01-01");
  const followed = rulesWith(aow, next.replaceAll("valid_to: 2027-12-31", "valid_to: 2032-12-31"));
  expect(findEndings(followed, "2027-12-01").filter(({ kind }) => kind === "parameter")).toEqual([]);
});

test("the term to decide comes from knowledge/, and a day without one is a fault", () => {
  expect(decisionTermOn(digestParts().rules, "2026-11-30")).toEqual({ weeks: 8, noticeAfterWeeks: 6 });
  expect(() => decisionTermOn(digestParts().rules, "2020-01-01")).toThrow("beslistermijn_weken");
});

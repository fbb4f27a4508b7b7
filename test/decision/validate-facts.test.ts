import { describe, expect, test } from "vitest";
import { nearestName, refuseValue, validateFacts } from "../../src/decision/validate-facts.ts";
import { choiceFact, numberFact } from "../support/flow-builder.ts";

const table = new Map(
  [choiceFact("woont"), numberFact("leeftijd", 0, 120), numberFact("dagen", 0, 7, false)].map((fact) => [
    fact.id,
    fact,
  ]),
);
const dagen = numberFact("dagen", 0, 7, false);
const leeftijd = numberFact("leeftijd", 0, 120);

describe("a number", () => {
  test.each([0, 7, 1.5])("accepts %d within the range, bounds included", (value) => {
    expect(refuseValue(dagen, value)).toBeUndefined();
  });

  test("accepts 34.0 as a whole number", () => {
    expect(refuseValue(leeftijd, JSON.parse("34.0"))).toBeUndefined();
  });

  test.each([
    [-1, "out_of_range"],
    [121, "out_of_range"],
    [Number.POSITIVE_INFINITY, "out_of_range"],
    [33.5, "not_whole"],
    ["34", "not_a_number"],
    [true, "not_a_number"],
    [null, "not_a_number"],
    [[34], "not_a_number"],
  ])("refuses %j as %s", (value, code) => {
    expect(refuseValue(leeftijd, value)?.code).toBe(code);
  });
});

describe("a choice", () => {
  test("accepts the listed words and weet_niet", () => {
    for (const value of ["ja", "nee", "weet_niet"]) expect(refuseValue(choiceFact("woont"), value)).toBeUndefined();
  });

  test.each(["Ja", "", 1, true, null, ["ja"], { ja: 1 }])("refuses %j", (value) => {
    expect(refuseValue(choiceFact("woont"), value)?.code).toBe("unknown_answer");
  });
});

describe("an unknown name", () => {
  test("is refused with the nearest known one", () => {
    expect(validateFacts(table, { leeftyd: 34 })).toEqual([
      { fact: "leeftyd", code: "unknown_fact", nearest: "leeftijd" },
    ]);
  });

  test("that looks like nothing known has no nearest", () => {
    expect(nearestName("qqqqqqqqqqqqqqqq", ["leeftijd", "woont"])).toBeNull();
  });

  test("of the language itself is refused as well", () => {
    const facts = JSON.parse('{"__proto__": "ja", "constructor": "nee"}');
    expect(validateFacts(table, facts).map((refusal) => refusal.fact)).toEqual(["__proto__", "constructor"]);
  });
});

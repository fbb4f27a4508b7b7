import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/decision/fact.ts";
import { outcomeKey } from "../../src/decision/outcome.ts";
import { compareRegimes, mergePaths } from "../../src/knowledge/compare-regimes.ts";
import { rules } from "../flows/shipped-rules.ts";
import { DEVENTER_CASES } from "../support/deventer-cases.ts";

const REGIMES = ["deventer", "maastricht-heuvelland", "maastricht-heuvelland-sob", "midden-limburg"];

function compare(facts: Facts, peildatum = "2026-11-21") {
  const comparison = compareRegimes(rules, facts, peildatum);
  if (comparison.kind === "refused") throw new Error(JSON.stringify(comparison.refusals));
  const held = comparison.regimes.filter((regime) => regime.kind === "advice");
  return { ...comparison, held };
}

test("the annex of Deventer has three cases", () => {
  expect(DEVENTER_CASES.map(({ id }) => id)).toEqual(["DEV-T1", "DEV-T2", "DEV-T3"]);
});

describe.each(DEVENTER_CASES)("$id", ({ facts, result }) => {
  test("comes out in Deventer as the annex asks", () => {
    const [deventer] = compare(facts as Facts).held;
    expect(deventer?.gemeente).toEqual({ code: "0150", name: "Deventer" });
    expect(deventer && outcomeKey(deventer.advice.outcome)).toBe(result);
  });

  test("goes through every regime, and the koersnota says since when it holds", () => {
    const { regimes } = compare(facts as Facts);
    expect(regimes.map(({ id }) => id)).toEqual(REGIMES);
    expect(regimes[2]).toMatchObject({
      kind: "not_valid",
      known: [{ validFrom: "2027-01-01", status: "voorgenomen" }],
    });
    expect(compare(facts as Facts, "2027-02-01").held.map(({ id }) => id)).toEqual(REGIMES);
  });

  test("parts where the landelijke questions end, and nowhere before", () => {
    const { partings, held } = compare(facts as Facts);
    const [first] = partings;
    const shared =
      held[0]?.advice.path.findIndex(({ step, fact }) => step === first?.after?.step && fact === first.after.fact) ??
      -1;
    expect(shared).toBeGreaterThan(0);
    for (const { advice } of held) {
      expect(advice.path.slice(0, shared + 1).map(({ step, fact }) => [step, fact])).toEqual(
        held[0]?.advice.path.slice(0, shared + 1).map(({ step, fact }) => [step, fact]),
      );
    }
    expect(first?.branches.flatMap(({ regimes }) => regimes.map(({ id }) => id)).toSorted()).toEqual(
      held.map(({ id }) => id),
    );
  });
});

test("DEV-T2 parts after the question on the number of places: Deventer asks on, the others miss an answer", () => {
  const facts = DEVENTER_CASES[1]?.facts as Facts;
  const [first] = compare(facts).partings;
  expect(first?.after).toMatchObject({ step: "U4", fact: "taakstelling_bereikt", answer: "nee" });
  expect(first?.branches.map(({ turn, regimes }) => [regimes.map(({ id }) => id), turn])).toEqual([
    [["deventer"], { kind: "asks", step: "D1", fact: "proefperiode" }],
    [["maastricht-heuvelland"], { kind: "misses", step: "M4", fact: "begeleiding_bij_werkgever_volstaat" }],
    [["midden-limburg"], { kind: "misses", step: "P7", fact: "externe_plek_haalbaar" }],
  ]);
});

test("the same way to the same result has no parting", () => {
  const facts = { woonplaats_in_gemeente: "nee" };
  expect(compare(facts).partings).toEqual([]);
});

test("regimes that went together part again further on", () => {
  const [first, second, ...more] = compare(DEVENTER_CASES[0]?.facts as Facts, "2027-02-01").partings;
  const together = ["deventer", "maastricht-heuvelland", "midden-limburg"];
  expect(first?.branches.map(({ regimes }) => regimes.map(({ id }) => id))).toEqual([
    together,
    ["maastricht-heuvelland-sob"],
  ]);
  expect(second?.after?.step).toBe("L8");
  expect(second?.branches.map(({ regimes }) => regimes.map(({ id }) => id))).toEqual(together.map((id) => [id]));
  expect(more).toEqual([]);
});

test("merged paths keep the order of every regime", () => {
  const { held } = compare(DEVENTER_CASES[2]?.facts as Facts, "2027-02-01");
  const merged = mergePaths(held).map(({ entry }) => `${entry.step} ${entry.fact}`);
  expect(new Set(merged).size).toBe(merged.length);
  for (const { advice } of held) {
    const places = advice.path.map(({ step, fact }) => merged.indexOf(`${step} ${fact}`));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
  }
});

test.each([
  [{ leeftijd: 300 }, "2026-11-21", ["leeftijd"]],
  [{ uitkerin: "bijstand" }, "2026-11-21", ["uitkerin"]],
  [{}, "2026-02-30", ["peildatum"]],
  [{ leeftijd: "x" }, "1999-01-01", ["peildatum", "leeftijd"]],
])("%j on %s is refused once, not once per regime", (facts, peildatum, names) => {
  const comparison = compareRegimes(rules, facts, peildatum);
  expect(comparison.kind === "refused" && comparison.refusals.map(({ fact }) => fact)).toEqual(names);
});

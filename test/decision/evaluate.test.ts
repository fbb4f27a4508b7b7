import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/decision/evaluate.ts";
import { outcomeKey } from "../../src/decision/outcome.ts";
import type { Advice } from "../../src/decision/result.ts";
import {
  answered,
  ask,
  askNumber,
  buildFlow,
  choiceFact,
  numberFact,
  PEILDATUM,
  route,
  silent,
} from "../support/flow-builder.ts";

/** Woont hier -> leeftijd -> (regulier | uitkering -> plek -> werkplek), with a silent step before the plek. */
const flow = buildFlow({
  facts: [
    choiceFact("woont"),
    numberFact("leeftijd", 0, 120),
    choiceFact("regulier"),
    choiceFact("uitkering", ["bijstand", "ww"]),
    choiceFact("plek"),
    choiceFact("elders"),
  ],
  nodes: [
    ask("A1", "woont", { ja: "A2", nee: "geen/doorverwijzen_gemeente" }),
    askNumber("A2", "leeftijd", [
      [null, 18, "geen/onderwijs"],
      [18, 67, "A3"],
      [67, null, "geen/geen_doelgroep"],
    ]),
    ask("A3", "regulier", { ja: "regulier/bemiddeling", nee: "A4" }),
    ask("A4", "uitkering", { bijstand: route("A5", { sources: ["bron/bijstand"] }), ww: "A5" }),
    silent("A5", [route("beschut/uwv_advies_aanvragen", { when: [answered("uitkering", "ww")] }), route("A6")]),
    ask("A6", "plek", {
      ja: "beschut_regulier/plaatsen",
      nee: route("geen/dagbesteding_wmo", { explanations: [{ code: "toelichting", text: "..." }] }),
    }),
  ],
  remarks: [
    { when: { trede: ["beschut", "beschut_regulier"] }, sources: ["bron/beschut"], warnings: [], explanations: [] },
    { when: { endsAt: ["A6"] }, sources: [], warnings: ["let_op"], explanations: [] },
  ],
  warnings: [{ code: "let_op", text: "Let op.", sources: ["bron/let-op"] }],
});

const UP_TO_A3 = { woont: "ja", leeftijd: 34 };

function advise(facts: Record<string, unknown>): Advice {
  const result = evaluate(flow, { gemeente: "0935", peildatum: PEILDATUM, facts });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.refusals));
  return result;
}

const keys = (advice: Advice) => advice.citations.map((citation) => citation.key);

describe("a case with every answer", () => {
  test("ends in the result of its last answer", () => {
    expect(outcomeKey(advise({ ...UP_TO_A3, regulier: "ja" }).outcome)).toBe("regulier/bemiddeling");
  });

  test("shows the path with the answer and the sources of each step", () => {
    const advice = advise({ ...UP_TO_A3, regulier: "nee", uitkering: "bijstand", plek: "ja" });
    expect(advice.path.map((entry) => `${entry.step} ${entry.answer}`)).toEqual([
      "A1 ja",
      "A2 34",
      "A3 nee",
      "A4 bijstand",
      "A6 ja",
    ]);
    expect(advice.path[3]?.sources).toEqual(["bron/A4", "bron/bijstand"]);
  });

  test("cites path, silent step, result and warnings in order of first use", () => {
    const advice = advise({ ...UP_TO_A3, regulier: "nee", uitkering: "ww" });
    expect(keys(advice)).toEqual(["bron/A1", "bron/A2", "bron/A3", "bron/A4", "bron/A5", "bron/beschut"]);
    expect(keys(advise({ ...UP_TO_A3, regulier: "nee", uitkering: "bijstand", plek: "nee" })).at(-1)).toBe(
      "bron/let-op",
    );
  });

  test.each([
    [17, "geen/onderwijs"],
    [18, "regulier/bemiddeling"],
    [66, "regulier/bemiddeling"],
    [67, "geen/geen_doelgroep"],
  ])("aged %i gives %s", (leeftijd, outcome) => {
    expect(outcomeKey(advise({ woont: "ja", leeftijd, regulier: "ja" }).outcome)).toBe(outcome);
  });

  test("reports the facts that were given and not needed", () => {
    expect(advise({ woont: "nee", leeftijd: 34, plek: "weet_niet" }).unused).toEqual(["leeftijd", "plek"]);
  });

  test("carries the warning of the step at which it ends, and no other", () => {
    expect(
      advise({ ...UP_TO_A3, regulier: "nee", uitkering: "bijstand", plek: "ja" }).warnings.map((w) => w.code),
    ).toEqual(["let_op"]);
    expect(advise({ ...UP_TO_A3, regulier: "ja" }).warnings).toEqual([]);
  });
});

describe("a case with an open question", () => {
  test("gives a diagnose with every open question, who can find it out and what is still possible", () => {
    const advice = advise({ ...UP_TO_A3, uitkering: "ww" });
    expect(outcomeKey(advice.outcome)).toBe("geen/diagnose");
    expect(advice.open).toEqual([
      {
        step: "A3",
        fact: "regulier",
        wie: "consulent",
        possible: ["regulier/bemiddeling", "beschut/uwv_advies_aanvragen"],
      },
    ]);
  });

  test("stops the path at the first open question and cites that question too", () => {
    const advice = advise(UP_TO_A3);
    expect(advice.path.map((entry) => entry.step)).toEqual(["A1", "A2"]);
    expect(keys(advice)).toEqual(["bron/A1", "bron/A2", "bron/A3"]);
    expect(advice.open.map((question) => question.fact)).toEqual(["regulier", "uitkering", "plek"]);
  });

  test("treats weet_niet like an absent fact", () => {
    const absent = advise(UP_TO_A3);
    const unknown = advise({ ...UP_TO_A3, regulier: "weet_niet" });
    expect({ ...unknown, unused: [] }).toEqual({ ...absent, unused: [] });
    expect(unknown.unused).toEqual([]);
  });

  test("tries one age per interval and not the ages themselves", () => {
    const advice = advise({ woont: "ja", regulier: "ja" });
    expect(advice.open[0]).toMatchObject({
      fact: "leeftijd",
      possible: ["geen/onderwijs", "regulier/bemiddeling", "geen/geen_doelgroep"],
    });
  });

  test("carries the warning of its first open question", () => {
    const advice = advise({ ...UP_TO_A3, regulier: "nee", uitkering: "bijstand" });
    expect(advice.open.map((question) => question.fact)).toEqual(["plek"]);
    expect(advice.warnings.map((warning) => warning.code)).toEqual(["let_op"]);
  });
});

describe("an open question that changes nothing", () => {
  const same = buildFlow({
    facts: [choiceFact("eerst"), choiceFact("dan"), choiceFact("laatst")],
    nodes: [
      ask("B1", "eerst", { ja: "B2", nee: "B3" }),
      ask("B2", "dan", { ja: "B3", nee: "B3" }),
      ask("B3", "laatst", { ja: "regulier/bemiddeling", nee: "geen/onderwijs" }),
    ],
  });
  const adviseSame = (facts: Record<string, unknown>) =>
    evaluate(same, { gemeente: "0935", peildatum: PEILDATUM, facts }) as Advice;

  test("gives the result and is named as irrelevant", () => {
    const advice = adviseSame({ laatst: "ja" });
    expect(outcomeKey(advice.outcome)).toBe("regulier/bemiddeling");
    expect(advice.irrelevant).toEqual(["eerst", "dan"]);
  });

  test("leaves the steps in the path that all completions share", () => {
    expect(adviseSame({ laatst: "ja", dan: "nee" }).path.map((entry) => entry.step)).toEqual(["B3"]);
    expect(adviseSame({ eerst: "ja", laatst: "ja" }).path.map((entry) => entry.step)).toEqual(["B1", "B3"]);
  });

  test("stays open while another open question makes the difference", () => {
    expect(adviseSame({}).open.map((question) => question.fact)).toEqual(["eerst", "dan", "laatst"]);
  });
});

describe("a wrong fact", () => {
  test("is refused by name, all of them at once, needed or not", () => {
    const facts = { woont: true, leeftijd: 121, plek: "misschien", regulier: "ja", onbekend: "ja" };
    const result = evaluate(flow, { gemeente: "0935", peildatum: PEILDATUM, facts });
    if (result.kind !== "refused") throw new Error("The facts were accepted.");
    expect(result.refusals.map((refusal) => `${refusal.fact} ${refusal.code}`)).toEqual([
      "woont unknown_answer",
      "leeftijd out_of_range",
      "plek unknown_answer",
      "onbekend unknown_fact",
    ]);
  });

  test("never reaches a flow that was linked for another day", () => {
    const evaluateTooEarly = () => evaluate(flow, { gemeente: "0935", peildatum: "2026-01-01", facts: {} });
    expect(evaluateTooEarly).toThrow("is linked for 2026-11-21, not for 2026-01-01");
  });
});

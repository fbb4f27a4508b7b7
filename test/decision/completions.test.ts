import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/decision/evaluate.ts";
import { type Facts, WEET_NIET } from "../../src/decision/fact.ts";
import type { Flow } from "../../src/decision/flow.ts";
import { outcomeKey } from "../../src/decision/outcome.ts";
import type { Advice } from "../../src/decision/result.ts";
import { ask, buildFlow, choiceFact, PEILDATUM } from "../support/flow-builder.ts";
import { anyCase, anyFlow, everyValue, POOL } from "../support/random-flow.ts";

const SEED = { seed: 20260101, numRuns: 2000 };

function advise(flow: Flow, facts: Facts): Advice {
  const result = evaluate(flow, { gemeente: "0935", peildatum: PEILDATUM, facts });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.refusals));
  return result;
}

function isOpen(facts: Facts, fact: string): boolean {
  return facts[fact] === undefined || facts[fact] === WEET_NIET;
}

/** Every complete case that agrees with the given answers: brute force over all values of all open facts. */
function completions(facts: Facts): readonly Facts[] {
  return POOL.filter((fact) => isOpen(facts, fact)).reduce<readonly Facts[]>(
    (cases, fact) => cases.flatMap((known) => everyValue(fact).map((value) => ({ ...known, [fact]: value }))),
    [facts],
  );
}

const inAll = (lists: readonly (readonly string[])[]) =>
  (lists[0] ?? []).filter((item) => lists.every((list) => list.includes(item)));

function bruteForce(flow: Flow, facts: Facts) {
  const advices = completions(facts).map((known) => advise(flow, known));
  const met = new Set(advices.flatMap((advice) => advice.path.map((entry) => entry.fact)));
  const inTree = [...new Set([...flow.nodes.values()].flatMap((node) => (node.kind === "silent" ? [] : [node.fact])))];
  const given = (advice: Advice) =>
    advice.path.filter((entry) => !isOpen(facts, entry.fact)).map((entry) => entry.step);
  return {
    outcomes: new Set(advices.map((advice) => outcomeKey(advice.outcome))),
    open: inTree.filter((fact) => met.has(fact) && isOpen(facts, fact)),
    unused: Object.keys(facts).filter((fact) => !met.has(fact)),
    warnings: inAll(advices.map((advice) => advice.warnings.map((warning) => warning.code))),
    path: inAll(advices.map(given)),
  };
}

test("every way to complete an open case counts, and nothing else does", () => {
  fc.assert(
    fc.property(anyFlow, anyCase, (flow, facts) => {
      const advice = advise(flow, facts);
      const truth = bruteForce(flow, facts);
      expect(advice.unused).toEqual(truth.unused);
      if (truth.outcomes.size === 1) {
        expect([outcomeKey(advice.outcome)]).toEqual([...truth.outcomes]);
        expect(advice.irrelevant.toSorted()).toEqual(truth.open.toSorted());
        expect(advice.warnings.map((warning) => warning.code).toSorted()).toEqual(truth.warnings.toSorted());
        expect(advice.path.map((entry) => entry.step)).toEqual(truth.path);
        return;
      }
      expect(outcomeKey(advice.outcome)).toBe("geen/diagnose");
      expect(advice.open.map((question) => question.fact).toSorted()).toEqual(truth.open.toSorted());
      expect(new Set(advice.open[0]?.possible)).toEqual(truth.outcomes);
      const codes = advice.warnings.map((warning) => warning.code);
      for (const code of truth.warnings) expect(codes).toContain(code);
    }),
    SEED,
  );
}, 60_000);

test("an open question names exactly the results that can still follow from it", () => {
  fc.assert(
    fc.property(anyFlow, anyCase, (flow, facts) => {
      const advice = advise(flow, facts);
      const advices = completions(facts).map((known) => advise(flow, known));
      for (const question of advice.open) {
        const reached = advices.filter((one) => one.path.some((entry) => entry.fact === question.fact));
        expect(new Set(question.possible)).toEqual(new Set(reached.map((one) => outcomeKey(one.outcome))));
      }
    }),
    { ...SEED, numRuns: 500 },
  );
}, 60_000);

test("forty open questions in a row are followed without trying every combination", () => {
  const names = Array.from({ length: 40 }, (_, index) => `f${index}`);
  const nodes = names.map((fact, index) => {
    const next = index === 39 ? "regulier/bemiddeling" : `S${index + 1}`;
    return ask(`S${index}`, fact, { ja: next, nee: index === 20 ? "geen/onderwijs" : next });
  });
  const flow = buildFlow({ facts: names.map((name) => choiceFact(name)), nodes });
  expect(advise(flow, {}).open).toHaveLength(40);
});

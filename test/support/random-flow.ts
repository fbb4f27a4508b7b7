/** Random flows and cases for property tests: facts asked twice, conditions on earlier answers, remarks, numbers. */
import fc from "fast-check";
import type { Fact } from "../../src/decision/fact.ts";
import type { Flow, Node, Route } from "../../src/decision/flow.ts";
import { answered, ask, askNumber, buildFlow, choiceFact, numberFact, route, silent } from "./flow-builder.ts";

const OUTCOMES = ["regulier/bemiddeling", "gesubsidieerd/voorziening_inzetten", "beschut/plaatsen", "geen/onderwijs"];
const WORDS = ["a", "b", "c"];
const FACTS: readonly Fact[] = [
  choiceFact("f0", WORDS),
  choiceFact("f1", WORDS),
  choiceFact("f2", ["a", "b"]),
  choiceFact("f3", WORDS),
];
const NUMBERS: readonly Fact[] = [numberFact("n0", 0, 9), numberFact("n1", 0, 2, false)];

/** Any answer, or none: every fact of the pool. */
export const anyCase: fc.Arbitrary<Record<string, string | number>> = fc
  .record({
    f0: fc.constantFrom("a", "b", "c", "weet_niet", null),
    f1: fc.constantFrom("a", "b", "c", null),
    f2: fc.constantFrom("a", "b", "weet_niet", null),
    f3: fc.constantFrom("a", "b", "c", null),
    n0: fc.option(fc.integer({ min: 0, max: 9 })),
    n1: fc.constantFrom(0, 0.5, 1.5, 2, null),
  })
  .map((facts) =>
    Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
  );

/** Every value worth trying for a fact of the pool, thresholds and both their sides included. */
export function everyValue(fact: string): readonly (string | number)[] {
  if (fact === "n0") return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  if (fact === "n1") return [0, 0.25, 0.5, 0.75, 1, 1.5, 2];
  return fact === "f2" ? ["a", "b"] : WORDS;
}

export const POOL = [...FACTS, ...NUMBERS].map((fact) => fact.id);

/** A flow of up to nine nodes in tree order: each leads to later ones only. */
export const anyFlow: fc.Arbitrary<Flow> = fc
  .integer({ min: 2, max: 9 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anyNode(index, size))))
  .chain((nodes) =>
    fc
      .constantFrom(...remarkSets)
      .map((remarks) => buildFlow({ facts: [...FACTS, ...NUMBERS], nodes, remarks, warnings })),
  );

const warnings = [
  { code: "w0", text: "w0", sources: ["bron/w0"] },
  { code: "w1", text: "w1", sources: [] },
];

const remarkSets = [
  [],
  [
    { when: { trede: ["beschut" as const] }, sources: ["bron/beschut"], warnings: ["w0"], explanations: [] },
    {
      when: { answers: [answered("f0", "a")] },
      sources: [],
      warnings: ["w1"],
      explanations: [{ code: "e", text: "e" }],
    },
  ],
];

function anyTarget(index: number, size: number): fc.Arbitrary<string> {
  const later = Array.from({ length: size - index - 1 }, (_, step) => `S${index + step + 1}`);
  return later.length > 0
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...later) }, fc.constantFrom(...OUTCOMES))
    : fc.constantFrom(...OUTCOMES);
}

function anyRoutes(index: number, size: number): fc.Arbitrary<readonly Route[]> {
  const target = anyTarget(index, size);
  const plain = target.map((to) => [route(to)]);
  const forked = fc
    .tuple(fc.constantFrom("f0", "f1", "f3"), fc.constantFrom(...WORDS), target, target)
    .map(([fact, word, to, otherwise]) => [
      route(to, { when: [answered(fact, word)], sources: ["bron/extra"], warnings: ["w0"] }),
      route(otherwise),
    ]);
  return fc.oneof({ weight: 3, arbitrary: plain }, forked);
}

function anyNode(index: number, size: number): fc.Arbitrary<Node> {
  const id = `S${index}`;
  const routes = anyRoutes(index, size);
  const choice = fc
    .tuple(fc.constantFrom(...FACTS), routes, routes, routes)
    .map(([fact, a, b, c]) => ask(id, fact.id, fact.id === "f2" ? { a, b } : { a, b, c }));
  const whole = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }), routes, routes, routes)
    .map(([low, high, a, b, c]) =>
      askNumber(id, "n0", [
        [null, low, a],
        [low, high, b],
        [high, null, c],
      ]),
    );
  const fraction = fc.tuple(routes, routes).map(([a, b]) =>
    askNumber(id, "n1", [
      [null, 0.5, a],
      [0.5, null, b],
    ]),
  );
  return fc.oneof(
    { weight: 6, arbitrary: choice },
    whole,
    fraction,
    routes.map((rows) => silent(id, rows)),
  );
}

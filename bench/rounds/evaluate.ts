/** Evaluation with path and citations: microseconds per call. */
import { evaluate } from "../../src/decision/evaluate.ts";
import type { Facts } from "../../src/decision/fact.ts";
import { report } from "../support/round.ts";
import { flowOf, MAASTRICHT, PEILDATUM, readRules } from "../support/rules.ts";
import { percentile } from "../support/spread.ts";
import { longestWay, waysOf } from "../support/ways.ts";

const CALLS = 20_000;
const UNKNOWN_CALLS = 2_000;

const flow = flowOf(await readRules(), MAASTRICHT);
const ways = waysOf(flow);
const longest = longestWay(ways);
let sink = 0;

const adviceOn = (facts: Facts) => {
  const evaluation = evaluate(flow, { gemeente: MAASTRICHT, peildatum: PEILDATUM, facts });
  if (evaluation.kind === "refused") throw new Error("The facts were refused.");
  sink += evaluation.citations.length;
  return evaluation;
};
const complete = () => adviceOn(longest.facts);
const unknown = () => adviceOn({});

/** The control: the same nodes and answers looked up in the same maps, and nothing made of them. */
const ids = longest.visits.map(({ node }) => node.id);
const bareLoop = () => {
  const answers = new Map<string, unknown>();
  for (const id of ids) {
    const node = flow.nodes.get(id);
    if (node && node.kind !== "silent") answers.set(node.fact, longest.facts[node.fact]);
  }
  sink += answers.size;
};

function time(call: () => unknown, calls: number): readonly number[] {
  return Array.from({ length: calls }, () => {
    const start = process.hrtime.bigint();
    call();
    return Number(process.hrtime.bigint() - start) / 1_000;
  });
}

const [first = 0] = time(unknown, 1);
// a bot sees every kind of case: code that is tuned to one of them would look too fast
for (let turn = 0; turn < 40; turn += 1) for (const { facts } of ways) adviceOn(facts);
for (let turn = 0; turn < CALLS; turn += 1) bareLoop();
for (let turn = 0; turn < 500; turn += 1) unknown();

const { path, citations } = complete();
const questions = Object.keys(longest.facts).length;
if (path.length !== questions || citations.length === 0)
  throw new Error("The longest way is not evaluated as a whole.");
if (unknown().open.length === 0) throw new Error("The case without answers has no open questions.");

const full = time(complete, CALLS);
const control = time(bareLoop, CALLS);
const open = time(unknown, UNKNOWN_CALLS);
if (sink === 0) throw new Error("Nothing was evaluated.");

report({
  figures: {
    p50: percentile(full, 0.5),
    p99: percentile(full, 0.99),
    bare: percentile(control, 0.5),
    ratio: percentile(full, 0.5) / percentile(control, 0.5),
    unknownP50: percentile(open, 0.5),
    unknownP99: percentile(open, 0.99),
    unknownFirst: first,
  },
});

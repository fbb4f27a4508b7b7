/**
 * `weet_niet` by completion: every way in which the open questions could still be answered, taken together.
 * Two ways that reach a node and agree on everything that counts from there on are followed once, so the work grows
 * with the size of the flow and not with the number of ways through it.
 */
import type { PathAnswers } from "./condition.ts";
import type { Answer, Facts } from "./fact.ts";
import { type Findings, findingsOf, sharedFindings } from "./findings.ts";
import type { Flow, Route } from "./flow.ts";
import { type Outcome, outcomeKey } from "./outcome.ts";
import { outlookOf } from "./samples.ts";
import { takeRoute } from "./take-route.ts";
import { nodeOf, type Visit, walk } from "./walk.ts";

/** All completions from one node on, taken together. */
export type Completions = {
  /** "trede/vervolgstap", in order of first reach */
  readonly outcomes: ReadonlySet<string>;
  /** visits that every completion makes, open questions included */
  readonly shared: readonly Visit[];
  /** what every completion carries */
  readonly findings: Findings;
  /** facts that some completion asks */
  readonly met: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

export type Exploration = {
  readonly completions: Completions;
  /** node id of an open question -> outcomes still possible from there */
  readonly open: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Per set of nodes, explorations by what they depend on; forgotten when there are many. */
const explored = new WeakMap<Flow["nodes"], Map<string, Exploration>>();
const MOST_KEPT = 1_000;

/**
 * Follows every completion from a node. Cases that agree on what counts from there on share the work.
 *
 * @param from node to start at; `answers` are those given on the way there
 */
export function explore(flow: Flow, gemeente: string, facts: Facts, from: string, answers: PathAnswers): Exploration {
  const { live, ahead } = outlookOf(flow);
  const kept = explored.get(flow.nodes) ?? new Map<string, Exploration>();
  explored.set(flow.nodes, kept);
  const past = (live.get(from) ?? []).map((fact) => answers.get(fact) ?? "");
  const given = (ahead.get(from) ?? []).map((fact) => facts[fact] ?? "");
  const key = [from, gemeente, ...past, ...given].join("|");
  const known = kept.get(key);
  if (known) return known;
  const found = exploreAnew(flow, gemeente, facts, from, answers);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

function exploreAnew(flow: Flow, gemeente: string, facts: Facts, from: string, answers: PathAnswers): Exploration {
  const outlook = outlookOf(flow);
  const open = new Map<string, Set<string>>();
  const seen = new Map<string, Completions>();

  function complete(node: string, before: PathAnswers): Completions {
    const counting = new Map<string, Answer>();
    let key = node;
    for (const fact of outlook.live.get(node) ?? []) {
      const answer = before.get(fact);
      key += `|${answer ?? ""}`;
      if (answer !== undefined) counting.set(fact, answer);
    }
    const earlier = seen.get(key);
    if (earlier) return earlier;
    const found = completeAnew(node, counting);
    seen.set(key, found);
    return found;
  }

  function completeAnew(start: string, before: PathAnswers): Completions {
    const { visits, answers: reached, end } = walk(flow, facts, start, before);
    if (end.kind === "result") return prepend(visits, leaf(end.outcome, end.step, reached, end.route));
    const { node } = end;
    const samples = outlook.samples.get(node.fact) ?? [];
    const rest = samples.map((answer) => after(node.id, answer, reached)).reduce(merge);
    const possible = open.get(node.id) ?? new Set();
    for (const outcome of rest.outcomes) possible.add(outcome);
    open.set(node.id, possible);
    return prepend([...visits, { node, answer: null, sources: node.sources }], rest);
  }

  function after(nodeId: string, answer: string | number, before: PathAnswers): Completions {
    const node = nodeOf(flow, nodeId);
    const answers = new Map(before);
    if (node.kind !== "silent") answers.set(node.fact, answer);
    const route = takeRoute(node, answer, answers);
    if (route.to.kind === "node") return complete(route.to.node, answers);
    return leaf(route.to.outcome, node.step, answers, route);
  }

  function leaf(outcome: Outcome, step: string, reached: PathAnswers, route: Route): Completions {
    const findings = findingsOf(flow, gemeente, outcome, step, reached, route);
    return { outcomes: new Set([outcomeKey(outcome)]), shared: [], findings, met: NONE };
  }

  return { completions: complete(from, answers), open };
}

function prepend(visits: readonly Visit[], rest: Completions): Completions {
  const met = new Set(rest.met);
  for (const { node } of visits) if (node.kind !== "silent") met.add(node.fact);
  return { ...rest, shared: [...visits, ...rest.shared], met };
}

/** Two answers that lead to the same state give the very same completions. */
function merge(left: Completions, right: Completions): Completions {
  if (left === right) return left;
  return {
    outcomes: left.outcomes.union(right.outcomes),
    shared: sharedVisits(left.shared, right.shared),
    findings: sharedFindings(left.findings, right.findings),
    met: left.met.union(right.met),
  };
}

/** Both lists stand in tree order, so what they share does too. A source stays when both ways cite it. */
function sharedVisits(left: readonly Visit[], right: readonly Visit[]): readonly Visit[] {
  if (left.length === 0 || right.length === 0) return [];
  const byNode = new Map(right.map((visit) => [visit.node.id, visit]));
  return left.flatMap((visit) => {
    const other = byNode.get(visit.node.id);
    return other ? [{ ...visit, sources: visit.sources.filter((key) => other.sources.includes(key)) }] : [];
  });
}

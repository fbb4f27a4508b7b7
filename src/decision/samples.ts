import type { Answer, ChoiceFact, NumberRange } from "./fact.ts";
import type { Condition, Flow, Node, Route } from "./flow.ts";

/** What following unanswered questions needs to know of a flow beforehand. */
export type Outlook = {
  /** fact -> answers to try: one of each that the flow treats alike, and a number per interval between thresholds */
  readonly samples: ReadonlyMap<string, readonly Answer[]>;
  /** node -> facts that questions and conditions from here on look at: two ways here that agree on them end alike */
  readonly live: ReadonlyMap<string, readonly string[]>;
  /** node -> facts that may be asked there or later */
  readonly ahead: ReadonlyMap<string, readonly string[]>;
};

/** By nodes: flows that differ in their peildatum only share them. */
const known = new WeakMap<Flow["nodes"], Outlook>();

/** The outlook of a flow, worked out once for all days on which it stays the same. */
export function outlookOf(flow: Flow): Outlook {
  let outlook = known.get(flow.nodes);
  if (!outlook) {
    outlook = { samples: samplesOf(flow), live: liveOf(flow), ahead: aheadOf(flow) };
    known.set(flow.nodes, outlook);
  }
  return outlook;
}

function routesOf(node: Node): readonly Route[] {
  if (node.kind === "silent") return node.routes;
  return node.kind === "choice" ? [...node.routes.values()].flat() : node.ranges.flatMap((range) => range.routes);
}

function conditionsOf(flow: Flow): readonly Condition[] {
  const ofRoutes = [...flow.nodes.values()].flatMap((node) => routesOf(node).flatMap((route) => route.when));
  return [...ofRoutes, ...flow.remarks.flatMap((remark) => remark.when.answers ?? [])];
}

function samplesOf(flow: Flow): ReadonlyMap<string, readonly Answer[]> {
  const conditions = conditionsOf(flow);
  const samples = new Map<string, readonly Answer[]>();
  for (const fact of flow.facts.values()) {
    if (fact.kind === "choice") samples.set(fact.id, onePerTreatment(flow, conditions, fact));
    else samples.set(fact.id, onePerInterval(fact.range, thresholdsOf(flow, conditions, fact.id)));
  }
  return samples;
}

/** Fifteen kinds of benefit that lead to the same nodes and conditions are two or three ways through the flow. */
function onePerTreatment(flow: Flow, conditions: readonly Condition[], fact: ChoiceFact): readonly Answer[] {
  const asking = [...flow.nodes.values()].filter((node) => node.kind === "choice" && node.fact === fact.id);
  const tests = conditions.filter((condition) => condition.fact === fact.id);
  const byTreatment = new Map<string, Answer>();
  for (const answer of fact.answers.keys()) {
    const routes = asking.map((node) => (node.kind === "choice" ? node.routes.get(answer) : undefined));
    const met = tests.map(({ test }) => test.kind === "in" && test.answers.has(answer));
    const treatment = JSON.stringify([routes, met], (_key, value: unknown) =>
      value instanceof Set ? [...value] : value,
    );
    if (!byTreatment.has(treatment)) byTreatment.set(treatment, answer);
  }
  return [...byTreatment.values()];
}

function thresholdsOf(flow: Flow, conditions: readonly Condition[], fact: string): readonly number[] {
  const bounds: (number | null | undefined)[] = [];
  for (const node of flow.nodes.values()) {
    if (node.kind === "number" && node.fact === fact)
      for (const range of node.ranges) bounds.push(range.from, range.below);
  }
  for (const { fact: tested, test } of conditions) {
    if (tested === fact && test.kind === "range") bounds.push(test.from, test.below);
  }
  return bounds.filter((bound) => bound != null).toSorted((left, right) => left - right);
}

/** Intervals are [threshold, next): their first value stands for all of them. */
function onePerInterval(range: NumberRange, thresholds: readonly number[]): readonly number[] {
  const starts = [...new Set([range.from, ...thresholds.filter((bound) => bound > range.from && bound <= range.to)])];
  if (!range.whole) return starts;
  return [...new Set(starts.map(Math.ceil))].filter((value) => value <= range.to);
}

/** Nodes stand in tree order, so one pass from the back knows what comes after each, and one from the front what came before. */
function liveOf(flow: Flow): ReadonlyMap<string, readonly string[]> {
  const nodes = [...flow.nodes.values()];
  const ofRemarks = flow.remarks.flatMap((remark) => (remark.when.answers ?? []).map((condition) => condition.fact));
  const after = new Map<string, Set<string>>();
  for (const node of nodes.toReversed()) {
    const facts = new Set([...ofRemarks, ...factsAt(node)]);
    for (const { when, to } of routesOf(node)) {
      for (const condition of when) facts.add(condition.fact);
      for (const fact of to.kind === "node" ? (after.get(to.node) ?? []) : []) facts.add(fact);
    }
    after.set(node.id, facts);
  }
  const before = new Map<string, Set<string>>();
  for (const node of nodes) {
    const asked = new Set([...(before.get(node.id) ?? []), ...factsAt(node)]);
    for (const { to } of routesOf(node)) {
      if (to.kind === "node") before.set(to.node, asked.union(before.get(to.node) ?? new Set()));
    }
  }
  return new Map(nodes.map(({ id }) => [id, [...(after.get(id) ?? [])].filter((fact) => before.get(id)?.has(fact))]));
}

function aheadOf(flow: Flow): ReadonlyMap<string, readonly string[]> {
  const ahead = new Map<string, ReadonlySet<string>>();
  for (const node of [...flow.nodes.values()].toReversed()) {
    let facts: ReadonlySet<string> = new Set(factsAt(node));
    for (const { to } of routesOf(node)) {
      if (to.kind === "node") facts = facts.union(ahead.get(to.node) ?? new Set());
    }
    ahead.set(node.id, facts);
  }
  return new Map([...ahead].map(([node, facts]) => [node, [...facts]]));
}

function factsAt(node: Node): readonly string[] {
  return node.kind === "silent" ? [] : [node.fact];
}

import { BotError } from "../errors.ts";
import type { PathAnswers } from "./condition.ts";
import { type Answer, type Facts, WEET_NIET } from "./fact.ts";
import type { Flow, Node, Route } from "./flow.ts";
import type { Outcome } from "./outcome.ts";
import { takeRoute } from "./take-route.ts";

/** A node that was passed. `answer` is null unless the case itself gives one: an assumed answer is nobody's answer. */
export type Visit = { readonly node: Node; readonly answer: Answer | null; readonly sources: readonly string[] };

export type WalkEnd =
  | { readonly kind: "result"; readonly outcome: Outcome; readonly route: Route; readonly step: string }
  | { readonly kind: "open"; readonly node: Exclude<Node, { kind: "silent" }> };

export type Walk = { readonly visits: readonly Visit[]; readonly answers: PathAnswers; readonly end: WalkEnd };

/**
 * Follows the flow from a node as far as the answers reach: to a result, or to the first question without an answer.
 *
 * @param before answers given on the way to `from`; they win over `facts`, so that an assumed answer holds wherever the
 *   same fact is asked again
 */
export function walk(flow: Flow, facts: Facts, from: string, before: PathAnswers): Walk {
  const visits: Visit[] = [];
  const answers = new Map(before);
  let node = nodeOf(flow, from);
  for (;;) {
    const answer = node.kind === "silent" ? null : answerTo(node.fact, facts, answers);
    if (node.kind !== "silent") {
      if (answer === null) return { visits, answers, end: { kind: "open", node } };
      answers.set(node.fact, answer);
    }
    const route = takeRoute(node, answer, answers);
    visits.push({ node, answer: isGiven(node, facts) ? answer : null, sources: joinSources(node, route) });
    if (route.to.kind === "result") {
      return { visits, answers, end: { kind: "result", outcome: route.to.outcome, route, step: node.step } };
    }
    node = nodeOf(flow, route.to.node);
  }
}

/** The node with this id. @throws BotError `invariant_broken` for a flow that was not verified */
export function nodeOf(flow: Flow, id: string): Node {
  const node = flow.nodes.get(id);
  if (node) return node;
  throw new BotError("invariant_broken", `Flow "${flow.id}" has no node "${id}". Run verify on the flow.`);
}

function answerTo(fact: string, facts: Facts, answers: PathAnswers): Answer | null {
  const answer = answers.get(fact) ?? facts[fact];
  return answer === undefined || answer === WEET_NIET ? null : answer;
}

function isGiven(node: Node, facts: Facts): boolean {
  return node.kind !== "silent" && facts[node.fact] !== undefined && facts[node.fact] !== WEET_NIET;
}

function joinSources(node: Node, route: Route): readonly string[] {
  return route.sources.length === 0 ? node.sources : [...node.sources, ...route.sources];
}

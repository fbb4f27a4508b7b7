import { allHold, isWithin, type PathAnswers } from "../decision/condition.ts";
import type { Answer } from "../decision/fact.ts";
import type { Node, Route } from "../decision/flow.ts";
import { outlookOf } from "../decision/samples.ts";
import { type Coverage, meet, want } from "./coverage.ts";
import { faultAt, originKey } from "./fault.ts";
import type { LinkedFlow } from "./link.ts";

/**
 * Which routes some set of answers really takes. Answers are kept only as long as something later looks at them, so the
 * work grows with the flow and not with the number of ways through it. A route that is never taken is masked by an
 * earlier one, or its conditions cannot hold together.
 */
export function exploreRoutes({ flow, drafts }: LinkedFlow, coverage: Coverage): void {
  const { samples, live } = outlookOf({ ...flow, hash: "" });
  // The outlook tries one of the answers that are treated alike; here each answer has a route of its own to prove.
  const answersOf = (fact: string) => {
    const known = flow.facts.get(fact);
    return known?.kind === "choice" ? [...known.answers.keys()] : (samples.get(fact) ?? []);
  };
  const states = new Map<string, Map<string, PathAnswers>>([[flow.start, new Map([["", new Map()]])]]);
  for (const node of flow.nodes.values()) {
    for (const before of states.get(node.id)?.values() ?? []) {
      for (const [answer, answers] of answersAt(node, before, answersOf)) {
        const choices = routesFor(node, answer);
        const taken = choices.find((route) => allHold(route.when, answers));
        for (const route of choices) wantRoute(route);
        if (!taken) continue;
        for (const origin of drafts.get(taken)?.origins ?? []) meet(coverage, origin);
        if (taken.to.kind === "node") arrive(taken.to.node, answers);
      }
    }
  }

  function wantRoute(route: Route): void {
    const draft = drafts.get(route);
    if (!draft?.when.every((condition) => coverage.met.has(originKey(condition.origin)))) return;
    for (const origin of draft.origins) want(coverage, origin, faultAt(origin, "route_never_taken"));
  }

  function arrive(target: string, answers: PathAnswers): void {
    const kept = (live.get(target) ?? []).flatMap((fact) => {
      const answer = answers.get(fact);
      return answer === undefined ? [] : [[fact, answer] as const];
    });
    const there = states.get(target) ?? new Map<string, PathAnswers>();
    there.set(JSON.stringify(kept), new Map(kept));
    states.set(target, there);
  }
}

/** The answers that are possible at a node, each with everything answered so far. */
function answersAt(
  node: Node,
  before: PathAnswers,
  answersOf: (fact: string) => readonly Answer[],
): readonly (readonly [Answer | null, PathAnswers])[] {
  if (node.kind === "silent") return [[null, before]];
  const given = before.get(node.fact);
  const answers = given === undefined ? answersOf(node.fact) : [given];
  return answers.map((answer) => [answer, new Map([...before, [node.fact, answer]])]);
}

function routesFor(node: Node, answer: Answer | null): readonly Route[] {
  if (node.kind === "silent") return node.routes;
  if (answer === null) return [];
  if (node.kind === "choice") return node.routes.get(String(answer)) ?? [];
  return node.ranges.find((range) => isWithin(answer, range.from, range.below))?.routes ?? [];
}

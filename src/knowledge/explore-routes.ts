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
  // Each answer has a route of its own to prove, but of the answers that are treated alike one is followed.
  const answersOf = (fact: string) => {
    const known = flow.facts.get(fact);
    return known?.kind === "choice" ? [...known.answers.keys()] : (samples.get(fact) ?? []);
  };
  const wanted = new Set<Route>();
  const taken = new Set<Route>();
  const states = new Map<string, Map<string, PathAnswers>>([[flow.start, new Map([["", new Map()]])]]);
  for (const node of flow.nodes.values()) {
    for (const before of states.get(node.id)?.values() ?? []) {
      for (const [answer, answers] of answersAt(node, before, answersOf)) {
        const choices = routesFor(node, answer);
        for (const route of choices) wantRoute(route);
        const route = choices.find(({ when }) => allHold(when, answers));
        if (!route) continue;
        takeRoute(route);
        if (route.to.kind === "node" && isFollowed(node, answer, before)) arrive(route.to.node, answers);
      }
    }
  }

  function isFollowed(node: Node, answer: Answer | null, before: PathAnswers): boolean {
    if (node.kind === "silent" || answer === null || before.has(node.fact)) return true;
    return samples.get(node.fact)?.includes(answer) ?? false;
  }

  function takeRoute(route: Route): void {
    if (taken.has(route)) return;
    taken.add(route);
    for (const origin of drafts.get(route)?.origins ?? []) meet(coverage, origin);
  }

  function wantRoute(route: Route): void {
    if (wanted.has(route)) return;
    wanted.add(route);
    const draft = drafts.get(route);
    if (!draft || draft.isSuspect || !draft.when.every((condition) => coverage.met.has(originKey(condition.origin))))
      return;
    for (const origin of draft.origins) want(coverage, origin, () => faultAt(origin, "route_never_taken"));
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

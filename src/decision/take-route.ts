import { BotError } from "../errors.ts";
import { allHold, isWithin, type PathAnswers } from "./condition.ts";
import type { Answer } from "./fact.ts";
import type { Node, Route } from "./flow.ts";

/**
 * The route that leaves a node.
 *
 * @param answer to the question of the node; null for a step without a question
 * @param answers everything answered on the way, the answer to this node included
 * @throws BotError `invariant_broken` when the node has no route for it: verify proves that this cannot happen
 */
export function takeRoute(node: Node, answer: Answer | null, answers: PathAnswers): Route {
  const found = routesFor(node, answer)?.find((route) => allHold(route.when, answers));
  if (found) return found;
  throw new BotError("invariant_broken", `Node "${node.id}" has no route for its answer. Run verify on the flow.`);
}

function routesFor(node: Node, answer: Answer | null): readonly Route[] | undefined {
  if (node.kind === "silent") return node.routes;
  if (answer === null) return undefined;
  if (node.kind === "choice") return node.routes.get(String(answer));
  return node.ranges.find((range) => isWithin(answer, range.from, range.below))?.routes;
}

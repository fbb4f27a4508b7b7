/** Every way through a flow, with one answer of each kind that the flow treats alike. */
import type { Facts } from "../../src/decision/fact.ts";
import type { Flow } from "../../src/decision/flow.ts";
import { outlookOf } from "../../src/decision/samples.ts";
import { type Visit, walk } from "../../src/decision/walk.ts";

export type Way = { readonly facts: Facts; readonly visits: readonly Visit[] };

/** All ways to a result that begin with these facts: a few hundred for the shipped flows. */
export function waysOf(flow: Flow, facts: Facts = {}): readonly Way[] {
  const { visits, end } = walk(flow, facts, flow.start, new Map());
  if (end.kind === "result") return [{ facts, visits }];
  const answers = outlookOf(flow).samples.get(end.node.fact) ?? [];
  return answers.flatMap((answer) => waysOf(flow, { ...facts, [end.node.fact]: answer }));
}

/** The way with the most cards, and of those the one with the most questions. */
export function longestWay(ways: readonly Way[]): Way {
  const order = (left: Way, right: Way) => cardsOf(right) - cardsOf(left) || right.visits.length - left.visits.length;
  const [longest] = ways.toSorted(order);
  if (longest) return longest;
  throw new Error("The flow has no way to a result.");
}

/** How many cards somebody answers on this way. */
export function cardsOf({ visits }: Way): number {
  return new Set(visits.filter(({ answer }) => answer !== null).map(({ node }) => node.step)).size;
}

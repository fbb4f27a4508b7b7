/** "Vraag 3 van hooguit 12": computed from the flow, so that it never promises too little. */
import { type Facts, WEET_NIET } from "../decision/fact.ts";
import type { Condition, Flow, Node, Route } from "../decision/flow.ts";
import type { Dialog } from "./dialog.ts";
import { cardsBefore, factsOf, type Replay } from "./replay.ts";

export type Progress = { readonly position: number; readonly atMost: number };

/** Place of a card among the cards of this dialog, and the most cards it can still become. */
export function progressOf(flow: Flow, dialog: Dialog, replay: Replay, step: string): Progress {
  const position = cardsBefore(flow, replay, step).length + 1;
  const known = new Set(replay.trail);
  if (replay.next !== null && known.has(replay.next)) known.delete(replay.next);
  return { position, atMost: Math.max(position, known.size + cardsToGo(flow, dialog, replay)) };
}

function cardsToGo(flow: Flow, dialog: Dialog, replay: Replay): number {
  if (replay.next === null) return 0;
  const facts = factsOf(dialog.answers);
  const isUnknownBefore = replay.live.some(({ answer }) => answer === WEET_NIET);
  if (!isUnknownBefore) return longestFrom(flow, facts, replay.next);
  const steps = replay.advice.open.filter(({ fact }) => !(fact in facts)).map(({ step }) => step);
  return new Set(steps).size;
}

/** The most cards from this step to a result. Routes that known answers rule out do not count. */
function longestFrom(flow: Flow, facts: Facts, step: string): number {
  const found = new Map<string, number>();
  const longest = (id: string, from: string | null): number => {
    const node = flow.nodes.get(id);
    if (!node) return 0;
    const isCard = node.kind !== "silent" && node.step !== from && !isGiven(flow, facts, node);
    const card = isCard ? 1 : 0;
    const key = `${id} ${card}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const ahead = possibleRoutes(node, facts).map(({ to }) => (to.kind === "node" ? longest(to.node, node.step) : 0));
    const total = card + Math.max(0, ...ahead);
    found.set(key, total);
    return total;
  };
  const first = [...flow.nodes.values()].find((node) => node.step === step);
  return first ? Math.max(1, longest(first.id, null)) : 0;
}

/** Every question of the step is answered already: no card is shown for it. */
function isGiven(flow: Flow, facts: Facts, node: Node): boolean {
  return flow.steps.get(node.step)?.questions.every(({ fact }) => fact in facts) ?? false;
}

function possibleRoutes(node: Node, facts: Facts): readonly Route[] {
  if (node.kind === "silent") return open(node.routes, facts);
  if (node.kind === "number") return node.ranges.flatMap(({ routes }) => open(routes, facts));
  return [...node.routes.values()].flatMap((routes) => open(routes, facts));
}

/** Routes up to the first that is certain, without those that are ruled out. */
function open(routes: readonly Route[], facts: Facts): readonly Route[] {
  const left: Route[] = [];
  for (const route of routes) {
    const verdicts = route.when.map((condition) => verdict(condition, facts));
    if (verdicts.includes(false)) continue;
    left.push(route);
    if (!verdicts.includes(undefined)) break;
  }
  return left;
}

function verdict({ fact, test }: Condition, facts: Facts): boolean | undefined {
  const answer = facts[fact];
  if (answer === undefined || answer === WEET_NIET) return undefined;
  if (test.kind === "in") return test.answers.has(answer);
  if (typeof answer !== "number") return false;
  return (test.from === undefined || answer >= test.from) && (test.below === undefined || answer < test.below);
}

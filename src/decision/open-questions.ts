import { BotError } from "../errors.ts";
import type { Completions, Exploration } from "./completions.ts";
import type { Flow } from "./flow.ts";
import type { OpenQuestion } from "./result.ts";
import type { Visit } from "./walk.ts";

/** Behind a question that changes nothing: what all completions pass, and every such question itself, in tree order. */
export function passedBehindOpen(flow: Flow, completions: Completions, open: Exploration["open"]): readonly Visit[] {
  const byNode = new Map(completions.shared.map((visit) => [visit.node.id, visit]));
  return [...flow.nodes.values()].flatMap((node) => {
    const visit = byNode.get(node.id);
    if (visit) return [visit];
    return open.has(node.id) ? [{ node, answer: null, sources: node.sources }] : [];
  });
}

function openNodes(
  flow: Flow,
  open: Exploration["open"],
): readonly { step: string; fact: string; possible: string[] }[] {
  const byFact = new Map<string, { step: string; fact: string; possible: string[] }>();
  for (const node of flow.nodes.values()) {
    const possible = open.get(node.id);
    if (!possible || node.kind === "silent") continue;
    const earlier = byFact.get(node.fact);
    if (earlier) earlier.possible = [...new Set([...earlier.possible, ...possible])];
    else byFact.set(node.fact, { step: node.step, fact: node.fact, possible: [...possible] });
  }
  return [...byFact.values()];
}

/** The open questions of a diagnose, in tree order; a fact that is asked in two places stands once. */
export function openQuestions(flow: Flow, open: Exploration["open"]): readonly OpenQuestion[] {
  return openNodes(flow, open).map(({ step, fact, possible }) => {
    const known = flow.facts.get(fact);
    if (!known) throw new BotError("invariant_broken", `Flow "${flow.id}" asks for "${fact}", which is no fact.`);
    return { step, fact, wie: known.wie, possible };
  });
}

/** The open questions of a result: whatever their answers, the result is the same. */
export function irrelevantFacts(flow: Flow, open: Exploration["open"]): readonly string[] {
  return openNodes(flow, open).map(({ fact }) => fact);
}

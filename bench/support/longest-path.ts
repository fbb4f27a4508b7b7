/** Every way through a flow, one answer for each that the flow treats alike. */
import type { Facts } from "../../src/decision/fact.ts";
import type { Flow } from "../../src/decision/flow.ts";
import { outlookOf } from "../../src/decision/samples.ts";
import { type Visit, walk } from "../../src/decision/walk.ts";
import { loadRules, type Rules } from "../../src/knowledge/load-rules.ts";
import { selectFlow } from "../../src/knowledge/select-flow.ts";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A fixed day, so that every run measures the same rules. */
export const PEILDATUM = "2026-11-23";
export const MAASTRICHT = "0935";

export type Way = { readonly facts: Facts; readonly visits: readonly Visit[] };

export async function loadFlow(gemeente = MAASTRICHT): Promise<{ readonly rules: Rules; readonly flow: Flow }> {
  const rules = await loadRules(ROOT);
  return { rules, flow: flowOf(rules, gemeente) };
}

export function flowOf(rules: Rules, gemeente: string): Flow {
  const choice = selectFlow(rules, { gemeente, peildatum: PEILDATUM });
  if (choice.kind === "flow") return choice.flow;
  throw new Error(`There is no flow for ${gemeente} on ${PEILDATUM}.`);
}

export function waysOf(flow: Flow, facts: Facts = {}): readonly Way[] {
  const { visits, end } = walk(flow, facts, flow.start, new Map());
  if (end.kind === "result") return [{ facts, visits }];
  const answers = outlookOf(flow).samples.get(end.node.fact) ?? [];
  return answers.flatMap((answer) => waysOf(flow, { ...facts, [end.node.fact]: answer }));
}

/** The way with the most cards, and of those the one with the most questions. */
export function longestWay(ways: readonly Way[]): Way {
  const cards = ({ visits }: Way) => new Set(visits.filter(({ answer }) => answer !== null).map(({ node }) => node.step)).size;
  const [longest] = ways.toSorted((left, right) => cards(right) - cards(left) || right.visits.length - left.visits.length);
  if (longest) return longest;
  throw new Error("The flow has no way to a result.");
}

/** The rules that come with the bot, as the benchmarks use them. */
import { fileURLToPath } from "node:url";
import type { Flow } from "../../src/decision/flow.ts";
import { loadRules, type Rules } from "../../src/knowledge/load-rules.ts";
import { selectFlow } from "../../src/knowledge/select-flow.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A fixed day, so that every run measures the same rules. */
export const PEILDATUM = "2026-11-23";
export const MAASTRICHT = "0935";

export const readRules = (): Promise<Rules> => loadRules(ROOT);

export function flowOf(rules: Rules, gemeente: string): Flow {
  const choice = selectFlow(rules, { gemeente, peildatum: PEILDATUM });
  if (choice.kind === "flow") return choice.flow;
  throw new Error(`There is no flow for ${gemeente} on ${PEILDATUM}.`);
}

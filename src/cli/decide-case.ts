import { evaluate } from "../decision/evaluate.ts";
import type { Flow } from "../decision/flow.ts";
import type { Advice, Refusal } from "../decision/result.ts";
import { validateFacts } from "../decision/validate-facts.ts";
import type { Rules } from "../knowledge/load-rules.ts";
import { type SelectionRefusal, selectFlow } from "../knowledge/select-flow.ts";
import type { CaseInput, InputRefusal } from "./case-input.ts";

export type CaseRefusal =
  | InputRefusal
  | SelectionRefusal
  | Refusal
  | { readonly fact: "gemeente"; readonly code: "gemeente_missing" };

/** What came of one case: an advice, or everything that was wrong with it. */
export type Decision = {
  readonly id: string | undefined;
  readonly gemeente: string | null;
  readonly peildatum: string | null;
  /** null when none could be chosen */
  readonly flow: Flow | null;
} & (
  | { readonly kind: "advice"; readonly flow: Flow; readonly advice: Advice }
  | { readonly kind: "refused"; readonly refusals: readonly CaseRefusal[] }
);

/** Evaluates one case by the rules. Faults of the line, gemeente, peildatum, flow and facts are named together. */
export function decideCase(rules: Rules, input: CaseInput, today: string): Decision {
  const { id, gemeente, facts, refusals } = input;
  const isUnreadable = refusals.some(({ code }) => code === "empty" || code === "not_json" || code === "not_object");
  const peildatum = input.peildatum ?? today;
  const wrongType = (key: string) => refusals.some((refusal) => refusal.code === "wrong_type" && refusal.key === key);
  const base = {
    id,
    gemeente: gemeente ?? null,
    peildatum: wrongType("peildatum") ? null : peildatum,
  };
  if (isUnreadable && gemeente === undefined) return { ...base, kind: "refused", flow: null, refusals };
  const choice =
    gemeente === undefined || wrongType("flow") || wrongType("peildatum")
      ? null
      : selectFlow(rules, { gemeente, peildatum, flow: input.flow });
  const missing: readonly CaseRefusal[] =
    gemeente === undefined && !wrongType("gemeente") ? [{ fact: "gemeente", code: "gemeente_missing" }] : [];
  const all: readonly CaseRefusal[] = [
    ...refusals,
    ...missing,
    ...(choice?.kind === "refused" ? choice.refusals : []),
    ...validateFacts(rules.facts, facts),
  ];
  const flow = choice?.kind === "flow" ? choice.flow : null;
  if (all.length > 0 || !flow) return { ...base, kind: "refused", flow, refusals: all };
  const evaluation = evaluate(flow, { gemeente: gemeente ?? "", peildatum, facts });
  if (evaluation.kind === "refused") return { ...base, kind: "refused", flow, refusals: evaluation.refusals };
  return { ...base, kind: "advice", flow, advice: evaluation };
}

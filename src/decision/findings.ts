import { allHold, type PathAnswers } from "./condition.ts";
import type { Explanation, Extras, Flow, RemarkCondition } from "./flow.ts";
import type { Outcome } from "./outcome.ts";

/** What one completion carries beside its outcome. */
export type Findings = {
  readonly sources: readonly string[];
  readonly warnings: readonly string[];
  readonly explanations: readonly Explanation[];
};

const NOTHING: Extras = { sources: [], warnings: [], explanations: [] };

/**
 * Warnings, explanations and sources of a result: those of its last route and of every remark that holds for it.
 *
 * @param endsAt step at which the result was reached; with a diagnose the step of the first open question
 * @param ofRoute extras of the last route; its sources already stand with the step and are not repeated
 */
export function findingsOf(
  flow: Flow,
  gemeente: string,
  outcome: Outcome,
  endsAt: string,
  answers: PathAnswers,
  ofRoute: Extras = NOTHING,
): Findings {
  const sources: string[] = [];
  const warnings = [...ofRoute.warnings];
  const explanations = [...ofRoute.explanations];
  for (const remark of flow.remarks) {
    if (!remarkHolds(remark.when, gemeente, outcome, endsAt, answers)) continue;
    sources.push(...remark.sources);
    warnings.push(...remark.warnings);
    explanations.push(...remark.explanations);
  }
  return { sources: unique(sources), warnings: unique(warnings), explanations: uniqueByCode(explanations) };
}

function remarkHolds(
  when: RemarkCondition,
  gemeente: string,
  outcome: Outcome,
  endsAt: string,
  answers: PathAnswers,
): boolean {
  return (
    (when.trede?.includes(outcome.trede) ?? true) &&
    (when.vervolgstap?.includes(outcome.vervolgstap) ?? true) &&
    !(when.notVervolgstap?.includes(outcome.vervolgstap) ?? false) &&
    (when.endsAt?.includes(endsAt) ?? true) &&
    (when.gemeente?.includes(gemeente) ?? true) &&
    allHold(when.answers ?? [], answers)
  );
}

/** What both carry. */
export function sharedFindings(left: Findings, right: Findings): Findings {
  const codes = new Set(right.explanations.map((explanation) => explanation.code));
  return {
    sources: left.sources.filter((key) => right.sources.includes(key)),
    warnings: left.warnings.filter((code) => right.warnings.includes(code)),
    explanations: left.explanations.filter((explanation) => codes.has(explanation.code)),
  };
}

/** Everything that either carries, the left one first. */
export function joinFindings(left: Findings, right: Findings): Findings {
  return {
    sources: unique([...left.sources, ...right.sources]),
    warnings: unique([...left.warnings, ...right.warnings]),
    explanations: uniqueByCode([...left.explanations, ...right.explanations]),
  };
}

function unique(keys: readonly string[]): readonly string[] {
  return keys.length < 2 ? keys : [...new Set(keys)];
}

function uniqueByCode(explanations: readonly Explanation[]): readonly Explanation[] {
  if (explanations.length < 2) return explanations;
  const byCode = new Map<string, Explanation>();
  for (const explanation of explanations) if (!byCode.has(explanation.code)) byCode.set(explanation.code, explanation);
  return [...byCode.values()];
}

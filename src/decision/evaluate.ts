import { BotError } from "../errors.ts";
import { explore } from "./completions.ts";
import type { PathAnswers } from "./condition.ts";
import type { Facts } from "./fact.ts";
import { type Findings, findingsOf, joinFindings } from "./findings.ts";
import type { Citation, Flow, Warning } from "./flow.ts";
import { irrelevantFacts, openQuestions, passedBehindOpen } from "./open-questions.ts";
import { type Outcome, parseOutcome } from "./outcome.ts";
import type { Advice, Evaluation, PathEntry } from "./result.ts";
import { validateFacts } from "./validate-facts.ts";
import { type Visit, walk } from "./walk.ts";

export type EvaluationInput = {
  /** CBS code, 4 digits; checked by whoever chose the flow */
  readonly gemeente: string;
  /** the day the flow was linked for, YYYY-MM-DD */
  readonly peildatum: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

const DIAGNOSE: Outcome = { trede: "geen", vervolgstap: "diagnose" };
const NO_ANSWERS: PathAnswers = new Map();

/**
 * What the rules make of the facts: the result with its path, citations, warnings and what is still open.
 * A missing fact never yields a result by itself: it counts only when every way to complete it ends the same.
 *
 * @throws BotError `invariant_broken` when the flow was linked for another peildatum, or was never verified
 */
export function evaluate(flow: Flow, input: EvaluationInput): Evaluation {
  if (input.peildatum !== flow.peildatum) {
    const message = `Flow "${flow.id}" is linked for ${flow.peildatum}, not for ${input.peildatum}. Link it again.`;
    throw new BotError("invariant_broken", message);
  }
  const refusals = validateFacts(flow.facts, input.facts);
  if (refusals.length > 0) return { kind: "refused", refusals };
  const facts = input.facts as Facts;

  const { visits, answers, end } = walk(flow, facts, flow.start, NO_ANSWERS);
  if (end.kind === "result") {
    const findings = findingsOf(flow, input.gemeente, end.outcome, end.step, answers, end.route);
    return adviceOf(flow, facts, end.outcome, visits, findings, factsOf(visits));
  }
  const { completions, open } = explore(flow, input.gemeente, facts, end.node.id, answers);
  const met = factsOf(visits).union(completions.met);
  const [first, ...others] = [...completions.outcomes].map(parseOutcome);
  if (first && others.length === 0) {
    const all = [...visits, ...passedBehindOpen(flow, completions, open)];
    return { ...adviceOf(flow, facts, first, all, completions.findings, met), irrelevant: irrelevantFacts(flow, open) };
  }
  const own = findingsOf(flow, input.gemeente, DIAGNOSE, end.node.step, answers);
  const findings = { ...joinFindings(own, completions.findings), sources: own.sources };
  const asked: Visit = { node: end.node, answer: null, sources: end.node.sources };
  return { ...adviceOf(flow, facts, DIAGNOSE, [...visits, asked], findings, met), open: openQuestions(flow, open) };
}

function adviceOf(
  flow: Flow,
  facts: Facts,
  outcome: Outcome,
  visits: readonly Visit[],
  findings: Findings,
  met: ReadonlySet<string>,
): Advice {
  const warnings = findings.warnings.map((code) => warningOf(flow, code));
  const keys = new Set(visits.flatMap((visit) => visit.sources));
  for (const key of findings.sources) keys.add(key);
  for (const warning of warnings) for (const key of warning.sources) keys.add(key);
  return {
    kind: "advice",
    outcome,
    path: visits.flatMap(pathEntry),
    citations: [...keys].map((key) => citationOf(flow, key)),
    warnings,
    explanations: findings.explanations,
    open: [],
    irrelevant: [],
    unused: Object.keys(facts).filter((fact) => !met.has(fact)),
  };
}

function pathEntry({ node, answer, sources }: Visit): readonly PathEntry[] {
  return answer === null || node.kind === "silent" ? [] : [{ step: node.step, fact: node.fact, answer, sources }];
}

function factsOf(visits: readonly Visit[]): ReadonlySet<string> {
  return new Set(visits.flatMap(({ node }) => (node.kind === "silent" ? [] : [node.fact])));
}

function warningOf(flow: Flow, code: string): Warning {
  const warning = flow.warnings.get(code);
  if (warning) return warning;
  throw new BotError("invariant_broken", `Flow "${flow.id}" has no warning "${code}". Run verify on the flow.`);
}

function citationOf(flow: Flow, key: string): Citation {
  const citation = flow.citations.get(key);
  if (citation) return citation;
  throw new BotError("invariant_broken", `Flow "${flow.id}" has no citation "${key}". Run verify on the flow.`);
}

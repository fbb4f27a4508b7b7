/** Which questions of a card must be answered now: in the order of the card, until one answer settles it. */
import { evaluate } from "../decision/evaluate.ts";
import { type Answer, type Facts, WEET_NIET } from "../decision/fact.ts";
import type { Flow, Step } from "../decision/flow.ts";
import type { Case } from "./case.ts";
import { factsOf } from "./replay.ts";

/** Whether the question is met with these answers: what it would answer itself does not count. */
export function isAsked(found: Pick<Case, "flow" | "dialog">, fact: string, facts: Facts): boolean {
  const { [fact]: _own, ...others } = facts;
  const evaluation = evaluate(found.flow, {
    gemeente: found.dialog.gemeente,
    peildatum: found.flow.peildatum,
    facts: others,
  });
  if (evaluation.kind !== "advice") return false;
  return evaluation.open.some((open) => open.fact === fact) || evaluation.irrelevant.includes(fact);
}

/**
 * Facts on this card without an answer that are needed: the first one that is open, and every other one that is asked
 * when the missing ones before it get their first answer ("minimumuurloon" is not, "belastbaarheid" is).
 */
export function missingQuestions(found: Case, step: Step, facts: Facts): readonly string[] {
  const empty = step.questions.map(({ fact }) => fact).filter((fact) => !(fact in facts));
  const open = empty.filter((fact) => isAsked(found, fact, facts));
  const [first, ...others] = open;
  if (first === undefined) return [];
  const assumed = { ...facts, ...Object.fromEntries(open.map((fact) => [fact, firstAnswer(found.flow, fact)])) };
  return [first, ...others.filter((fact) => isAsked(found, fact, assumed))];
}

/** The answer to an earlier question of the card that makes this one needed; null when it is needed anyway. */
export function neededWhen(
  found: Case,
  step: Step,
  fact: string,
): { readonly fact: string; readonly answer: Answer } | null {
  const place = step.questions.findIndex((question) => question.fact === fact);
  const before = step.questions.slice(0, place).map((question) => question.fact);
  const others = factsOf(
    found.dialog.answers.filter((given) => !step.questions.some((one) => one.fact === given.fact)),
  );
  const usual = { ...others, ...Object.fromEntries(before.map((one) => [one, firstAnswer(found.flow, one)])) };
  if (isAsked(found, fact, usual)) return null;
  for (const earlier of before) {
    const known = found.flow.facts.get(earlier);
    const answers = known?.kind === "choice" ? [...known.answers.keys()] : [];
    const answer = answers.find((one) => isAsked(found, fact, { ...usual, [earlier]: one }));
    if (answer !== undefined) return { fact: earlier, answer };
  }
  return null;
}

function firstAnswer(flow: Flow, fact: string): Answer {
  const known = flow.facts.get(fact);
  if (known?.kind === "choice") return known.answers.keys().next().value ?? WEET_NIET;
  return known?.range.from ?? WEET_NIET;
}

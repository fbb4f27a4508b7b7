import type { Answer } from "./fact.ts";
import type { Condition } from "./flow.ts";

/** Answers given on the way to a node. A fact that was not asked on that way is absent, also when it was given. */
export type PathAnswers = ReadonlyMap<string, Answer>;

/** Whether every condition holds. A condition on a fact that was not asked on this path never holds. */
export function allHold(conditions: readonly Condition[], answers: PathAnswers): boolean {
  for (const condition of conditions) if (!holds(condition, answers)) return false;
  return true;
}

function holds(condition: Condition, answers: PathAnswers): boolean {
  const answer = answers.get(condition.fact);
  if (answer === undefined) return false;
  const { test } = condition;
  return test.kind === "in" ? test.answers.has(answer) : isWithin(answer, test.from, test.below);
}

/** from <= answer < below; a bound that is absent does not count. A word is never within a range. */
export function isWithin(answer: Answer, from: number | null | undefined, below: number | null | undefined): boolean {
  if (typeof answer !== "number") return false;
  return (from == null || answer >= from) && (below == null || answer < below);
}

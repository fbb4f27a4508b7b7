/** Reads what was filled in on a card: every answer, or what is wrong with it beside its field. */
import type { Answer } from "../decision/fact.ts";
import type { Question, Step } from "../decision/flow.ts";
import type { Case } from "./case.ts";
import { type AnswerFault, readAnswer } from "./read-answer.ts";

export type Given = {
  readonly answers: ReadonlyMap<string, Answer>;
  /** input id -> what to do about it */
  readonly errors: Readonly<Record<string, string>>;
};

/** @returns "tampered" for a question that is not on the card */
export function readGiven(found: Case, step: Step, given: Readonly<Record<string, string>>): Given | "tampered" {
  const answers = new Map<string, Answer>();
  const errors: Record<string, string> = {};
  for (const [id, text] of Object.entries(given)) {
    const question = step.questions.find(({ fact }) => fact === id);
    const fact = question && found.flow.facts.get(id);
    if (!fact) return "tampered";
    if (text.trim() === "") continue;
    const read = readAnswer(fact, text);
    if (read.kind === "answer") answers.set(id, read.answer);
    else errors[`feit.${id}`] = faultText(found, question, read.fault);
  }
  return { answers, errors };
}

function faultText(found: Case, question: Question, fault: AnswerFault): string {
  const { texts } = found.context;
  const fact = found.flow.facts.get(question.fact);
  if (fact?.kind !== "number") return texts.say("vraag.fout.onbekend");
  const { from, to, unit } = fact.range;
  return texts.say(`vraag.fout.${fault}`, { van: from, tot: to, eenheid: unit });
}

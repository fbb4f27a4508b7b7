/** Typed answers to the card in front of the person: one, several in order ("ja ja nee"), or by question. */
import type { Question, Step } from "../decision/flow.ts";
import { type Case, currentStep, openCase } from "./case.ts";
import type { Context } from "./context.ts";
import type { Intent } from "./intent.ts";
import { plainText, readAnswer } from "./read-answer.ts";
import { splitProvenance } from "./read-provenance.ts";
import { factsOf } from "./replay.ts";
import { isAsked } from "./required-questions.ts";

/** Undefined when no question is in front of the person, or when the text is no answer to it. */
export function readTypedAnswers(context: Context, text: string): Intent | undefined {
  const { dialog, flow } = context;
  if (!dialog || !flow) return undefined;
  const found = openCase(context, dialog, flow, null);
  const step = currentStep(found);
  const [first, second] = step?.questions ?? [];
  if (!step || !first) return undefined;
  const { answer, provenance } = splitProvenance(text);
  const given = second
    ? (byQuestion(found, step, answer) ?? inOrder(found, step, answer))
    : single(found, first, answer);
  return given && { kind: "answer", step: null, given, provenance };
}

type Given = Readonly<Record<string, string>>;

/** A number out of its range is an answer too, but a wrong one: the card says why. */
function single({ flow }: Case, { fact }: Question, text: string): Given | undefined {
  const known = flow.facts.get(fact);
  if (!known) return undefined;
  const read = readAnswer(known, text);
  const isWrongNumber = read.kind === "fault" && (read.fault === "out_of_range" || read.fault === "not_whole");
  return read.kind === "answer" || isWrongNumber ? { [fact]: text } : undefined;
}

/** "belastbaarheid: 2 tot 4 uur" or "4: 2", one per line or between semicolons. */
function byQuestion(found: Case, step: Step, text: string): Given | undefined {
  const given: Record<string, string> = {};
  for (const part of text.split(/[\n;]/).filter((line) => line.trim() !== "")) {
    const [, name = "", value = ""] = /^\s*([^:]+?)\s*:\s*(.+)$/.exec(part) ?? [];
    const question = findQuestion(found, step, plainText(name));
    if (!question || !single(found, question, value)) return undefined;
    given[question.fact] = value;
  }
  return given;
}

function findQuestion({ flow }: Case, step: Step, name: string): Question | undefined {
  if (name === "") return undefined;
  const byPlace = step.questions[Number(name) - 1];
  if (byPlace) return byPlace;
  const matches = step.questions.filter(({ fact }) => {
    const label = plainText(flow.facts.get(fact)?.label ?? "");
    return plainText(fact).startsWith(name) || label.startsWith(name);
  });
  return matches.length === 1 ? matches[0] : undefined;
}

/** Each answer goes to the next question that is still asked, given the ones before it. */
function inOrder(found: Case, step: Step, text: string): Given | undefined {
  const words = plainText(text).split(" ");
  const given: Record<string, string> = {};
  const isEarlier = found.replay.trail.includes(step.id) && found.replay.next !== step.id;
  const known = { ...factsOf(found.dialog.answers) };
  if (isEarlier) for (const { fact } of step.questions) delete known[fact];
  for (const question of step.questions) {
    if (words.length === 0) break;
    const fact = found.flow.facts.get(question.fact);
    if (!fact || question.fact in known || !isAsked(found, question.fact, known)) continue;
    const length = longestAnswer(words, (part) => readAnswer(fact, part).kind === "answer");
    if (length === 0) return undefined;
    const part = words.splice(0, length).join(" ");
    const read = readAnswer(fact, part);
    if (read.kind !== "answer") return undefined;
    given[question.fact] = part;
    known[question.fact] = read.answer;
  }
  return words.length === 0 && Object.keys(given).length > 0 ? given : undefined;
}

function longestAnswer(words: readonly string[], isAnswer: (part: string) => boolean): number {
  for (let length = words.length; length > 0; length -= 1) {
    if (isAnswer(words.slice(0, length).join(" "))) return length;
  }
  return 0;
}

/** An answer was given on the card in front of the person. */
import { type Answer, WEET_NIET } from "../../decision/fact.ts";
import type { Question, Step } from "../../decision/flow.ts";
import type { ProvenAnswer } from "../../verwijzing/provenance.ts";
import { type Case, changeCase, currentStep } from "../case.ts";
import type { TurnResult } from "../context.ts";
import type { Intent } from "../intent.ts";
import type { Block } from "../message.ts";
import { defaultProvenance, needsReport } from "../provenance-rules.ts";
import { type AnswerFault, readAnswer } from "../read-answer.ts";
import { readProvenance } from "../read-provenance.ts";
import { consequences, factsOf, withAnswers } from "../replay.ts";
import { missingQuestions } from "../required-questions.ts";
import { refuse } from "../result.ts";
import { showCase, showWithErrors } from "../show-case.ts";
import { weetNietNotice } from "../weet-niet.ts";

type AnswerIntent = Extract<Intent, { kind: "answer" }>;

export function answer(found: Case, intent: AnswerIntent): TurnResult {
  const step = currentStep(found);
  if (!step || (intent.step !== null && intent.step !== step.id)) return tampered(found);
  const read = readAll(found, step, intent.given);
  if (read === "tampered") return tampered(found);
  const errors: Record<string, string> = { ...read.errors };

  const isClicked = intent.step !== null;
  const facts = { ...factsOf(found.dialog.answers), ...Object.fromEntries(read.answers) };
  if (isClicked || read.answers.size === 0) {
    for (const fact of missingQuestions(found, step, facts)) {
      errors[`feit.${fact}`] ??= found.context.texts.say("vraag.fout.ontbreekt");
    }
  }

  const known = [...read.answers.values()].some((value) => value !== WEET_NIET);
  const defaults = known
    ? defaultProvenance(found, step)
    : { ...defaultProvenance(found, step), herkomst: "gesprek" as const };
  const provenance = readProvenance(intent.provenance, defaults, found.context.today);
  if (provenance.kind === "tampered") return tampered(found);
  const reportMissing = provenance.kind === "provenance" && provenance.provenance.herkomst !== "ad_rapport";
  if (known && needsReport(found, step) && reportMissing) {
    errors.herkomst_datum = found.context.texts.say("vraag.fout.rapport");
  } else if (provenance.kind === "fault") {
    errors.herkomst_datum = found.context.texts.say(`vraag.fout.${provenance.fault}`);
  }
  if (provenance.kind === "fault" || Object.keys(errors).length > 0) {
    return showWithErrors(found, errors, { ...intent.given, ...intent.provenance });
  }

  const { context } = found;
  const added = [...read.answers].map(
    ([fact, value]): ProvenAnswer => ({
      fact,
      answer: value,
      by: context.actor.id,
      at: context.now,
      ...provenance.provenance,
    }),
  );
  return consequences(found.flow, found.dialog, added).lapse.length > 0
    ? askFirst(found, step, added)
    : recordAnswers(found, step, added);
}

/** Stores the answers and goes on: to the next question that still matters, or to the overview. */
export function recordAnswers(found: Case, step: Step, added: readonly ProvenAnswer[]): TurnResult {
  const { actor } = found.context;
  const judges = step.role === "arbeidsdeskundige" && actor.rollen.includes("arbeidsdeskundige");
  const after = changeCase(found, {
    answers: withAnswers(found.dialog.answers, added),
    view: { kind: "question", step: null },
    ...(judges ? { arbeidsdeskundige: actor.id } : {}),
  });
  return showCase(after, [...weetNietNotice(after, added), ...moreOnCard(after, step)]);
}

/** Somebody typed some of the answers of a card: the others are still open. */
function moreOnCard(after: Case, step: Step): readonly Block[] {
  if (after.replay.next !== step.id) return [];
  return [{ kind: "notice", tone: "neutral", text: after.context.texts.say("vraag.nog_meer") }];
}

/** The change would make other answers lapse: name them first. */
function askFirst(found: Case, step: Step, answers: readonly ProvenAnswer[]): TurnResult {
  const after = changeCase(found, { view: { kind: "confirm_change", step: step.id, answers } });
  return showCase(after);
}

type Read = { readonly answers: ReadonlyMap<string, Answer>; readonly errors: Readonly<Record<string, string>> };

function readAll(found: Case, step: Step, given: Readonly<Record<string, string>>): Read | "tampered" {
  const answers = new Map<string, Answer>();
  const errors: Record<string, string> = {};
  for (const [fact, text] of Object.entries(given)) {
    const question = step.questions.find((one) => one.fact === fact);
    if (!question) return "tampered";
    if (text.trim() === "") continue;
    const read = readOne(found, question, text);
    if (read.kind === "answer") answers.set(fact, read.answer);
    else errors[`feit.${fact}`] = faultText(found, question, read.fault);
  }
  return { answers, errors };
}

function readOne(found: Case, question: Question, text: string) {
  const fact = found.flow.facts.get(question.fact);
  return fact ? readAnswer(fact, text) : { kind: "fault" as const, fault: "unknown_answer" as const };
}

function faultText(found: Case, question: Question, fault: AnswerFault): string {
  const { texts } = found.context;
  const fact = found.flow.facts.get(question.fact);
  if (fact?.kind !== "number") return texts.say("vraag.fout.onbekend");
  const { from, to, unit } = fact.range;
  return texts.say(`vraag.fout.${fault}`, { van: from, tot: to, eenheid: unit });
}

function tampered(found: Case): TurnResult {
  const refusal = { act: "antwoorden", subject: found.dialog.id, reason: "tampered" };
  return refuse(found.context.texts.say("fout.knop"), refusal);
}

/** An answer was given on the card in front of the person. */
import { WEET_NIET } from "../../decision/fact.ts";
import type { Step } from "../../decision/flow.ts";
import type { ProvenAnswer } from "../../verwijzing/provenance.ts";
import { type Case, changeCase, currentStep } from "../case.ts";
import type { TurnResult } from "../context.ts";
import type { Intent } from "../intent.ts";
import type { Block } from "../message.ts";
import { checkProvenance, shownProvenance } from "../provenance-rules.ts";
import { type Given, readGiven } from "../read-given.ts";
import type { Provenance } from "../read-provenance.ts";
import { consequences, factsOf, withAnswers } from "../replay.ts";
import { missingQuestions } from "../required-questions.ts";
import { done, refuse } from "../result.ts";
import { showCase, showWithErrors } from "../show-case.ts";
import { weetNietNotice } from "../weet-niet.ts";

type AnswerIntent = Extract<Intent, { kind: "answer" }>;

export function answer(found: Case, intent: AnswerIntent): TurnResult {
  const step = currentStep(found);
  if (!step || (intent.step !== null && intent.step !== step.id)) return tampered(found);
  const given = readGiven(found, step, intent.given);
  if (given === "tampered") return tampered(found);
  const isKnown = [...given.answers.values()].some((value) => value !== WEET_NIET);
  const source = checkProvenance(found, step, intent.provenance, isKnown);
  if (source.kind === "tampered") return tampered(found);

  const errors = { ...missingErrors(found, step, given, intent), ...given.errors, ...source.errors };
  if (source.kind === "faults" || Object.keys(errors).length > 0) {
    return showWithErrors(found, errors, { ...intent.given, ...intent.provenance });
  }
  const added = newAnswers(found, step, given, intent, source.provenance);
  return lapsesElsewhere(found, step, added) ? askFirst(found, step, added) : recordAnswers(found, step, added);
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
  return showCase(
    after,
    [...weetNietNotice(after, added), ...moreOnCard(after, step)],
    [done("antwoorden", found.dialog.id)],
  );
}

/** A clicked card must be complete; typed answers may come one by one. */
function missingErrors(found: Case, step: Step, given: Given, intent: AnswerIntent): Readonly<Record<string, string>> {
  if (intent.step === null && given.answers.size > 0) return {};
  const facts = { ...factsOf(found.dialog.answers), ...Object.fromEntries(given.answers) };
  const text = found.context.texts.say("vraag.fout.ontbreekt");
  return Object.fromEntries(missingQuestions(found, step, facts).map((fact) => [`feit.${fact}`, text]));
}

/** What is new on this card. An answer that stays as it was keeps who gave it, when and on what. */
function newAnswers(
  found: Case,
  step: Step,
  given: Given,
  { provenance: said }: AnswerIntent,
  provenance: Provenance,
): readonly ProvenAnswer[] {
  const { actor, now } = found.context;
  const isUnsaid = Object.keys(said).length === 0;
  const isSameSource = isUnsaid || JSON.stringify(provenance) === JSON.stringify(shownProvenance(found, step));
  const before = factsOf(found.dialog.answers);
  return [...given.answers]
    .filter(([fact, value]) => !(isSameSource && before[fact] === value))
    .map(([fact, value]) => ({ fact, answer: value, by: actor.id, at: now, ...provenance }));
}

/** Whether answers of other cards would lapse. Those of this card are in front of the person already. */
function lapsesElsewhere(found: Case, step: Step, added: readonly ProvenAnswer[]): boolean {
  const { lapse } = consequences(found.flow, found.dialog, added);
  return lapse.some(({ fact }) => !step.questions.some((question) => question.fact === fact));
}

/** Somebody typed some of the answers of a card: the others are still open. */
function moreOnCard(after: Case, step: Step): readonly Block[] {
  if (after.replay.next !== step.id) return [];
  return [{ kind: "notice", tone: "neutral", text: after.context.texts.say("vraag.nog_meer") }];
}

/** The change would make other answers lapse: name them first. */
function askFirst(found: Case, step: Step, answers: readonly ProvenAnswer[]): TurnResult {
  return showCase(changeCase(found, { view: { kind: "confirm_change", step: step.id, answers } }));
}

function tampered(found: Case): TurnResult {
  const refusal = { act: "antwoorden", subject: found.dialog.id, reason: "tampered" };
  return refuse(found.context.texts.say("fout.knop"), refusal);
}

/** One step of the tree as a card: the question, examples, why it is asked, and where the answer comes from. */
import type { ChoiceFact, Fact } from "../../decision/fact.ts";
import type { Question, Step } from "../../decision/flow.ts";
import { BotError } from "../../errors.ts";
import type { Case } from "../case.ts";
import type { Action, Block, Card } from "../message.ts";
import { progressOf } from "../progress.ts";
import { needsReport } from "../provenance-rules.ts";
import { dialogAction } from "./dialog-action.ts";
import type { Showing } from "./dialog-card.ts";
import { givenBlocks, provenanceBlocks, reportBlocks } from "./provenance-blocks.ts";
import { questionInput } from "./question-input.ts";
import { sourceBlocks } from "./source-blocks.ts";

export function questionCard(found: Case, step: Step, showing: Showing): Card {
  const { context, dialog, flow, replay } = found;
  const { position, atMost } = progressOf(flow, dialog, replay, step.id);
  const title = context.texts.say("vraag.titel", { nummer: position, hooguit: atMost, onderwerp: step.title });
  const handsOver = needsReport(found, step);
  const buttons = buttonFact(found, step, handsOver);
  return {
    title,
    summary: context.texts.say("vraag.samenvatting", { nummer: position, hooguit: atMost }),
    blocks: [
      ...(handsOver ? [notice(context.texts.say("vraag.voor_arbeidsdeskundige"))] : []),
      ...step.questions.flatMap((question) => questionBlocks(found, question, showing, buttons !== null)),
      ...(handsOver ? reportBlocks(found, step, showing) : []),
      whyBlock(found, step),
      ...(handsOver ? [] : provenanceBlocks(found, step, showing)),
    ],
    actions: [
      ...(buttons ? answerButtons(found, step, buttons) : [dialogAction(found, "verder", primary(step))]),
      ...(step.questions.length === 1
        ? [dialogAction(found, "weet_niet", { withInputs: true, data: { step: step.id } })]
        : []),
      ...(handsOver ? [dialogAction(found, "overdragen_arbeidsdeskundige", buttons ? {} : { style: "default" })] : []),
      ...(position > 1 ? [dialogAction(found, "terug")] : []),
      dialogAction(found, "meer"),
    ],
  };
}

/** The fact whose answers fit on buttons: one question with at most three answers, and at most six actions in all. */
function buttonFact({ flow }: Case, step: Step, handsOver: boolean): ChoiceFact | null {
  const [question, second] = step.questions;
  if (!question || second) return null;
  const fact = flow.facts.get(question.fact);
  return fact?.kind === "choice" && fact.answers.size + (handsOver ? 1 : 0) <= 3 ? fact : null;
}

function answerButtons(found: Case, step: Step, fact: ChoiceFact): readonly Action[] {
  return [...fact.answers.values()].map((label, option) =>
    dialogAction(found, `antwoord.${option}`, { label, withInputs: true, data: { step: step.id, option } }),
  );
}

function primary(step: Step) {
  return { style: "primary", withInputs: true, data: { step: step.id } } as const;
}

function questionBlocks(found: Case, question: Question, showing: Showing, asButtons: boolean): readonly Block[] {
  const { context } = found;
  const error = showing.errors[`feit.${question.fact}`];
  const evidence: readonly Block[] =
    question.evidence === ""
      ? []
      : [{ kind: "text", text: context.texts.say("vraag.bewijs", { tekst: question.evidence }) }];
  if (!asButtons) return [questionInput(found, factOf(found, question), question, showing), ...evidence];
  return [
    { kind: "heading", text: question.ask },
    ...(error === undefined ? [] : [notice(error)]),
    { kind: "text", text: question.help },
    ...evidence,
    ...givenBlocks(found, question.fact),
  ];
}

function factOf({ flow }: Case, question: Question): Fact {
  const fact = flow.facts.get(question.fact);
  if (fact) return fact;
  throw new BotError("invariant_broken", `Flow "${flow.id}" asks for "${question.fact}", which is no fact.`);
}

function whyBlock({ context, flow }: Case, step: Step): Block {
  const citations = step.sources.flatMap((key) => flow.citations.get(key) ?? []);
  return {
    kind: "details",
    id: "waarom",
    label: context.texts.say("vraag.waarom"),
    blocks: [{ kind: "text", text: step.why }, ...sourceBlocks(context.texts, citations)],
  };
}

function notice(text: string): Block {
  return { kind: "notice", tone: "warning", text };
}

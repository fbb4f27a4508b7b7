import { type Fact, WEET_NIET } from "../../decision/fact.ts";
import type { Question } from "../../decision/flow.ts";
import type { Case } from "../case.ts";
import { answerLabel, factLabel } from "../format.ts";
import type { InputBlock } from "../message.ts";
import { neededWhen } from "../required-questions.ts";
import type { Showing } from "./dialog-card.ts";

/** The field of a question that does not fit on buttons. It shows what was chosen just now, or else before. */
export function questionInput(found: Case, fact: Fact, question: Question, showing: Showing): InputBlock {
  const { context, dialog } = found;
  const earlier = dialog.answers.find((given) => given.fact === fact.id)?.answer;
  const value = showing.values[fact.id] ?? (earlier === undefined ? undefined : String(earlier));
  const error = showing.errors[`feit.${fact.id}`];
  const hint = hintOf(found, fact, question);
  const base = {
    id: `feit.${fact.id}`,
    label: question.ask,
    hint,
    required: false,
    ...(error === undefined ? {} : { error }),
  };
  if (fact.kind === "number") {
    const number = Number((value ?? "").replace(",", "."));
    const isNumber = value !== undefined && value.trim() !== "" && Number.isFinite(number);
    return {
      ...base,
      kind: "number",
      min: fact.range.from,
      max: fact.range.to,
      ...(isNumber ? { value: number } : {}),
    };
  }
  const options = [
    ...[...fact.answers].map(([key, label]) => ({ value: key, label })),
    { value: WEET_NIET, label: context.texts.say("woorden.weet_niet") },
  ];
  const isOption = value !== undefined && options.some((option) => option.value === value);
  return { ...base, kind: "choice", options, ...(isOption ? { value } : {}) };
}

/** Examples, and when this field can stay empty: "alleen nodig bij 2 tot 4 uur per dag". */
function hintOf(found: Case, fact: Fact, question: Question): string {
  const { texts } = found.context;
  const unit = fact.kind === "number" ? [texts.say("vraag.eenheid", { eenheid: fact.range.unit })] : [];
  const step = [...found.flow.steps.values()].find(({ questions }) => questions.includes(question));
  const needed = step ? neededWhen(found, step, fact.id) : null;
  const only = needed
    ? [
        texts.say("vraag.alleen_bij", {
          label: factLabel(found.flow, needed.fact),
          antwoord: answerLabel(texts, found.flow, needed.fact, needed.answer),
        }),
      ]
    : [];
  return [...only, question.help, ...unit].join(" ");
}

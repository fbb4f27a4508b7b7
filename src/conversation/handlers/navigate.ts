/** Moving through a dialog. Every move is a replay: nothing is thrown away. */

import { dialogCard } from "../cards/dialog-card.ts";
import { type Case, changeCase, currentStep, dialogKey, effectsOf, stepOf } from "../case.ts";
import type { TurnResult } from "../context.ts";
import type { View } from "../dialog.ts";
import { factLabel } from "../format.ts";
import type { Subview } from "../intent.ts";
import { plainText } from "../read-answer.ts";
import { cardsBefore } from "../replay.ts";
import { refuse, say, send, toActor } from "../result.ts";
import { showCase } from "../show-case.ts";
import { recordAnswers } from "./answer.ts";

/** The card before this one, with its answer shown. */
export function goBack(found: Case): TurnResult {
  const view = viewBefore(found);
  return view ? showCase(changeCase(found, { view })) : say("warning", found.context.texts.say("fout.eerste_vraag"));
}

function viewBefore(found: Case): View | null {
  const { dialog, replay } = found;
  const { view } = dialog;
  switch (view.kind) {
    case "question": {
      const step = currentStep(found);
      return question(step ? cardsBefore(found.flow, replay, step.id).at(-1) : replay.trail.at(-1));
    }
    case "overview":
      return question(replay.trail.at(-1));
    case "confirm_change":
      return { kind: "question", step: view.step };
    case "tried":
    case "details":
    case "deviation":
      return { kind: "overview" };
    default:
      return { kind: "question", step: null };
  }
}

function question(step: string | undefined): View | null {
  return step === undefined ? null : { kind: "question", step };
}

/** Opens another card of the dialog. */
export function showView(found: Case, view: Subview): TurnResult {
  return showCase(changeCase(found, { view: { kind: view } }));
}

/** Goes on with the first question that is still open, or to the overview when there is none. */
export function goOn(found: Case): TurnResult {
  return showCase(changeCase(found, { view: { kind: "question", step: null } }));
}

/** Shows an earlier card again: by its step id, its number in the list of answers, its title, or a question on it. */
export function changeEarlier(found: Case, wanted: string): TurnResult {
  const { trail } = found.replay;
  const step = trail.find((id) => id === wanted) ?? trail[Number(wanted) - 1] ?? byName(found, wanted);
  if (step === undefined) return say("warning", found.context.texts.say("antwoorden.welke", { aantal: trail.length }));
  return showCase(changeCase(found, { view: { kind: "question", step } }));
}

/** "leeftijd", "uur aaneengesloten", "De leeftijd": the whole name, or the only one that begins like it. */
function byName({ flow, replay }: Case, wanted: string): string | undefined {
  const name = plainText(wanted);
  if (name === "") return undefined;
  const named = replay.trail.map((id) => {
    const { title, questions } = stepOf(flow, id);
    const names = questions.flatMap(({ fact }) => [fact, factLabel(flow, fact)]);
    return { id, names: [title, ...names].map(plainText) };
  });
  const exact = named.find(({ names }) => names.includes(name));
  const [only, ...others] = named.filter(({ names }) => names.some((one) => one.startsWith(name)));
  return exact?.id ?? (others.length === 0 ? only?.id : undefined);
}

/** The person has seen which answers lapse, and goes ahead. */
export function confirmChange(found: Case): TurnResult {
  const { context, dialog, flow } = found;
  if (dialog.view.kind !== "confirm_change") {
    return refuse(context.texts.say("fout.knop"), {
      act: "wijziging_doorvoeren",
      subject: dialog.id,
      reason: "tampered",
    });
  }
  return recordAnswers(found, stepOf(flow, dialog.view.step), dialog.view.answers);
}

/** Leaves everything as it was. */
export function keepAnswers(found: Case): TurnResult {
  return goOn(found);
}

/** Rests the case. The session keeps it, so that "hervat" finds it. */
export function stop(found: Case): TurnResult {
  const stopped = changeCase(found, { status: "gestopt" });
  const card = dialogCard(stopped, { notices: [], errors: {}, values: {} });
  return send([toActor(found.context, dialogKey(stopped.dialog), card)], effectsOf(stopped));
}

/** Shows the card where the dialog stands, and stores what this turn changed. */

import { dialogCard } from "./cards/dialog-card.ts";
import { type Case, changeCase, dialogKey, effectsOf } from "./case.ts";
import type { TurnResult } from "./context.ts";
import type { Block } from "./message.ts";
import { saveOverview } from "./overview.ts";
import { refuseAct } from "./refusal-text.ts";
import { send, toActor } from "./result.ts";

/** @param notices shown once, on top of the card: what just happened */
export function showCase(found: Case, notices: readonly Block[] = []): TurnResult {
  const settled = settleView(found);
  if (settled.dialog.view.kind !== "overview") return cardOf(settled, notices);
  const saved = saveOverview(settled);
  if (saved.kind === "refused") return refuseAct(settled.context, "overzicht", settled.dialog.id, saved);
  return cardOf(saved.found, [...notices, ...saved.notices]);
}

/** The same card again, with what is wrong beside each field and what was typed kept. Nothing is stored. */
export function showWithErrors(
  found: Case,
  errors: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): TurnResult {
  const text = found.context.texts.say("fout.velden");
  const card = dialogCard(found, { notices: [{ kind: "notice", tone: "warning", text }], errors, values });
  return send([toActor(found.context, dialogKey(found.dialog), card)]);
}

/** Behind the last question comes the overview. */
function settleView(found: Case): Case {
  const { view } = found.dialog;
  const isDone = view.kind === "question" && view.step === null && found.replay.next === null;
  return isDone ? changeCase(found, { view: { kind: "overview" } }) : found;
}

function cardOf(found: Case, notices: readonly Block[]): TurnResult {
  const card = dialogCard(found, { notices, errors: {}, values: {} });
  return send([toActor(found.context, dialogKey(found.dialog), card)], effectsOf(found));
}

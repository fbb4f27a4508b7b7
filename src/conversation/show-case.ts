/** Shows the card where the dialog stands, and stores what this turn changed. */

import { dialogCard } from "./cards/dialog-card.ts";
import { type Case, changeCase, dialogKey, effectsOf } from "./case.ts";
import type { Effect, TurnResult } from "./context.ts";
import type { Block } from "./message.ts";
import { saveOverview } from "./overview.ts";
import { refuseAct } from "./refusal-text.ts";
import { done, send, toActor } from "./result.ts";
import { storable } from "./screen-fields.ts";

/**
 * @param notices shown once, on top of the card: what just happened
 * @param lines of the audit trail for it; a refusal keeps none of them, because it stores nothing
 */
export function showCase(found: Case, notices: readonly Block[] = [], lines: readonly Effect[] = []): TurnResult {
  const settled = settleView(found);
  if (settled.dialog.view.kind !== "overview") return cardOf(settled, notices, lines);
  const saved = saveOverview(settled);
  if (saved.kind === "refused") return refuseAct(settled.context, "overzicht", settled.dialog.id, saved);
  const { record } = saved.found;
  const kept = record && record !== settled.record ? [done("overzicht", record.id)] : [];
  return cardOf(saved.found, [...notices, ...saved.notices], [...lines, ...kept]);
}

/**
 * The same card again, with what is wrong beside each field and what was typed kept. The case stays as it is; but a card
 * is stored until it is sent, so a text that may not be stored is not on it.
 */
export function showWithErrors(
  found: Case,
  errors: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): TurnResult {
  const text = found.context.texts.say("fout.velden");
  const notices: readonly Block[] = [{ kind: "notice", tone: "warning", text }];
  const card = dialogCard(found, { notices, errors, values: storable(values) });
  return send([toActor(found.context, dialogKey(found.dialog), card)]);
}

/** Behind the last question comes the overview. */
function settleView(found: Case): Case {
  const { view } = found.dialog;
  const isDone = view.kind === "question" && view.step === null && found.replay.next === null;
  return isDone ? changeCase(found, { view: { kind: "overview" } }) : found;
}

function cardOf(found: Case, notices: readonly Block[], lines: readonly Effect[]): TurnResult {
  const card = dialogCard(found, { notices, errors: {}, values: {} });
  return send([toActor(found.context, dialogKey(found.dialog), card)], [...effectsOf(found), ...lines]);
}

/** A case that was begun by mistake. Once it has a record it is withdrawn instead, and the record stays. */
import { discardCard, discardedCard } from "../cards/discard-cards.ts";
import { type Case, dialogKey } from "../case.ts";
import type { TurnResult } from "../context.ts";
import { activate, done, refuse, send, toActor, view } from "../result.ts";
import { withdraw } from "./record.ts";

/** Asks once more, and then forgets the dialog with its answers. */
export function discard(found: Case, isSure: boolean): TurnResult {
  const { context, dialog, record } = found;
  if (record) return withdraw(context, record, isSure);
  if (context.actor.id !== dialog.indiener) {
    const text = context.texts.say("weigering.wrong_role");
    return refuse(text, { act: "weggooien", subject: dialog.id, reason: "wrong_role" });
  }
  if (!isSure) return view(discardCard(found));
  return send(
    [toActor(context, dialogKey(dialog), discardedCard(found))],
    [{ kind: "delete_dialog", id: dialog.id }, ...activate(context, null), done("weggooien", dialog.id)],
  );
}

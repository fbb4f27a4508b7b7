/** A case goes to somebody else, and somebody takes it. */
import { mayAct } from "../../verwijzing/rights.ts";
import { takeOverVerwijzing } from "../../verwijzing/transition.ts";
import { ANY_ARBEIDSDESKUNDIGE, handoverOptions } from "../cards/handover-card.ts";
import { handedOverCard, takenOverCard, waitingCard } from "../cards/transfer-cards.ts";
import { type Case, changeCase, dialogKey, effectsOf, hasLeft, openCase } from "../case.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Dialog } from "../dialog.ts";
import { flowOf, recordOf } from "../guard.ts";
import type { Message } from "../message.ts";
import { refuseAct } from "../refusal-text.ts";
import { activate, done, refuse, send, toActor } from "../result.ts";
import { showCase, showWithErrors } from "../show-case.ts";
import { waitsForText } from "../waits-for.ts";

/** Hands the case to a colleague, or to whichever arbeidsdeskundige of the team is first. */
export function handOver(found: Case, to: string): TurnResult {
  const { context } = found;
  const chosen = chooseReceiver(context, to);
  if (!chosen) {
    const shown = found.dialog.view.kind === "handover" ? found : changeCase(found, { view: { kind: "handover" } });
    const result = showWithErrors(shown, { aan: context.texts.say("overdragen.fout") }, {});
    return { ...result, effects: effectsOf(shown) };
  }
  const waitsFor = { ...chosen, since: context.now };
  const after = changeCase(found, { waitsFor, status: "loopt", view: { kind: "question", step: null } });
  const receivers = receiversOf(context, after.dialog);
  return send(
    [
      toActor(context, dialogKey(after.dialog), handedOverCard(after)),
      ...receivers.map(
        (id): Message => ({
          to: { kind: "person", id },
          key: dialogKey(after.dialog),
          card: waitingCard(after),
        }),
      ),
    ],
    [...withoutActive(context, after), done("overdragen", after.dialog.id)],
  );
}

/** Opens a case from the worklist: whoever it waits for, or the indiener who takes it back. */
export function takeCase(context: Context, dialog: Dialog): TurnResult {
  const { actor, texts } = context;
  const as = partOf(context, dialog);
  if (as === null) {
    const text = texts.say("fout.andere_beurt", { wie: waitsForText(context, dialog) });
    return refuse(text, { act: "openen", subject: dialog.id, reason: "not_your_turn" });
  }
  const isMine = dialog.waitsFor.person === actor.id && dialog[as] === actor.id;
  if (!isMine) return assignCase(context, dialog, as);
  const found = openCase(context, dialog, flowOf(context), recordOf(context, dialog));
  return showCase(changeCase(found, { status: "loopt" }));
}

/** From now on it is the actor's turn, and their case in this part; everyone else who had a card of it is told. */
export function assignCase(context: Context, dialog: Dialog, as: "indiener" | "arbeidsdeskundige"): TurnResult {
  const { actor } = context;
  const found = openCase(context, dialog, flowOf(context), recordOf(context, dialog));
  let { record } = found;
  if (record && mayAct("bewerken", actor, record).kind === "refused") {
    const taken = takeOverVerwijzing(record, actor, as);
    if (taken.kind === "refused") return refuseAct(context, "overnemen", dialog.id, taken);
    record = taken.verwijzing;
  }
  const rol = as === "indiener" ? "consulent" : "arbeidsdeskundige";
  const waitsFor = { rol, person: actor.id, since: context.now } as const;
  const after = { ...changeCase(found, { [as]: actor.id, waitsFor, status: "loopt" }), record };
  const others = new Set([dialog.indiener, ...receiversOf(context, dialog)]);
  others.delete(actor.id);
  const shown = showCase(after);
  const told = [...others].map(
    (id): Message => ({
      to: { kind: "person", id },
      key: dialogKey(dialog),
      card: takenOverCard(after),
    }),
  );
  return {
    ...shown,
    messages: [...shown.messages, ...told],
    effects: [...shown.effects, done("overnemen", dialog.id)],
  };
}

type Receiver = { readonly rol: "consulent" | "arbeidsdeskundige"; readonly person: string | null };

function chooseReceiver(context: Context, to: string): Receiver | undefined {
  const plain = to.trim().toLowerCase();
  const option = handoverOptions(context).find(({ value }) => value === to.trim());
  const byName = context.colleagues.find(({ naam }) => naam.toLowerCase() === plain || firstName(naam) === plain);
  const value = option?.value ?? handoverOptions(context).find((one) => one.value === byName?.id)?.value;
  if (value === undefined) return undefined;
  if (value === ANY_ARBEIDSDESKUNDIGE) return { rol: "arbeidsdeskundige", person: null };
  const isExpert = context.colleagues.find(({ id }) => id === value)?.rollen.includes("arbeidsdeskundige");
  return { rol: isExpert ? "arbeidsdeskundige" : "consulent", person: value };
}

function firstName(naam: string): string {
  return naam.toLowerCase().split(" ")[0] ?? "";
}

/** People who get a card that the case waits for them. */
function receiversOf({ actor, colleagues }: Context, { waitsFor, team }: Dialog): readonly string[] {
  if (waitsFor.person !== null) return [waitsFor.person];
  return colleagues
    .filter((one) => one.id !== actor.id && one.team === team && one.rollen.includes(waitsFor.rol))
    .map(({ id }) => id);
}

/**
 * As what the actor may take this case: as its consulent, as its arbeidsdeskundige, or not at all. A case that waits for
 * somebody who left is free for everyone in the team with that role.
 */
export function partOf(context: Context, dialog: Dialog): "indiener" | "arbeidsdeskundige" | null {
  const { actor } = context;
  const { waitsFor } = dialog;
  if (actor.id === dialog.indiener) return "indiener";
  const isFree = waitsFor.person === null || hasLeft(context, waitsFor.person);
  const isMeant = isFree ? actor.team === dialog.team : waitsFor.person === actor.id;
  if (!isMeant || !actor.rollen.includes(waitsFor.rol)) return null;
  return waitsFor.rol === "consulent" ? "indiener" : "arbeidsdeskundige";
}

function withoutActive(context: Context, after: Case) {
  return [...effectsOf(after).filter(({ kind }) => kind !== "save_session"), ...activate(context, null)];
}

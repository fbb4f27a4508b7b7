/** The gate before every act on a dialog: it exists, it is this person's turn, and the card is not stale. */
import { BotError } from "../errors.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import { dialogCard } from "./cards/dialog-card.ts";
import { type Case, dialogKey, openCase } from "./case.ts";
import type { Context, TurnResult } from "./context.ts";
import type { Dialog } from "./dialog.ts";
import type { Event } from "./event.ts";
import { refuse, refused, say, send, toActor } from "./result.ts";
import { waitsForText } from "./waits-for.ts";

/** Runs `handle` on the dialog of the event, or says why not. A stale card is replaced by the present one. */
export function withDialog(context: Context, event: Event, handle: (found: Case) => TurnResult): TurnResult {
  const { dialog, texts } = context;
  const { act } = event;
  const named = act.kind === "clicked" ? act.data.dialog : undefined;
  if (!dialog || (named !== undefined && named !== dialog.id)) {
    if (named === undefined) return say("warning", texts.say("fout.geen_zaak"));
    return refuse(texts.say("fout.zaak_weg"), { act: actName(event), subject: named, reason: "gone" });
  }
  if (!isTurnOf(context, dialog)) {
    const text = texts.say("fout.andere_beurt", { wie: waitsForText(context, dialog) });
    return refuse(text, { act: actName(event), subject: dialog.id, reason: "not_your_turn" });
  }
  const isParked = dialog.status === "gestopt" && act.kind === "typed" && !/^\s*weggooien/i.test(act.text);
  if (isParked) return say("warning", texts.say("onbegrepen.gestopt"));
  const found = openCase(context, dialog, flowOf(context), recordOf(context, dialog));
  if (act.kind === "clicked" && act.data.version !== dialog.version) return refresh(found, event);
  return handle(found);
}

/** Runs `act` on the verwijzing of the event, or says that there is none. */
export function withRecord(context: Context, event: Event, act: (verwijzing: Verwijzing) => TurnResult): TurnResult {
  const { texts, verwijzing } = context;
  if (verwijzing) return act(verwijzing);
  if (event.act.kind === "typed") return say("warning", texts.say("fout.geen_verwijzing"));
  return refuse(texts.say("fout.zaak_weg"), { act: actName(event), subject: context.actor.id, reason: "gone" });
}

/** Who must go on with the dialog now. The indiener takes a case back by opening it. */
export function isTurnOf({ actor }: Context, { waitsFor, team }: Dialog): boolean {
  if (waitsFor.person !== null) return waitsFor.person === actor.id;
  return actor.team === team && actor.rollen.includes(waitsFor.rol);
}

/** The record of the dialog. A dialog that names a record without one is a fault, never a new record. */
export function recordOf({ verwijzing }: Context, dialog: Dialog) {
  if (dialog.verwijzing === null) return null;
  if (verwijzing?.id === dialog.verwijzing) return verwijzing;
  throw new BotError("invariant_broken", `The record of dialog ${dialog.id} was not loaded.`);
}

export function flowOf({ flow }: Context) {
  if (flow) return flow;
  throw new BotError("invariant_broken", "The flow of the dialog or verwijzing was not loaded.");
}

function refresh(found: Case, event: Event): TurnResult {
  const { context, dialog } = found;
  const text = context.texts.say("fout.oude_kaart");
  const card = dialogCard(found, { notices: [{ kind: "notice", tone: "warning", text }], errors: {}, values: {} });
  const refusal = refused({ act: actName(event), subject: dialog.id, reason: "stale" });
  return send([toActor(context, dialogKey(dialog), card)], [refusal]);
}

/** Typed acts have no card; a clicked one counts only on the card of the present version. */
export function isStaleClick({ act }: Event, { version }: Pick<Verwijzing, "version">): boolean {
  return act.kind === "clicked" && act.data.version !== version;
}

/** The action id for the audit trail; an id that no card makes is not repeated there. */
export function actName({ act }: Event): string {
  return act.kind === "typed" ? "getypt" : /^[a-z_]+(?:\.\d{1,2})?$/.test(act.action) ? act.action : "onbekend";
}

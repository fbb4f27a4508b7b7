/** Cards that say where a case went. They stand in private places only. */
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import { type Case, nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import type { Card } from "../message.ts";
import { waitsForText } from "../waits-for.ts";
import { dialogAction } from "./dialog-action.ts";
import { verwijzingAction } from "./verwijzing-action.ts";

/** For who handed the case over. */
export function handedOverCard(found: Case): Card {
  const { context, dialog } = found;
  const values = { klantkenmerk: dialog.klantkenmerk, wie: waitsForText(context, dialog) };
  const isIndiener = dialog.indiener === context.actor.id;
  return {
    title: context.texts.say("overdragen.gedaan.titel"),
    summary: context.texts.say("overdragen.gedaan.samenvatting"),
    blocks: [{ kind: "text", text: context.texts.say("overdragen.gedaan.tekst", values) }],
    actions: [
      ...(isIndiener ? [dialogAction(found, "openen", { label: context.texts.say("knop.terugnemen") })] : []),
      dialogAction(found, "mijn"),
    ],
  };
}

/** For whom the case waits. */
export function waitingCard(found: Case): Card {
  const { context, dialog } = found;
  const values = { klantkenmerk: dialog.klantkenmerk, naam: context.actor.naam };
  return {
    title: context.texts.say("overdragen.wacht.titel"),
    summary: context.texts.say("overdragen.wacht.samenvatting"),
    blocks: [{ kind: "text", text: context.texts.say("overdragen.wacht.tekst", values) }],
    actions: [dialogAction(found, "openen", { style: "primary" })],
  };
}

/** For everyone else who had a card of this case. */
export function takenOverCard(found: Case): Card {
  const { context, dialog } = found;
  const values = { klantkenmerk: dialog.klantkenmerk, naam: nameOf(context, context.actor.id) };
  return {
    title: context.texts.say("overdragen.overgenomen.titel"),
    summary: context.texts.say("overdragen.overgenomen.samenvatting"),
    blocks: [{ kind: "text", text: context.texts.say("overdragen.overgenomen.tekst", values) }],
    actions: [dialogAction(found, "mijn")],
  };
}

/** Asks once more before a verwijzing changes hands. */
export function takeOverCard(context: Context, verwijzing: Verwijzing): Card {
  const { texts } = context;
  const values = { nummer: verwijzing.nummer, naam: nameOf(context, verwijzing.indiener) };
  return {
    title: texts.say("overnemen.titel", values),
    summary: texts.say("overnemen.titel", values),
    blocks: [{ kind: "text", text: texts.say("overnemen.vraag", values) }],
    actions: [verwijzingAction(context, verwijzing, "overnemen_doen", "primary")],
  };
}

/** For whose verwijzing it was. */
export function takenOverRecordCard(context: Context, { nummer }: Verwijzing): Card {
  const { actor, texts } = context;
  return {
    title: texts.say("overdragen.overgenomen.titel"),
    summary: texts.say("overdragen.overgenomen.samenvatting"),
    blocks: [{ kind: "text", text: texts.say("overnemen.bericht", { naam: actor.naam, nummer }) }],
    actions: [],
  };
}

import type { Case } from "../case.ts";
import type { Card } from "../message.ts";
import { dialogAction } from "./dialog-action.ts";

/** Asks once more before the answers are gone. */
export function discardCard(found: Case): Card {
  const { texts } = found.context;
  return {
    title: texts.say("weggooien.titel"),
    summary: texts.say("weggooien.titel"),
    blocks: [{ kind: "text", text: texts.say("weggooien.vraag", { klantkenmerk: found.dialog.klantkenmerk }) }],
    actions: [dialogAction(found, "weggooien_doen", { style: "destructive" })],
  };
}

export function discardedCard(found: Case): Card {
  const { texts } = found.context;
  return {
    title: texts.say("weggooien.gedaan_titel"),
    summary: texts.say("weggooien.gedaan_titel"),
    blocks: [{ kind: "text", text: texts.say("weggooien.gedaan") }],
    actions: [dialogAction(found, "mijn")],
  };
}

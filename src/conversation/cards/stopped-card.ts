import type { Case } from "../case.ts";
import type { Card } from "../message.ts";
import { dialogAction } from "./dialog-action.ts";

/** The case rests; nothing is lost. */
export function stoppedCard(found: Case): Card {
  const { texts } = found.context;
  return {
    title: texts.say("stoppen.titel"),
    summary: texts.say("stoppen.samenvatting"),
    blocks: [{ kind: "text", text: texts.say("stoppen.uitleg") }],
    actions: [
      dialogAction(found, "hervatten", { style: "primary" }),
      dialogAction(found, "mijn"),
      ...(found.record === null ? [dialogAction(found, "weggooien", { style: "destructive" })] : []),
    ],
  };
}

/** A private form that asks why: to return or to reject. */
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import type { Context } from "../context.ts";
import type { Card } from "../message.ts";
import { conceptBlocks } from "./record-blocks.ts";
import { textField } from "./text-field.ts";
import { verwijzingAction } from "./verwijzing-action.ts";

export function reasonCard(
  context: Context,
  verwijzing: Verwijzing,
  act: "goedkeuren" | "terugsturen" | "afwijzen",
  typed: string,
  error: string | null,
): Card {
  const { texts } = context;
  const { nummer } = verwijzing;
  const showing = { errors: error === null ? {} : { reden: error }, values: typed === "" ? {} : { reden: typed } };
  return {
    title: texts.say(`reden.${act}.titel`, { nummer }),
    summary: texts.say(`reden.${act}.titel`, { nummer }),
    blocks: [
      ...(error === null ? [] : [{ kind: "notice" as const, tone: "warning" as const, text: error }]),
      { kind: "text", text: texts.say(`reden.${act}.uitleg`) },
      textField(context, showing, {
        id: "reden",
        label: texts.say(`reden.${act}.veld`),
        lines: "many",
        maxLength: 2000,
      }),
      ...conceptBlocks(context, verwijzing),
      { kind: "text", text: texts.say("reden.zichtbaar"), subtle: true },
      { kind: "text", text: texts.say("privacy.vrije_tekst"), subtle: true },
    ],
    actions: [
      verwijzingAction(context, verwijzing, `${act}_doen`, act === "afwijzen" ? "destructive" : "primary", true),
    ],
  };
}

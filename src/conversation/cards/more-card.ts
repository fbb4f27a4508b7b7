/** Everything that has no place on the card in front of the person. */
import { mayAct } from "../../verwijzing/rights.ts";
import type { Case } from "../case.ts";
import type { Card } from "../message.ts";
import { dialogAction } from "./dialog-action.ts";

export function moreCard(found: Case): Card {
  const { context, record, replay } = found;
  const isAtEnd = replay.next === null;
  const mayWithdraw = record !== null && mayAct("intrekken", context.actor, record).kind === "allowed";
  const ids = isAtEnd
    ? ["terug", "afwijken", "overdragen", "stoppen", ...(mayWithdraw ? ["intrekken"] : []), "help"]
    : ["terug", "overzicht", "antwoorden", "overdragen", "stoppen", "help"];
  return {
    title: context.texts.say("meer.titel"),
    summary: context.texts.say("meer.samenvatting"),
    blocks: [{ kind: "text", text: context.texts.say(isAtEnd ? "meer.bij_overzicht" : "meer.bij_vraag") }],
    actions: ids.map((id) =>
      id === "intrekken" ? dialogAction(found, id, { style: "destructive" }) : dialogAction(found, id),
    ),
  };
}

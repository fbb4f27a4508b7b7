/** Where a message stands, for the store and for the page. */

import type { Place } from "../../conversation/event.ts";
import type { Address } from "../../conversation/message.ts";
import { assertNever } from "../../errors.ts";
import type { AdaptiveCardJson } from "../adaptive-card/json.ts";
import { toAdaptiveCard } from "../adaptive-card/to-adaptive-card.ts";
import type { CardWords } from "../adaptive-card/words.ts";
import type { WebMessage } from "./web-messages.ts";

/** What the page gets of a message. */
export type PageItem = {
  readonly seq: number;
  readonly key: string;
  /** where a click or a text on this message happens; the page sends it back as it is */
  readonly place: Place;
  /** the verwijzing whose thread this root card opens; null when it opens none */
  readonly opens: string | null;
  readonly at: string;
  readonly card: AdaptiveCardJson;
};

export function storedPlace(to: Address): { readonly conversation: string; readonly thread: string } {
  switch (to.kind) {
    case "person":
      return { conversation: `person:${to.id}`, thread: "" };
    case "team":
      return { conversation: `team:${to.id}`, thread: "" };
    case "thread":
      return { conversation: `team:${to.team}`, thread: to.verwijzing };
    default:
      return assertNever(to);
  }
}

export function conversationsOf(person: string, team: string): readonly string[] {
  return [`person:${person}`, `team:${team}`];
}

/** A root card is keyed "verwijzing/<id>"; one with another key still opens the thread that its buttons name. */
function openedThread(message: WebMessage): string | null {
  const id = /^verwijzing\/([^/]+)$/.exec(message.key)?.[1];
  return id ?? message.card.actions.find((action) => action.data.verwijzing !== undefined)?.data.verwijzing ?? null;
}

export function toPageItem(message: WebMessage, words: CardWords): PageItem {
  const separator = message.conversation.indexOf(":");
  const team = message.conversation.slice(separator + 1);
  const isPrivate = message.conversation.slice(0, separator) === "person";
  const inPlace: Place = isPrivate ? { kind: "private" } : { kind: "team", team };
  const isRoot = !isPrivate && message.thread === "";
  return {
    seq: message.seq,
    key: `${message.conversation}|${message.thread}|${message.key}`,
    place: message.thread === "" ? inPlace : { kind: "thread", verwijzing: message.thread },
    opens: isRoot ? openedThread(message) : null,
    at: message.at,
    card: toAdaptiveCard(message.card, { words }),
  };
}

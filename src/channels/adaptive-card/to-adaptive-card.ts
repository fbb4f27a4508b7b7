/** A card of the conversation as Adaptive Card JSON: the very JSON that Teams gets and the web page renders. */
import type { Action, Card } from "../../conversation/message.ts";
import { blockElements, headingElement, makeCounter } from "./blocks.ts";
import type { ActionJson, AdaptiveCardJson } from "./json.ts";
import { oneLine } from "./plain-text.ts";
import type { CardWords } from "./words.ts";

const STYLE = { default: "default", primary: "positive", destructive: "destructive" } as const;

/**
 * The name for a screen reader holds the visible label, so that somebody who speaks to the computer can say what they see.
 */
function spokenName(action: Action): string | undefined {
  if (action.spoken === undefined) return undefined;
  const isHeld = action.spoken.toLowerCase().includes(action.label.toLowerCase());
  return oneLine(isHeld ? action.spoken : `${action.label}: ${action.spoken}`);
}

function actionJson(action: Action): ActionJson {
  const spoken = spokenName(action);
  const shared = {
    title: oneLine(action.label),
    style: STYLE[action.style],
    associatedInputs: action.withInputs ? "auto" : "none",
    ...(spoken === undefined ? {} : { tooltip: spoken }),
  };
  return {
    type: "Action.Execute",
    id: action.id,
    verb: action.id,
    ...shared,
    data: { ...action.data },
    // a client that knows no Execute sends a message instead; the verb then travels in the data
    fallback: { type: "Action.Submit", ...shared, data: { ...action.data, verb: action.id } },
  };
}

/**
 * Turns a card into Adaptive Card JSON, schema 1.5.
 *
 * Texts are shown as they are: nothing in them becomes a link, a style or a mention. The same card and words
 * always give the same JSON. Whether the result fits the limits of Teams is said by `cardProblems`.
 */
export function toAdaptiveCard(card: Card, options: { readonly words: CardWords }): AdaptiveCardJson {
  const summary = oneLine(card.summary).replace(/[<>&]/g, " ");
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: options.words.taal,
    fallbackText: summary,
    speak: summary,
    body: [headingElement(card.title, "Large"), ...blockElements(card.blocks, options.words, makeCounter())],
    ...(card.actions.length === 0 ? {} : { actions: card.actions.map(actionJson) }),
  };
}

/** Looking something up in the sources. Nothing changes, and what was typed stands on no card. */
import { MOST_HITS, searchCard } from "../cards/search-card.ts";
import { sourceCard } from "../cards/source-card.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Event } from "../event.ts";
import type { Intent } from "../intent.ts";
import { say, send, toActor, view } from "../result.ts";

/** In the private dialog a card of its own; in the team's place a view that nobody else sees. */
export function lookUp(
  context: Context,
  { place }: Event,
  intent: Extract<Intent, { kind: "search" | "open_source" }>,
): TurnResult {
  const { fresh, library, texts, today } = context;
  if (intent.kind === "open_source") {
    const source = library.open(intent.key, today);
    return source ? view(sourceCard(context, source)) : say("warning", texts.say("zoeken.onbekend"));
  }
  if (intent.question.trim() === "") return say("warning", texts.say("zoeken.leeg"));
  const card = searchCard(context, library.find(intent.question, today, MOST_HITS));
  return place.kind === "private" ? send([toActor(context, `zoeken/${fresh.dialog}`, card)]) : view(card);
}

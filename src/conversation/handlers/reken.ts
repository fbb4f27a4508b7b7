/** Reckoning aids: an amount or a last day, how it was reckoned and on which sources. Nothing is stored of it. */
import type { Citation } from "../../decision/flow.ts";
import { mayAct } from "../../verwijzing/rights.ts";
import { lastRound } from "../../verwijzing/round.ts";
import { sourceBlocks } from "../cards/source-blocks.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Event } from "../event.ts";
import type { Block, Card } from "../message.ts";
import type { RekenAntwoord } from "../reken/reken-antwoord.ts";
import { send, toActor, view } from "../result.ts";

/** Names the record that the hours come from; no part of the sum. */
const NUMMER = /\bBW-\d{4}-\d{4,}\b/gi;
/** Sums that need the hours of a week. */
const WITH_HOURS = /\b(?:lks|loonkostensubsidie|forfait|begeleiding|begeleidingsvergoeding)\b/i;

/** In the private dialog a card of its own; in the team's place a view that nobody else sees. */
export function reken(context: Context, { place }: Event, line: string): TurnResult {
  const hours = WITH_HOURS.test(line) && !/\buren\b/i.test(line) ? hoursOf(context) : null;
  const sum = line.replace(NUMMER, "");
  const answer = context.reken(hours === null ? sum : `${sum} uren ${String(hours).replace(".", ",")}`);
  const card = rekenCard(context, answer, hours !== null);
  return place.kind === "private" ? send([toActor(context, `reken/${context.fresh.dialog}`, card)]) : view(card);
}

/** The hours of the verwijzing at hand, for whoever may see them; null when there are none. */
function hoursOf({ actor, dialog, verwijzing }: Context): number | null {
  if (!verwijzing || mayAct("bekijken", actor, verwijzing).kind === "refused") return null;
  return dialog?.verwijzing === verwijzing.id ? dialog.details.uren : lastRound(verwijzing).details.uren;
}

function rekenCard({ texts }: Context, answer: RekenAntwoord, isOfRecord: boolean): Card {
  const isRefused = answer.kind === "geweigerd";
  return {
    title: texts.say(isRefused ? "reken.kaart.geweigerd" : "reken.kaart.titel"),
    summary: texts.say("reken.kaart.samenvatting"),
    blocks: [
      ...(isOfRecord ? [{ kind: "text" as const, text: texts.say("reken.kaart.uren"), subtle: true }] : []),
      ...lineBlocks(texts, answer.regels),
      ...(isRefused ? [] : linkBlocks(texts, answer.bronnen)),
    ],
    actions: [],
  };
}

/** An empty line starts a section, whose first line is its title. The sources come as links instead. */
function lineBlocks(texts: Context["texts"], lines: readonly string[]): readonly Block[] {
  const all = lines.join("\n").split("\n\n");
  const sections = all.filter((section) => !section.startsWith(texts.say("reken.titel.bronnen")));
  return sections.flatMap((section, index): readonly Block[] => {
    const [first = "", ...rest] = section.split("\n");
    if (index === 0) return section.split("\n").map((text): Block => ({ kind: "text", text, strong: text === first }));
    const items = rest.map((item) => item.replace(/^- /, ""));
    return [
      { kind: "text", text: first, strong: true },
      { kind: "list", items },
    ];
  });
}

function linkBlocks(texts: Context["texts"], citations: readonly Citation[]): readonly Block[] {
  return [
    { kind: "details", id: "bronnen", label: texts.say("reken.titel.bronnen"), blocks: sourceBlocks(texts, citations) },
  ];
}

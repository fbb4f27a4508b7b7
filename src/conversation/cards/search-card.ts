/** What a search found: each source with its paraphrase, dates, how sure it is, and the official link. */
import type { SourceHit } from "../../knowledge/search/search-sources.ts";
import type { Context } from "../context.ts";
import type { Action, Block, Card } from "../message.ts";
import { noteOf, officialLink } from "./source-blocks.ts";

/** One button each, and a card has at most six. */
export const MOST_HITS = 5;

export function searchCard({ texts }: Pick<Context, "texts">, hits: readonly SourceHit[]): Card {
  const [first] = hits;
  return {
    title: texts.say("zoeken.titel"),
    summary: texts.say("zoeken.samenvatting"),
    blocks: first
      ? [
          { kind: "text", text: texts.say("zoeken.eerste"), subtle: true },
          ...hits.flatMap((hit, index) => hitBlocks(texts, hit, index + 1)),
          { kind: "text", text: texts.say("zoeken.openen", { sleutel: first.citation.key }), subtle: true },
        ]
      : [{ kind: "notice", tone: "neutral", text: texts.say("zoeken.niets") }],
    actions: hits.map(({ citation }, index): Action => {
      const label = texts.say("zoeken.knop", { nummer: index + 1 });
      const data = { bron: citation.key };
      const spoken = texts.say("zoeken.spreek", { titel: citation.title });
      return { id: `bron_openen.${index}`, label, spoken, style: "default", withInputs: false, data };
    }),
  };
}

function hitBlocks(texts: Context["texts"], { citation, isInForce }: SourceHit, nummer: number): readonly Block[] {
  const { key, title, summary } = citation;
  const note = [noteOf(texts, citation), ...(isInForce ? [] : [texts.say("zoeken.niet_in_werking")])].join(". ");
  return [
    { kind: "text", text: texts.say("zoeken.regel", { nummer, titel: title }), strong: true },
    { kind: "text", text: summary },
    officialLink(texts, citation),
    { kind: "text", text: note, subtle: true },
    { kind: "text", text: texts.say("zoeken.sleutel", { sleutel: key }), subtle: true },
  ];
}

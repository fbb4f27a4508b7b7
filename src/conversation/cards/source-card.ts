/** One source in full: the paraphrase, the official text, and which trees rest on it. Public: no case is on it. */
import type { CitingFlow, OpenedSource } from "../../knowledge/search/open-source.ts";
import type { Context } from "../context.ts";
import { formatDate } from "../format.ts";
import type { Block, Card } from "../message.ts";
import type { Texts } from "../texts.ts";
import { officialLink, periodOf } from "./source-blocks.ts";

/** Longer texts are read at the official place. */
const MOST_TEXT = 3_000;

export function sourceCard({ texts }: Pick<Context, "texts">, source: OpenedSource): Card {
  const { citation, isInForce } = source;
  return {
    title: citation.title,
    summary: texts.say("zoeken.bron.samenvatting"),
    blocks: [
      ...(isInForce
        ? []
        : [{ kind: "notice" as const, tone: "attention" as const, text: texts.say("zoeken.niet_in_werking") }]),
      { kind: "text", text: texts.say("zoeken.bron.uitleg"), strong: true },
      { kind: "text", text: citation.summary },
      officialLink(texts, citation),
      { kind: "facts", rows: rowsOf(texts, source) },
      ...officialBlocks(texts, source.officialText),
      ...citingBlocks(texts, source.citing),
    ],
    actions: [],
  };
}

function rowsOf(texts: Texts, { bron, checkedOn, citation }: OpenedSource) {
  const row = (id: string, value: string) => ({ label: texts.say(`zoeken.bron.rij.${id}`), value });
  return [
    row("bron", bron),
    row("sleutel", citation.key),
    row("geldig", periodOf(texts, citation)),
    row("status", texts.say(`bron.status.${citation.status}`)),
    ...(checkedOn === null ? [] : [row("nagekeken", formatDate(texts, checkedOn))]),
    ...(citation.note === "" ? [] : [row("noot", citation.note)]),
  ];
}

function officialBlocks(texts: Texts, official: string | null): readonly Block[] {
  if (official === null) return [];
  const isLong = official.length > MOST_TEXT;
  const blocks: readonly Block[] = [
    { kind: "text", text: isLong ? official.slice(0, MOST_TEXT) : official },
    ...(isLong ? [{ kind: "text" as const, text: texts.say("zoeken.bron.meer_tekst"), subtle: true }] : []),
  ];
  return [{ kind: "details", id: "officieel", label: texts.say("zoeken.bron.officieel"), blocks }];
}

function citingBlocks(texts: Texts, citing: readonly CitingFlow[]): readonly Block[] {
  const heading: Block = { kind: "text", text: texts.say("zoeken.bron.gebruikt"), strong: true };
  if (citing.length === 0) return [heading, { kind: "text", text: texts.say("zoeken.bron.niet_gebruikt") }];
  return [
    heading,
    ...citing.flatMap(({ title, version, status, steps, isInResults }): readonly Block[] => [
      {
        kind: "text",
        text: texts.say("zoeken.bron.flow", {
          titel: title,
          versie: formatDate(texts, version),
          status: texts.say(`woorden.flow_status.${status}`),
        }),
      },
      {
        kind: "list",
        items: [
          ...steps.map(({ id, title: titel }) => texts.say("zoeken.bron.stap", { id, titel })),
          ...(isInResults ? [texts.say("zoeken.bron.uitkomst")] : []),
        ],
      },
    ]),
  ];
}

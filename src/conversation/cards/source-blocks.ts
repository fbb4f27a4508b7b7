/** Sources as people read them: law apart from policy, each with its link, dates and status. */
import type { Citation } from "../../decision/flow.ts";
import { formatDate } from "../format.ts";
import type { Block } from "../message.ts";
import type { Texts } from "../texts.ts";

const LAW: ReadonlySet<Citation["kind"]> = new Set(["wet", "besluit"]);

/** @returns nothing for no citations; otherwise a line and a list of links for each of law and policy that is present */
export function sourceBlocks(texts: Texts, citations: readonly Citation[]): readonly Block[] {
  const law = citations.filter(({ kind }) => LAW.has(kind));
  const policy = citations.filter(({ kind }) => !LAW.has(kind));
  return [
    ...group(texts, texts.say("bron.wet"), law),
    ...group(texts, texts.say("bron.beleid"), policy),
  ];
}

function group(texts: Texts, title: string, citations: readonly Citation[]): readonly Block[] {
  if (citations.length === 0) return [];
  const online = citations.filter(({ url }) => url.startsWith("https://"));
  const onPaper = citations.filter(({ url }) => !url.startsWith("https://"));
  const items = online.map((citation) => ({ label: citation.title, url: citation.url, note: noteOf(texts, citation) }));
  const lines = onPaper.map((citation) =>
    texts.say("bron.zonder_link", { titel: citation.title, bestand: citation.url, noot: noteOf(texts, citation) }),
  );
  return [
    { kind: "text", text: title, strong: true },
    ...(items.length > 0 ? [{ kind: "links" as const, items }] : []),
    ...(lines.length > 0 ? [{ kind: "list" as const, items: lines }] : []),
  ];
}

/** "geldig vanaf 1 januari 2026; nagekeken" */
function noteOf(texts: Texts, { validFrom, validTo, status, note }: Citation): string {
  const van = formatDate(texts, validFrom);
  const period =
    validTo === null ? texts.say("bron.vanaf", { van }) : texts.say("bron.periode", { van, tot: formatDate(texts, validTo) });
  return [period, texts.say(`bron.status.${status}`), note].filter((part) => part !== "").join("; ");
}

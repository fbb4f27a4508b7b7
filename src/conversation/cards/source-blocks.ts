/** Sources as people read them: law apart from policy, each with its link, dates and status. */
import { type Citation, isLaw } from "../../decision/flow.ts";
import { formatDate } from "../format.ts";
import type { Block } from "../message.ts";
import type { Texts } from "../texts.ts";

/** @returns nothing for no citations; otherwise a line and lists of links for each of law and policy that is present */
export function sourceBlocks(texts: Texts, citations: readonly Citation[]): readonly Block[] {
  const law = citations.filter(isLaw);
  const policy = citations.filter((citation) => !isLaw(citation));
  return [...part(texts, texts.say("bron.wet"), law), ...part(texts, texts.say("bron.beleid"), policy)];
}

/** Links of one bron with the same dates and status share the line that says so. */
function part(texts: Texts, title: string, citations: readonly Citation[]): readonly Block[] {
  if (citations.length === 0) return [];
  const groups = Map.groupBy(citations, (citation) => `${citation.key.split("/")[0]} ${noteOf(texts, citation)}`);
  return [
    { kind: "text", text: title, strong: true },
    ...[...groups.values()].flatMap((group): readonly Block[] => {
      const [first] = group;
      if (!first) return [];
      const items = group.map(({ title: label, url }) => ({ label, url, note: "" }));
      return [
        { kind: "links", items },
        { kind: "text", text: noteOf(texts, first), subtle: true },
      ];
    }),
  ];
}

/** "geldig vanaf 1 januari 2026; tekst nagekeken" */
export function noteOf(texts: Texts, citation: Citation): string {
  const { status, note } = citation;
  return [periodOf(texts, citation), texts.say(`bron.status.${status}`), note].filter((one) => one !== "").join("; ");
}

/** "geldig vanaf 1 januari 2026" */
export function periodOf(texts: Texts, { validFrom, validTo }: Citation): string {
  const van = formatDate(texts, validFrom);
  return validTo === null
    ? texts.say("bron.vanaf", { van })
    : texts.say("bron.periode", { van, tot: formatDate(texts, validTo) });
}

/** The address of the text itself: of a note only the name of its file is known. */
export function officialLink(texts: Texts, { kind, url }: Citation): Block {
  const label = texts.say(kind === "nota" ? "zoeken.bron.document" : "zoeken.bron.link");
  return { kind: "links", items: [{ label, url, note: "" }] };
}

/** Sources as people read them: law apart from policy, each with its link, dates and status. */
import type { Citation } from "../../decision/flow.ts";
import { formatDate } from "../format.ts";
import type { Block } from "../message.ts";
import type { Texts } from "../texts.ts";

const LAW: ReadonlySet<Citation["kind"]> = new Set(["wet", "besluit"]);

/** @returns nothing for no citations; otherwise a line and lists of links for each of law and policy that is present */
export function sourceBlocks(texts: Texts, citations: readonly Citation[]): readonly Block[] {
  const law = citations.filter(({ kind }) => LAW.has(kind));
  const policy = citations.filter(({ kind }) => !LAW.has(kind));
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
function noteOf(texts: Texts, { validFrom, validTo, status, note }: Citation): string {
  const van = formatDate(texts, validFrom);
  const period =
    validTo === null
      ? texts.say("bron.vanaf", { van })
      : texts.say("bron.periode", { van, tot: formatDate(texts, validTo) });
  return [period, texts.say(`bron.status.${status}`), note].filter((one) => one !== "").join("; ");
}

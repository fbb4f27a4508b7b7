/** The list of one person, as cards. */
import type { Action, Block, Card } from "../conversation/message.ts";
import { caseValue } from "../conversation/references.ts";
import type { Texts } from "../conversation/texts.ts";
import type { Medewerker } from "../verwijzing/medewerker.ts";
import { caseName, caseSentences, type Names, phaseWord } from "./case-words.ts";
import type { CaseLine, GroupedLines } from "./summarise.ts";

/** Cases on one card: more would not fit the message limits of the chat platforms. */
const MAX_SHOWN = 20;

export type CardWords = {
  readonly texts: Texts;
  /** ISO week as people say it: "48" */
  readonly week: string;
  /** address of a verwijzing in this channel; null when it has none */
  readonly link: (verwijzing: { readonly id: string; readonly nummer: string }) => string | null;
};

/**
 * One person's list: one card, or more when a card would get longer than the chat platforms allow.
 * `extra` comes first: the figures of the team, or what runs out.
 */
export function personCards(
  words: CardWords,
  who: Medewerker,
  groups: GroupedLines,
  names: Names,
  extra: readonly Block[] = [],
): readonly Card[] {
  const { texts, week } = words;
  const aantal = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const pages = pagesOf(groups);
  return pages.map((page, index) => {
    const lines = page.flatMap((group) => group.lines);
    const list = aantal === 0 ? [text(texts.say("digest.persoon.leeg"))] : listBlocks(words, page, who, names);
    const deel = pages.length > 1 ? "titel_deel" : "titel";
    return {
      title: texts.say(`digest.persoon.${deel}`, { week, nummer: index + 1, aantal: pages.length }),
      summary: texts.say("digest.persoon.samenvatting", { week, aantal }),
      blocks: [...(index === 0 ? extra : []), ...list, ...choice(texts, lines)],
      actions: lines.length === 0 ? [] : [openAction(texts)],
    };
  });
}

function listBlocks(words: CardWords, page: GroupedLines, who: Medewerker, names: Names): readonly Block[] {
  const { texts } = words;
  const hasMoved = page.some(({ lines }) => lines.some((line) => line.deadline?.moved));
  return [
    ...page.flatMap(({ group, lines }): readonly Block[] => [
      { kind: "heading", text: texts.say(`digest.groep.${group}`) },
      ...lines.flatMap((line) => caseBlocks(words, line, who, names)),
    ]),
    ...(hasMoved ? [{ ...text(texts.say("digest.termijn.verschoven")), subtle: true }] : []),
  ];
}

function caseBlocks(words: CardWords, line: CaseLine, who: Medewerker, names: Names): readonly Block[] {
  const { texts } = words;
  const label = texts.say("digest.zaak.kop", { naam: caseName(texts, line), fase: phaseWord(texts, line) });
  const note = caseSentences(texts, line, who, names).join(" ");
  const url =
    line.kind === "verwijzing" && line.nummer !== null ? words.link({ id: line.id, nummer: line.nummer }) : null;
  return url === null
    ? [{ kind: "text", text: label, strong: true }, text(note)]
    : [{ kind: "links", items: [{ label, url, note }] }];
}

function choice(texts: Texts, lines: readonly CaseLine[]): readonly Block[] {
  if (lines.length === 0) return [];
  const options = lines.map((line) => ({
    value: caseValue(line),
    label: texts.say("digest.zaak.keuze", { naam: caseName(texts, line), fase: phaseWord(texts, line) }),
  }));
  return [
    {
      kind: "choice",
      id: "zaak",
      label: texts.say("digest.persoon.kies"),
      required: true,
      error: texts.say("digest.persoon.kies_fout"),
      options,
    },
  ];
}

/** The same act as on the home card: the conversation opens what was chosen. */
function openAction(texts: Texts): Action {
  return { id: "openen", label: texts.say("digest.persoon.openen"), style: "primary", withInputs: true, data: {} };
}

/** Cuts the list in pages of MAX_SHOWN cases; a heading is repeated where its group goes on. An empty list is one page. */
function pagesOf(groups: GroupedLines): readonly GroupedLines[] {
  const all = groups.flatMap(({ group, lines }) => lines.map((line) => ({ group, line })));
  const pages: GroupedLines[] = [];
  for (let first = 0; first < Math.max(1, all.length); first += MAX_SHOWN) {
    const shown = all.slice(first, first + MAX_SHOWN);
    const headings = [...new Set(shown.map(({ group }) => group))];
    pages.push(
      headings.map((group) => ({
        group,
        lines: shown.filter((each) => each.group === group).map(({ line }) => line),
      })),
    );
  }
  return pages;
}

function text(words: string): Extract<Block, { kind: "text" }> {
  return { kind: "text", text: words };
}

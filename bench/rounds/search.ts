/** Searching 2,000 entries of sources by words, some of them mistyped: milliseconds per question. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { SourceVersion } from "../../src/knowledge/rule-file.ts";
import { createSourceSearch } from "../../src/knowledge/search/search-sources.ts";
import { report } from "../support/round.ts";
import { PEILDATUM, ROOT, readRules } from "../support/rules.ts";
import { percentile } from "../support/spread.ts";

const ENTRIES = 2_000;
const TURNS = 5;

const { sources, synonyms } = await readRules();
const many = copiesOf(sources);
const count = many.reduce((sum, { document }) => sum + Object.keys(document.entries).length, 0);
if (count < ENTRIES) throw new Error(`There are ${count} entries, not ${ENTRIES}.`);

const file = join(ROOT, "test/knowledge/search/questions.yaml");
const asked = (parse(readFileSync(file, "utf8")) as readonly { readonly ask: string }[]).map(({ ask }) => ask);
const questions = [...asked, ...asked.map(mistyped)];

const begun = performance.now();
const search = createSourceSearch(many, synonyms);
const index = performance.now() - begun;
const texts = many.flatMap(({ document }) =>
  Object.values(document.entries).map(({ summary }) => summary.toLowerCase()),
);
let sink = 0;

/** The control: every text looked at once for every word of the question. */
const bareScan = (question: string) => {
  const words = question.toLowerCase().split(" ");
  for (const text of texts) for (const word of words) if (text.includes(word)) sink += 1;
};
const find = (question: string) => {
  sink += search.find(question, PEILDATUM, 5).length;
};

for (const question of asked) find(question);
const found = time(find);
const control = time(bareScan);
if (asked.some((question) => search.find(question, PEILDATUM, 5).length === 0) || sink === 0)
  throw new Error("A question of the list found nothing.");

report({
  figures: {
    p50: percentile(found, 0.5),
    p99: percentile(found, 0.99),
    bare: percentile(control, 0.5),
    ratio: percentile(found, 0.5) / percentile(control, 0.5),
    index,
  },
});

function time(call: (question: string) => void): readonly number[] {
  return Array.from({ length: TURNS }, () => questions).flatMap((list) =>
    list.map((question) => {
      const start = performance.now();
      call(question);
      return performance.now() - start;
    }),
  );
}

/** The sources again and again under other names, each time with words of their own, until there are enough entries. */
function copiesOf(originals: readonly SourceVersion[]): readonly SourceVersion[] {
  const copies: SourceVersion[] = [];
  let entries = 0;
  for (let turn = 0; entries < ENTRIES; turn += 1) {
    for (const source of originals) {
      const changed = Object.entries(source.document.entries).map(([key, entry]) => {
        const own =
          turn === 0
            ? ""
            : ` onderwerp${lettersOf(turn * 97 + key.length)} paragraaf${lettersOf(entries + key.length)}`;
        return [key, { ...entry, summary: entry.summary + own }] as const;
      });
      const id = turn === 0 ? source.id : `${source.id}-${turn}`;
      copies.push({ ...source, id, document: { ...source.document, id, entries: Object.fromEntries(changed) } });
      entries += changed.length;
    }
  }
  return copies;
}

/** A number as letters: words with figures are never taken for a typing mistake. */
function lettersOf(value: number): string {
  return [...String(value)].map((figure) => "abcdefghij"[Number(figure)]).join("");
}

/** Two letters of the longest word change places. */
function mistyped(question: string): string {
  const longest = question.split(" ").toSorted((left, right) => right.length - left.length)[0] ?? "";
  const at = Math.floor(longest.length / 2);
  const swapped = longest.slice(0, at) + (longest[at + 1] ?? "") + (longest[at] ?? "") + longest.slice(at + 2);
  return question.replace(longest, swapped);
}

/** Finds entries of sources by words. Pure: the same rules, question and day always give the same hits. */
import MiniSearch, { type SearchResult } from "minisearch";
import type { Citation } from "../../decision/flow.ts";
import { toCitation } from "../citation.ts";
import { isInForce } from "../period.ts";
import type { SourceVersion } from "../rule-file.ts";
import type { SourceEntry } from "../source-schema.ts";
import { articleReference } from "./article-reference.ts";
import { expandQuery, indexSynonyms } from "./expand-query.ts";
import { indexWords } from "./nearest-words.ts";
import { compoundParts, plainWords, toStem } from "./search-words.ts";
import type { Synonyms } from "./synonyms-schema.ts";

export type SourceHit = {
  readonly citation: Citation;
  /** title of the whole source */
  readonly bron: string;
  readonly isInForce: boolean;
};

export type SourceSearch = {
  /**
   * The best hits, best first; each entry once, in the version of that day or else the nearest one.
   *
   * @param day YYYY-MM-DD
   */
  readonly find: (question: string, day: string, limit: number) => readonly SourceHit[];
};

type Document = {
  readonly id: number;
  readonly own: string;
  readonly text: string;
  readonly bron: string;
  readonly key: string;
  readonly parts: string;
};

const FIELDS = ["own", "text", "bron", "key", "parts"];
const BOOST = { own: 2.2, text: 1, bron: 0.5, key: 1.4, parts: 0.35 };
/** A question is looked up for people: what comes further down is not looked at. */
const MOST_LOOKED_AT = 60;
/** How much it counts that an entry answers the whole question. */
const COVERED = 1.7;
/** How much more an article counts that the question names. */
const NAMED = 4;
/** The beginning of a longer word counts too, but not that of any word. */
const SHORTEST_PREFIX = 5;

export function createSourceSearch(sources: readonly SourceVersion[], synonyms: Synonyms): SourceSearch {
  const words = indexSynonyms(synonyms);
  const entries = sources.flatMap(entriesOf);
  const read = entries.map((entry) => wordsOf(entry, words.stopwords));
  const used = new Set(read.flatMap(({ own, text, key }) => [...own, ...text, ...key]));
  const known = { words: indexWords([...used, ...words.words]), stems: new Set([...used].map(toStem)) };
  const partsOf = new Map([...used].map((word) => [word, compoundParts(toStem(word), known.stems).join(" ")]));
  const index = new MiniSearch<Document>({ fields: FIELDS, tokenize: splitWords, processTerm: (term) => term });
  index.addAll(
    read.map(({ own, text, bron, key }, id) => ({
      id,
      own: joinStems(own),
      text: joinStems(text),
      bron: joinStems(bron),
      key: joinStems(key),
      parts: [...own, ...text].map((word) => partsOf.get(word) ?? "").join(" "),
    })),
  );
  const find: SourceSearch["find"] = (question, day, limit) => {
    const weights = expandQuery(question, words, known);
    const found = index.search([...weights.keys()].join(" "), {
      boost: BOOST,
      boostTerm: (term) => weights.get(term) ?? 1,
      prefix: (term) => term.length >= SHORTEST_PREFIX && !/\d/.test(term),
      weights: { fuzzy: 0, prefix: 0.3 },
    });
    const hits = new Map<string, SourceHit>();
    const article = articleReference(question);
    const isNamed = (id: number) => article !== undefined && (entries[id]?.key.endsWith(`/${article}`) ?? false);
    for (const id of ranked(found, weights, isNamed)) {
      const entry = entries[id];
      if (!entry) continue;
      const hit = toHit(entry, day);
      const before = hits.get(entry.key);
      if (!before || isNearer(hit, before)) hits.set(entry.key, hit);
    }
    return [...hits.values()].slice(0, limit);
  };
  return { find };
}

type Entry = { readonly source: SourceVersion; readonly key: string; readonly entry: SourceEntry };

function entriesOf(source: SourceVersion): readonly Entry[] {
  return Object.entries(source.document.entries).map(([key, entry]) => ({ source, key: `${source.id}/${key}`, entry }));
}

function wordsOf({ source, key, entry }: Entry, stopwords: ReadonlySet<string>) {
  const { document, yaml } = source;
  const words = (text: string) => plainWords(text).filter((word) => !stopwords.has(word));
  return {
    own: words(withoutBron(entry.title, document.title)),
    text: words(`${entry.summary} ${entry.note ?? ""}`),
    bron: words(`${document.title} ${yaml.file.split("/").slice(1, -2).join(" ")}`),
    key: words(key.split("/").slice(1).join(" ")),
  };
}

function joinStems(words: readonly string[]): string {
  return words.map(toStem).join(" ");
}

function splitWords(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

/** An entry that answers the whole question comes before one that repeats a word of it; an article that is named comes first. */
function ranked(
  found: readonly SearchResult[],
  weights: ReadonlyMap<string, number>,
  isNamed: (id: number) => boolean,
): readonly number[] {
  const typed = [...weights.values()].filter((weight) => weight === 1).length;
  const scoreOf = ({ id, queryTerms, score }: SearchResult) => {
    const covered = queryTerms.filter((term) => weights.get(term) === 1).length;
    return score * (1 + covered / Math.max(1, typed)) ** COVERED * (isNamed(Number(id)) ? NAMED : 1);
  };
  return found
    .map((result) => ({ id: Number(result.id), score: scoreOf(result) }))
    .toSorted((left, right) => right.score - left.score || left.id - right.id)
    .slice(0, MOST_LOOKED_AT)
    .map(({ id }) => id);
}

/** The title without what the whole source is called: that stands in a field of its own. */
function withoutBron(title: string, bron: string): string {
  return title.startsWith(bron) ? title.slice(bron.length) : title;
}

function toHit(
  { source, key, entry }: { source: SourceVersion; key: string; entry: Parameters<typeof toCitation>[2] },
  day: string,
): SourceHit {
  return { citation: toCitation(key, source, entry), bron: source.document.title, isInForce: isInForce(source, day) };
}

/** The version in force comes first, and else the youngest one. */
function isNearer(hit: SourceHit, other: SourceHit): boolean {
  if (hit.isInForce !== other.isInForce) return hit.isInForce;
  return hit.citation.validFrom > other.citation.validFrom;
}

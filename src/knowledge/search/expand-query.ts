/** A typed question as weighted stems: its own words, what people call the same, the parts of compounds, and mended mistakes. */
import { nearestWords, type WordIndex } from "./nearest-words.ts";
import { compoundParts, plainWords, toStem } from "./search-words.ts";
import type { Synonyms } from "./synonyms-schema.ts";

/** How much a word counts beside one that was typed. */
const SYNONYM = 0.8;
const PART = 0.3;
/** Nobody types more words than this to find something; a pasted page must not hold up the others. */
const MOST_WORDS = 32;

/** Groups as lists of stems, ready to be found in a question. */
export type SynonymIndex = {
  readonly stopwords: ReadonlySet<string>;
  readonly groups: readonly (readonly (readonly string[])[])[];
  /** the words of the groups, as written */
  readonly words: ReadonlySet<string>;
};

/** The words that the sources use. */
export type Vocabulary = {
  readonly stems: ReadonlySet<string>;
  /** those of the synonyms too: a mistyped word can be meant for any of them */
  readonly words: WordIndex;
};

export function indexSynonyms({ stopwords, groups }: Synonyms): SynonymIndex {
  const terms = groups.map((group) => group.map(plainWords));
  return {
    stopwords: new Set(stopwords.flatMap(plainWords)),
    groups: terms.map((group) => group.map((term) => term.map(toStem))),
    words: new Set(terms.flat(2)),
  };
}

/** @returns stem -> weight, 1 for what was typed; empty when the question holds only words that say nothing */
export function expandQuery(question: string, synonyms: SynonymIndex, known: Vocabulary): ReadonlyMap<string, number> {
  const typed = plainWords(question).slice(0, MOST_WORDS);
  const mended = typed.map((word) => (synonyms.stopwords.has(word) ? [word] : mend(word, synonyms, known)));
  const weights = new Map<string, number>();
  const add = (stem: string, weight: number) => weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  for (const words of mended) {
    for (const word of words) if (!synonyms.stopwords.has(word)) add(toStem(word), 1 / words.length);
  }
  const all = mended.map(([word = ""]) => toStem(word));
  for (const [stem, weight] of synonymsOf(all, synonyms)) add(stem, weight);
  const own = [...weights].filter(([, weight]) => weight === 1).map(([stem]) => stem);
  for (const stem of own) for (const part of compoundParts(stem, known.stems)) add(part, PART);
  return weights;
}

/** The word itself when it is known, or else the known words that it is a mistyped form of. */
function mend(word: string, { words }: SynonymIndex, known: Vocabulary): readonly string[] {
  if (known.stems.has(toStem(word)) || words.has(word)) return [word];
  const nearest = nearestWords(word, known.words);
  return nearest.length === 0 ? [word] : nearest.slice(0, 3);
}

function synonymsOf(typed: readonly string[], { groups }: SynonymIndex): readonly (readonly [string, number])[] {
  return groups.flatMap((group) => {
    const named = group.filter((term) => holds(typed, term));
    if (named.length === 0) return [];
    const others = group.filter((term) => !named.includes(term));
    return others.flatMap((term) => term.map((stem) => [stem, SYNONYM / Math.sqrt(term.length)] as const));
  });
}

function holds(words: readonly string[], term: readonly string[]): boolean {
  return words.some((_, start) => term.every((stem, index) => words[start + index] === stem));
}

/** The phrases of the fact table, ready to be found in a typed line. */
import type { ChoiceFact, Fact, FactTable } from "../../decision/fact.ts";
import type { LineData } from "../../knowledge/line/line-words-schema.ts";
import { GEMEENTE, NOT, NUMBER, splitWords, type WordBook } from "./line-words.ts";

/** What a phrase says of a fact. */
export type Saying = {
  readonly fact: Fact;
  /** null: the number that stands in the phrase */
  readonly answer: string | null;
  /** counts only when nothing else stands in its part of the line, and from this number on */
  readonly alone: { readonly from: number } | null;
};

export type Phrases = {
  /** sorted words of a phrase -> what it says */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
  /** the most words in one phrase */
  readonly longest: number;
  /** word -> facts that it is about */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  /** words of the names of a fact -> the fact, for "belastbaarheid: 2 tot 4 uur" */
  readonly names: ReadonlyMap<string, Fact>;
  readonly words: ReadonlySet<string>;
};

/** Phrases are found whatever the order of their words. */
export function phraseKey(words: readonly string[]): string {
  return words.toSorted().join(" ");
}

export function compilePhrases(facts: FactTable, data: LineData, book: WordBook): Phrases {
  const sayings = new Map<string, Saying[]>();
  const topics = new Map<string, Set<string>>();
  const names = new Map<string, Fact>();
  const words = new Set<string>();
  let longest = 0;
  const add = (pattern: string, saying: Saying, isTopic: boolean) => {
    for (const variant of variantsOf(pattern)) {
      const read = book.read(variant);
      longest = Math.max(longest, read.length);
      sayings.set(phraseKey(read), [...(sayings.get(phraseKey(read)) ?? []), saying]);
      for (const word of [...variant, ...read]) words.add(word);
      if (isTopic) for (const word of read) if (!book.isCommon(word)) addTo(topics, word, saying.fact.id);
    }
  };
  for (const [factId, phrases] of data.facts) {
    const fact = facts.get(factId);
    if (!fact) continue;
    for (const name of namesOf(fact)) names.set(phraseKey(book.read(splitWords(name))), fact);
    if (phrases.kind === "number") {
      for (const pattern of phrases.phrases) add(pattern, { fact, answer: null, alone: null }, true);
      for (const pattern of phrases.alone)
        add(pattern, { fact, answer: null, alone: { from: phrases.aloneFrom } }, true);
      continue;
    }
    for (const [answer, patterns] of Object.entries(phrases.phrases)) {
      for (const pattern of patterns) add(pattern, { fact, answer, alone: null }, true);
    }
    if (fact.kind !== "choice") continue;
    for (const [answer, pattern] of namedAnswers(fact, book)) add(pattern, { fact, answer, alone: null }, false);
  }
  return { sayings, longest, topics, names, words };
}

/** The name of the fact with the words of an answer: "voorschakeltraject niet nodig". "Geen" alone may mean too much. */
function namedAnswers(fact: ChoiceFact, book: WordBook): readonly (readonly [string, string])[] {
  return [...fact.answers].flatMap(([answer, label]) =>
    [plain(answer), plain(label)]
      .filter((words) => book.read(splitWords(words)).some((word) => word !== NOT))
      .flatMap((words) => namesOf(fact).map((name) => [answer, `${name} ${words}`] as const)),
  );
}

function namesOf({ id, label }: Fact): readonly string[] {
  return [...new Set([plain(id), plain(label)])];
}

function plain(text: string): string {
  return splitWords(text.replaceAll("_", " "))
    .filter((word) => /[a-z0-9]/.test(word))
    .join(" ");
}

/** "4 uur of meer per? dag|etmaal" as lists of words: every choice, with and without what may be left out. */
function variantsOf(pattern: string): readonly (readonly string[])[] {
  return pattern.split(" ").reduce<readonly (readonly string[])[]>(
    (variants, part) => {
      const isOptional = part.endsWith("?");
      const choices = (isOptional ? part.slice(0, -1) : part)
        .split("|")
        .map((choice) => (isPlace(choice) ? [choice] : splitWords(choice)));
      return variants.flatMap((before) => [
        ...choices.map((choice) => [...before, ...choice]),
        ...(isOptional ? [before] : []),
      ]);
    },
    [[]],
  );
}

function isPlace(word: string): boolean {
  return word === NUMBER || word === GEMEENTE;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

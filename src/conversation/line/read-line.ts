/**
 * A typed line such as "34 jaar, bijstand, woont in Meerssen, regulier lukt niet" as answers. Nothing is guessed: a part
 * with a word that has no place, or that doubts or contradicts another, gives no answer at all.
 */
import { type Answer, type FactTable, WEET_NIET } from "../../decision/fact.ts";
import type { LineData } from "../../knowledge/line/line-words-schema.ts";
import { mistakes } from "../../knowledge/search/nearest-words.ts";
import { readAnswer } from "../read-answer.ts";
import { createWordBook, NOT, splitWords, type WordBook } from "./line-words.ts";
import { compilePhrases, type Phrases, phraseKey } from "./phrases.ts";
import { type LineWord, mentionedIn, readPart, type Statement } from "./read-part.ts";

export type LineReading = {
  /** fact -> the answer that the line certainly gives */
  readonly answers: ReadonlyMap<string, Answer>;
  /** the parts that gave no answer, as typed */
  readonly unclear: readonly string[];
};

/** @param gemeente CBS code of the case */
export type ReadLine = (text: string, gemeente: string) => LineReading;

type Part = {
  readonly text: string;
  readonly words: readonly string[];
  /** undefined: not understood */
  readonly statements: readonly Statement[] | undefined;
  readonly topics: ReadonlySet<string>;
  readonly isDoubt: boolean;
};

/** A line, and a part of it, that is longer than what people type to fill in answers: nothing in it is certain. */
const MOST_LETTERS = 600;
const MOST_WORDS = 24;
/** Shorter words are too easily taken for others. */
const SHORTEST_MENDED = 7;

/** @param gemeenten CBS code -> name, all that the rules know */
export function createLineReader(facts: FactTable, data: LineData, gemeenten: ReadonlyMap<string, string>): ReadLine {
  const book = createWordBook(data.words);
  const phrases = compilePhrases(facts, data, book);
  const names = [...gemeenten]
    .map(([code, name]) => ({ code, words: splitWords(name) }))
    .toSorted((left, right) => right.words.length - left.words.length);
  const known = new Set([...book.known, ...phrases.words]);
  return (text, gemeente) => {
    if (text.length > MOST_LETTERS) return { answers: new Map(), unclear: [text] };
    const raw = text.split(/[;\n!]|[.,](?!\d)|(?<!\d)[.,]/).map((part) => part.trim());
    const parts = raw
      .filter((part) => part !== "")
      .map((part): Part => {
        const words = splitWords(part).map((word) => mend(word, known));
        const marked = markNames(words, names);
        const statements = readNamed(phrases, book, part) ?? readWords(phrases, book, withoutColon(marked), gemeente);
        const topics = new Set([
          ...book.read(words).flatMap((word) => [...(phrases.topics.get(word) ?? [])]),
          ...mentionedIn(
            phrases,
            marked.flatMap((word) => spell(book, word)),
          ),
        ]);
        const isDoubt =
          words.every((word) => book.isDoubt(word)) && !words.every((word) => book.read([word]).length === 0);
        return { text: part, words, statements, topics, isDoubt };
      });
    const isStopped = parts.some(({ words }) => words.some(book.isStop));
    return isStopped ? { answers: new Map(), unclear: parts.map((part) => part.text) } : settle(parts, book);
  };
}

/** A mistyped word of some length, when it can only be one that is known. */
function mend(word: string, known: ReadonlySet<string>): string {
  if (word.length < SHORTEST_MENDED || known.has(word)) return word;
  const near = [...known].filter(
    (other) =>
      other.length >= SHORTEST_MENDED &&
      other[0] === word[0] &&
      Math.abs(other.length - word.length) <= 1 &&
      mistakes(word, other, 1) === 1,
  );
  return near.length === 1 ? (near[0] ?? word) : word;
}

function markNames(
  words: readonly string[],
  names: readonly { readonly code: string; readonly words: readonly string[] }[],
): readonly LineWord[] {
  const marked: LineWord[] = [];
  for (let index = 0; index < words.length; ) {
    const found = names.find((name) => name.words.every((word, offset) => words[index + offset] === word));
    marked.push(found ? { word: words[index] ?? "", gemeente: found.code } : { word: words[index] ?? "" });
    index += found?.words.length ?? 1;
  }
  return marked;
}

/** "belastbaarheid: 2 tot 4 uur per dag". The number of an answer in a list is no answer here: there is no list in sight. */
function readNamed(phrases: Phrases, book: WordBook, text: string): readonly Statement[] | undefined {
  const [, name = "", value = ""] = /^([^:]+):([^:]+)$/.exec(text) ?? [];
  const fact = phrases.names.get(phraseKey(book.read(splitWords(name))));
  const isTold = book.read(splitWords(value)).some((word) => word !== NOT);
  if (!fact || !isTold || (fact.kind === "choice" && /^\s*\d+\s*$/.test(value))) return undefined;
  const read = readAnswer(fact, value);
  if (read.kind === "fault" || read.answer === WEET_NIET) return undefined;
  return [{ fact: fact.id, answer: read.answer, isExcluded: false }];
}

/** "woonplaats: Maastricht" says the same as without it. */
function withoutColon(marked: readonly LineWord[]): readonly LineWord[] {
  const others = marked.filter(({ word }) => word !== ":");
  return others.length === marked.length - 1 ? others : marked;
}

/** Parts that "en" ties together count only when each of them is understood; "niet" may reach over an "en". */
function readWords(
  phrases: Phrases,
  book: WordBook,
  marked: readonly LineWord[],
  gemeente: string,
): readonly Statement[] | undefined {
  const joined: LineWord[][] = [[]];
  for (const word of marked) {
    if (word.gemeente === undefined && book.isJoin(word.word)) joined.push([]);
    else joined.at(-1)?.push(word);
  }
  const pieces = joined.map((words) => words.flatMap((word) => spell(book, word))).filter((words) => words.length > 0);
  const isTurned = pieces.some((words) => words.some(({ word }) => word === NOT));
  if (marked.length > MOST_WORDS || (isTurned && pieces.length > 1)) return undefined;
  const read = pieces.map((words) => readPart(phrases, words, gemeente));
  return read.every((statements) => statements !== undefined) ? read.flat() : undefined;
}

function spell(book: WordBook, { word, gemeente }: LineWord): readonly LineWord[] {
  return gemeente === undefined ? book.read([word]).map((spelled) => ({ word: spelled })) : [{ word, gemeente }];
}

/** What is left when every doubt has taken away what it touches. */
function settle(parts: readonly Part[], book: WordBook): LineReading {
  const isSilent = ({ words }: Part) => book.read(words).length === 0;
  const doubtful = new Set(parts.flatMap(({ statements, topics }) => (statements ? [] : [...topics])));
  const answers = new Map<string, Answer>();
  const excluded = new Map<string, Answer>();
  const isTouched = (index: number) => (parts[index - 1]?.isDoubt ?? false) || (parts[index + 1]?.isDoubt ?? false);
  for (const [index, { statements = [] }] of parts.entries()) {
    for (const { fact, answer, isExcluded } of statements) {
      if (isTouched(index)) doubtful.add(fact);
      if (isExcluded) {
        if (answers.get(fact) === answer) doubtful.add(fact);
        excluded.set(fact, answer);
        continue;
      }
      // "geen bijstand, ww" may mean neither
      const isOther = answers.has(fact) && answers.get(fact) !== answer;
      if (isOther || excluded.has(fact)) doubtful.add(fact);
      answers.set(fact, answer);
    }
  }
  const sure = new Map([...answers].filter(([fact]) => !doubtful.has(fact)));
  const isClear = (part: Part) =>
    isSilent(part) || (part.statements ?? []).some(({ fact, isExcluded }) => !isExcluded && sure.has(fact));
  const isPartly = ({ statements = [] }: Part) =>
    statements.some(({ fact, isExcluded }) => isExcluded || !sure.has(fact));
  return { answers: sure, unclear: parts.filter((part) => !isClear(part) || isPartly(part)).map(({ text }) => text) };
}

/** Typed text as the words that phrases are made of: one spelling per word, numbers and gemeenten as they are. */
import type { LineWords } from "../../knowledge/line/line-words-schema.ts";

/** Stands in a phrase for a number, and for the name of a gemeente. */
export const NUMBER = "{getal}";
export const GEMEENTE = "{gemeente}";
/** The one spelling of niet, geen and the like. */
export const NOT = "niet";

export type WordBook = {
  /** the words of a phrase or of a part of a line, without what says nothing */
  readonly read: (words: readonly string[]) => readonly string[];
  readonly isJoin: (word: string) => boolean;
  readonly isStop: (word: string) => boolean;
  /** says nothing by itself, but makes its neighbours doubtful */
  readonly isDoubt: (word: string) => boolean;
  readonly isCommon: (word: string) => boolean;
  /** every word that the book knows in some way */
  readonly known: ReadonlySet<string>;
};

/** Lower case words, numbers and single signs: a sign that nobody expects must not disappear. */
export function splitWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=[a-z0-9])[-–](?=[a-z])/g, " ");
  return plain.match(/[a-z]+|\d+(?:[.,]\d+)?|\{[a-z]+\}|[^\s]/g) ?? [];
}

export function createWordBook(words: LineWords): WordBook {
  const spelled = new Map<string, readonly string[]>();
  for (const [word, others] of Object.entries(words.same)) {
    for (const other of others) spelled.set(other, splitWords(word));
  }
  for (const [word, meaning] of Object.entries(words.replace)) {
    spelled.set(
      word,
      splitWords(meaning).flatMap((part) => spelled.get(part) ?? [part]),
    );
  }
  const fillers = new Set(words.fillers);
  const negations = new Set(words.negations);
  const joins = new Set(words.joins);
  const stops = new Set(words.stops);
  const doubts = new Set([...words.doubts, ...words.fillers, ...words.negations]);
  const common = new Set([...words.common, NOT, NUMBER, GEMEENTE]);
  const known = new Set([...fillers, ...negations, ...joins, ...stops, ...doubts, ...common, ...spelled.keys()]);
  return {
    read: (parts) =>
      parts
        .flatMap((part) => spelled.get(part) ?? [part])
        .filter((part) => !fillers.has(part))
        .map((part) => (negations.has(part) ? NOT : part)),
    isJoin: (word) => joins.has(word),
    isStop: (word) => stops.has(word),
    isDoubt: (word) => doubts.has(word),
    isCommon: (word) => common.has(word) || /^\d/.test(word),
    known,
  };
}

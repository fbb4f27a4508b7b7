import { z } from "zod";
import { text } from "../schema-parts.ts";

const words = z.array(text);

/** flows/zinnen.yaml: the words around the answers in a typed line. */
export const lineWordsSchema = z.strictObject({
  /** say nothing about an answer */
  fillers: words,
  /** turn an answer round */
  negations: words,
  /** tie two answers together */
  joins: words,
  /** on their own they make what stands beside them doubtful */
  doubts: words,
  /** a condition, or somebody else: the whole line is not read */
  stops: words,
  /** words of many facts: doubt about one of them is not about any fact */
  common: words,
  /** word -> other ways to write it */
  same: z.record(text, words),
  /** word -> the words that it stands for */
  replace: z.record(text, text),
});

export type LineWords = z.infer<typeof lineWordsSchema>;

/** How people type the answers to one fact: by answer, or with {getal} for a number. */
export type FactPhrases =
  | { readonly kind: "choice"; readonly phrases: Readonly<Record<string, readonly string[]>> }
  | {
      readonly kind: "number";
      readonly phrases: readonly string[];
      /** count only when nothing else stands in their part of the line */
      readonly alone: readonly string[];
      /** the lowest number that counts on its own */
      readonly aloneFrom: number;
    };

/** What reading a typed line needs of the rules. */
export type LineData = {
  readonly words: LineWords;
  /** fact -> phrases; a fact without phrases is never read from a line */
  readonly facts: ReadonlyMap<string, FactPhrases>;
};

const NO_WORDS: LineWords = {
  fillers: [],
  negations: [],
  joins: [],
  doubts: [],
  stops: [],
  common: [],
  same: {},
  replace: {},
};

/** What counts when there is no such file: no line is ever understood. */
export const NO_LINE_DATA: LineData = { words: NO_WORDS, facts: new Map() };

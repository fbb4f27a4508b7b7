/** One part of a line as answers. Every word must have its place, and all ways to read it must agree. */
import type { Answer } from "../../decision/fact.ts";
import { refuseValue } from "../../decision/validate-facts.ts";
import { GEMEENTE, NOT, NUMBER } from "./line-words.ts";
import { type Phrases, phraseKey, type Saying } from "./phrases.ts";

/** A word of a line: as written, a number, or a gemeente that was named. */
export type LineWord = { readonly word: string; readonly gemeente?: string };

export type Statement = {
  readonly fact: string;
  readonly answer: Answer;
  /** the line says that it is not this answer: that gives no other one */
  readonly isExcluded: boolean;
};

type Reading = { readonly statements: readonly Statement[]; readonly turns: number };

/**
 * @param gemeente CBS code of the case: another gemeente that is named gives the opposite answer
 * @returns undefined when some word has no place or when the readings differ
 */
export function readPart(
  phrases: Phrases,
  words: readonly LineWord[],
  gemeente: string,
): readonly Statement[] | undefined {
  const readings = readFrom(phrases, words, 0, gemeente);
  const best = Math.min(...readings.map(rank));
  const equals = readings.filter((reading) => rank(reading) === best);
  const [first] = equals;
  if (!first) return undefined;
  const isOne = new Set(equals.map(({ statements }) => sameness(statements))).size === 1;
  const isTurnedAmongOthers = words.some(({ word }) => word === NOT) && first.statements.length > 1;
  return isOne && !isTurnedAmongOthers ? first.statements : undefined;
}

/** The facts that some words of a part are about, whatever else the part says. */
export function mentionedIn(phrases: Phrases, words: readonly LineWord[]): readonly string[] {
  const facts = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    const most = Math.min(words.length, start + phrases.longest);
    for (let end = start + 1; end <= most; end += 1) {
      for (const { fact } of found(phrases, words.slice(start, end)).sayings) facts.add(fact.id);
    }
  }
  return [...facts];
}

/** What is written goes before what is turned round, and few phrases before many. */
function rank({ turns, statements }: Reading): number {
  return turns * 100 + statements.length;
}

function sameness(statements: readonly Statement[]): string {
  return statements
    .map(({ fact, answer, isExcluded }) => `${fact} ${answer} ${isExcluded}`)
    .toSorted()
    .join("\n");
}

function readFrom(phrases: Phrases, words: readonly LineWord[], start: number, gemeente: string): readonly Reading[] {
  if (start === words.length) return start === 0 ? [] : [{ statements: [], turns: 0 }];
  const readings: Reading[] = [];
  const most = Math.min(words.length - start, phrases.longest + 1);
  for (let length = 1; length <= most; length += 1) {
    const isWhole = length === words.length;
    const heads = readPhrase(phrases, words.slice(start, start + length), isWhole, gemeente);
    if (heads.length === 0) continue;
    for (const rest of readFrom(phrases, words, start + length, gemeente)) {
      for (const head of heads) {
        readings.push({ statements: [head.statement, ...rest.statements], turns: head.turns + rest.turns });
      }
    }
  }
  return readings;
}

type Head = { readonly statement: Statement; readonly turns: number };

function readPhrase(phrases: Phrases, words: readonly LineWord[], isWhole: boolean, gemeente: string): readonly Head[] {
  const plain = words.map(({ word }) => word);
  const at = plain.indexOf(NOT);
  const turned =
    at < 0
      ? []
      : sayingsOf(
          phrases,
          words.filter((_, index) => index !== at),
          isWhole,
          gemeente,
          true,
        );
  return [
    ...sayingsOf(phrases, words, isWhole, gemeente, false).map((statement) => ({ statement, turns: 0 })),
    ...turned.map((statement) => ({ statement, turns: 1 })),
  ];
}

function sayingsOf(
  phrases: Phrases,
  words: readonly LineWord[],
  isWhole: boolean,
  gemeente: string,
  isTurned: boolean,
): readonly Statement[] {
  const { sayings, value } = found(phrases, words);
  const named = words.find((word) => word.gemeente !== undefined)?.gemeente;
  const isElsewhere = named !== undefined && named !== gemeente;
  return sayings
    .filter(({ alone }) => alone === null || (isWhole && value >= alone.from))
    .flatMap((saying) => toStatement(saying, value, isTurned, isElsewhere) ?? []);
}

/** The phrases that these words are, with their number when they hold one. */
function found(
  { sayings }: Phrases,
  words: readonly LineWord[],
): { readonly sayings: readonly Saying[]; readonly value: number } {
  const plain = words.map(({ word, gemeente }) => (gemeente === undefined ? word : GEMEENTE));
  const [number, ...more] = plain.filter((word) => /^\d/.test(word));
  const exact = sayings.get(phraseKey(plain)) ?? [];
  if (number === undefined || more.length > 0) return { sayings: exact, value: Number.NaN };
  const withNumber = plain.map((word) => (word === number ? NUMBER : word));
  return {
    sayings: [...exact, ...(sayings.get(phraseKey(withNumber)) ?? [])],
    value: Number(number.replace(",", ".")),
  };
}

/** "Niet" turns ja and nee round. Of other answers it only says which one it is not. */
function toStatement(
  { fact, answer, alone }: Saying,
  value: number,
  isTurned: boolean,
  isElsewhere: boolean,
): Statement | undefined {
  const given = answer ?? value;
  if (refuseValue(fact, given) !== undefined || (isTurned && alone !== null)) return undefined;
  const opposite = given === "ja" ? "nee" : "ja";
  const turns = fact.kind === "choice" && fact.answers.size === 2 && fact.answers.has("ja") && fact.answers.has("nee");
  if (isTurned && isElsewhere) return { fact: fact.id, answer: opposite, isExcluded: true };
  if (!isTurned && !isElsewhere) return { fact: fact.id, answer: given, isExcluded: false };
  return turns
    ? { fact: fact.id, answer: opposite, isExcluded: false }
    : { fact: fact.id, answer: given, isExcluded: true };
}

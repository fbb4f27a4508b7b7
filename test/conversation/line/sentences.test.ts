import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lineReaderOf } from "../../../src/conversation/line/line-reader-of.ts";
import type { Answer } from "../../../src/decision/fact.ts";
import { validateFacts } from "../../../src/decision/validate-facts.ts";
import { loadRules } from "../../../src/knowledge/load-rules.ts";

type Sentence = {
  readonly text: string;
  readonly gemeente?: string;
  readonly expect: Readonly<Record<string, Answer>>;
  readonly held_out?: true;
};

const rules = await loadRules(".");
const readLine = lineReaderOf(rules);
const sentences = parse(readFileSync("test/conversation/line/sentences.yaml", "utf8")) as readonly Sentence[];

test("the list holds 80 sentences, every third held out, with answers that exist", () => {
  expect(sentences.length).toBeGreaterThanOrEqual(80);
  expect(sentences.map((one) => one.held_out === true)).toEqual(sentences.map((_, index) => index % 3 === 2));
  expect(new Set(sentences.map(({ text, gemeente }) => `${gemeente} ${text}`)).size).toBe(sentences.length);
  expect(sentences.flatMap((one) => validateFacts(rules.facts, one.expect))).toEqual([]);
});

describe.each([
  ["that the reader was tuned on", sentences.filter(({ held_out }) => held_out !== true), 75],
  ["that were held out", sentences.filter(({ held_out }) => held_out === true), 38],
])("of the sentences %s", (_name, part, most) => {
  const read = part.map((one) => ({ ...one, found: readLine(one.text, one.gemeente ?? "0935").answers }));

  test("no wrong answer is ever filled in", () => {
    const wrong = read.flatMap(({ text, found, expect: expected }) =>
      [...found]
        .filter(([fact, answer]) => expected[fact] !== answer)
        .map(([fact, answer]) => `${text}: ${fact} ${answer}`),
    );
    expect(wrong).toEqual([]);
  });

  test("at least 90 % of the named answers are found", () => {
    const named = read.flatMap(({ text, found, expect: expected }) =>
      Object.entries(expected).map(([fact, answer]) => ({
        line: `${text}: ${fact}`,
        isFound: found.get(fact) === answer,
      })),
    );
    const missed = named.filter(({ isFound }) => !isFound).map(({ line }) => line);
    expect(named.length).toBeGreaterThanOrEqual(most);
    expect(missed.length / named.length, missed.join("\n")).toBeLessThanOrEqual(0.1);
  });
});

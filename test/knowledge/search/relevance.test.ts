import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadRules } from "../../../src/knowledge/load-rules.ts";
import { libraryOf } from "../../../src/knowledge/search/source-library.ts";

type Asked = { readonly ask: string; readonly entries: readonly string[]; readonly held_out?: true };

const rules = await loadRules(".");
const library = libraryOf(rules);
const questions = parse(readFileSync("test/knowledge/search/questions.yaml", "utf8")) as readonly Asked[];
const keys = new Set(
  rules.sources.flatMap(({ id, document }) => Object.keys(document.entries).map((key) => `${id}/${key}`)),
);

const isFound = ({ ask, entries }: Asked) =>
  library.find(ask, "2026-11-21", 3).some(({ citation }) => entries.includes(citation.key));

test("the list holds 60 questions, every third held out, each with entries that exist", () => {
  expect(questions.length).toBeGreaterThanOrEqual(60);
  expect(questions.map((asked) => asked.held_out === true)).toEqual(questions.map((_, index) => index % 3 === 2));
  expect(new Set(questions.map(({ ask }) => ask)).size).toBe(questions.length);
  expect(questions.flatMap(({ entries }) => entries).filter((key) => !keys.has(key))).toEqual([]);
  expect(questions.filter(({ entries }) => entries.length === 0 || entries.length > 2)).toEqual([]);
});

describe.each([
  ["those that the search was tuned on", questions.filter(({ held_out }) => held_out !== true)],
  ["those that were held out", questions.filter(({ held_out }) => held_out === true)],
])("of %s", (_name, part) => {
  test("at least 95 % have the right entry among the first three hits", () => {
    const missed = part.filter((asked) => !isFound(asked)).map(({ ask }) => ask);
    expect(part.length).toBeGreaterThanOrEqual(20);
    expect(missed.length / part.length, missed.join("\n")).toBeLessThanOrEqual(0.05);
  });
});

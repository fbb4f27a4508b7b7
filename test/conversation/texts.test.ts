import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileTexts, flattenTexts } from "../../src/conversation/compile-texts.ts";
import { textEntries } from "../support/play.ts";

const sources = ["src/conversation/**/*.ts", "src/verwijzing/*.ts", "src/*.ts"]
  .flatMap((pattern) => globSync(pattern))
  .map((file) => readFileSync(file, "utf8"));

/** Keys as they stand in the code: literal ones, and the fixed beginning of the ones that are put together. */
const code = sources.join("\n");
const literal = new Set([...code.matchAll(/"([a-z_]+(?:\.[a-z_0-9]+)+)"/g)].map(([, key]) => key ?? ""));
const patterns = [...code.matchAll(/`([a-z_]+\.[^`]*\$\{[^`]*)`/g)].map(([, template = ""]) => {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[a-z_0-9-]+")}$`);
});
const subjects = new Set(Object.keys(textEntries).map((key) => key.split(".")[0] ?? ""));

describe("the texts", () => {
  test("every key in the code exists", () => {
    const used = [...literal].filter((key) => subjects.has(key.split(".")[0] ?? ""));
    expect(used.filter((key) => !(key in textEntries))).toEqual([]);
    expect(used.length).toBeGreaterThan(100);
  });

  test("every key that is put together in the code exists for some value", () => {
    const empty = patterns.filter(
      (pattern) =>
        subjects.has(pattern.source.slice(1).split("\\")[0] ?? "") &&
        !Object.keys(textEntries).some((key) => pattern.test(key)),
    );
    expect(empty).toEqual([]);
    expect(patterns.length).toBeGreaterThan(20);
  });

  test("every key in the files is used", () => {
    const unused = Object.keys(textEntries).filter(
      (key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test("no text is empty or holds markup", () => {
    for (const [key, text] of Object.entries(textEntries)) expect(text, key).toMatch(/^[^<>*#`]+$/);
  });
});

describe("compileTexts", () => {
  test("fills in values and escapes nothing", () => {
    expect(compileTexts({ a: "{{x}} & co" }).say("a", { x: "<b>" })).toBe("<b> & co");
  });

  test("an unknown key or a missing value is a fault", () => {
    const texts = compileTexts({ a: "{{x}}" });
    expect(() => texts.say("b")).toThrow('No text "b"');
    expect(() => texts.say("a", {})).toThrow("misses a value");
  });

  test("a broken template is a fault at once", () => {
    expect(() => compileTexts({ a: "{{x" })).toThrow("no valid handlebars template");
  });

  test("keys come from the names in the files, and a leaf is a text", () => {
    expect(flattenTexts({ vraag: { fout: { x: " a " } } })).toEqual({ "vraag.fout.x": "a" });
    expect(() => flattenTexts({ vraag: { x: 3 } })).toThrow('The text "vraag.x" is 3');
  });
});

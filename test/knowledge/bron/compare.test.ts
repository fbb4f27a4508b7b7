import { describe, expect, test } from "vitest";
import { comparableText, FINGERPRINT, fingerprintOf, normaliseText } from "../../../src/knowledge/bron/fingerprint.ts";
import { markChecked } from "../../../src/knowledge/bron/mark-checked.ts";
import { toKeyPart, toTitleKey } from "../../../src/knowledge/bron/part-key.ts";
import { likeness, wordChanges } from "../../../src/knowledge/bron/word-changes.ts";

const part = (content: string, nr = "1.") => ({ key: "1", nr, content: [content] });
const fingerprint = (text: string) => fingerprintOf(comparableText(part(text)));

describe("a fingerprint", () => {
  test("is the same for the same words in other writing", () => {
    const text = 'Het "college" - \'s avonds - beslist (na 8 weken), anders niet...';
    for (const other of [
      "Het “college” – ’s avonds — beslist (na 8 weken), anders niet…",
      '  Het "college" -\n\t\'s avonds - beslist ( na\u00a08 weken ) , anders niet... ',
      'Het "col\u00adlege" - \'s avonds - beslist (na 8 weken), anders\u200b niet...',
    ]) {
      expect(fingerprint(other)).toBe(fingerprint(text));
    }
    expect(fingerprint("cafe\u0301")).toBe(fingerprint("café"));
  });

  test.each([
    ["a word", "Het bestuur beslist binnen 8 weken."],
    ["a figure", "Het college beslist binnen 6 weken."],
    ["a comma", "Het college beslist, binnen 8 weken."],
    ["the last sign", "Het college beslist binnen 8 weken;"],
    ["a capital", "het college beslist binnen 8 weken."],
    ["an accent", "Hét college beslist binnen 8 weken."],
    ["the order", "Het college beslist binnen weken 8."],
  ])("differs with %s", (_, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint("Het college beslist binnen 8 weken."));
  });

  test("leaves the number of the part itself out, and counts the numbers inside it", () => {
    expect(fingerprintOf(comparableText(part("Een.", "2.")))).toBe(fingerprint("Een."));
    const holding = (nr: string) =>
      fingerprintOf(comparableText({ key: "1", content: ["Een:", { key: "1/a", nr, content: ["twee"] }] }));
    expect(holding("a)")).toBe(holding("a."));
    expect(holding("b.")).not.toBe(holding("a."));
  });

  test("has a form that the schema of a bron knows", () => {
    expect(fingerprint("Een.")).toMatch(FINGERPRINT);
  });

  test("is taken of a text that normalising again does not change", () => {
    const once = normaliseText("“Een” ( twee ) – drie …");
    expect(normaliseText(once)).toBe(once);
    expect(comparableText(part("Een"))).toBe("Een");
  });
});

describe("a key", () => {
  test.each([
    ["Artikel 10b", "10b"],
    ["1.", "1"],
    ["a)", "a"],
    ["1°.", "1"],
    ["3:2", "3:2"],
    ["2.1", "2.1"],
    ["§ 4", "4"],
    ["1 bis", "1-bis"],
    ["é", "e"],
    ["–", ""],
    ["•", ""],
    [" ", ""],
    ["../..", ""],
  ])("of %j is %j", (nr, key) => {
    expect(toKeyPart(nr)).toBe(key);
  });

  test("of a title is short and plain", () => {
    expect(toTitleKey("Inwerkingtreding: en citeertitel (2024)")).toBe("inwerkingtreding-en-citeertitel-2024");
    expect(toTitleKey("woord ".repeat(30)).length).toBeLessThanOrEqual(40);
  });
});

describe("words that differ", () => {
  test("are told place by place, with what went and what came", () => {
    expect(wordChanges("een twee drie vier vijf", "een 2 drie vijf zes")).toEqual([
      { was: "twee", now: "2" },
      { was: "vier", now: "" },
      { was: "", now: "zes" },
    ]);
    expect(wordChanges("een", "een")).toEqual([]);
    expect(wordChanges("", "een twee")).toEqual([{ was: "", now: "een twee" }]);
    expect(wordChanges("een", "")).toEqual([{ was: "een", now: "" }]);
  });

  test("are one change when two long texts have nothing in common", () => {
    const long = (word: string) => Array.from({ length: 2_100 }, (_, index) => `${word}${index}`).join(" ");
    expect(wordChanges(long("a"), long("b"))).toHaveLength(1);
  });

  test("say how alike two texts are", () => {
    expect(likeness("een twee drie vier", "een twee drie zes")).toBe(0.75);
    expect(likeness("een een", "een")).toBeCloseTo(2 / 3);
    expect(likeness("een", "twee")).toBe(0);
  });
});

describe("a mark in a bron", () => {
  const checked = { date: "2026-11-22", fingerprint: fingerprint("Een.") };
  const line = `    checked: { date: 2026-11-22, fingerprint: ${checked.fingerprint} }`;
  const bron = (entry: string) =>
    `# uitleg\nid: wet\nentries:\n  "1":\n${entry}  3.10:\n    title: B   # let op\n    summary: b\nparameters: []\n`;

  test("comes at the end of its entry, and leaves all else as it was", () => {
    const long = "    title: A\n    summary: >-\n      twee\n      regels\n";
    expect(markChecked(bron(long), "1", checked)).toBe(bron(`${long}${line}\n`));
    expect(markChecked(bron(long), "3.10", checked)).toBe(
      bron(long).replace("    summary: b\n", `    summary: b\n${line}\n`),
    );
    const commented = '    title: A\n    location: { artikel: "1" } # hier\n';
    expect(markChecked(bron(commented), "1", checked)).toBe(bron(`${commented}${line}\n`));
  });

  test("takes the place of an earlier one", () => {
    const old = line.replace("2026-11-22", "2025-01-01");
    expect(markChecked(bron(`    title: A\n${old}\n    note: n\n`), "1", checked)).toBe(
      bron(`    title: A\n${line}\n    note: n\n`),
    );
  });

  test("ends a file that has no line break", () => {
    expect(markChecked("entries:\n  a:\n    title: A", "a", checked)).toBe(`entries:\n  a:\n    title: A\n${line}\n`);
  });

  test.each([
    ["an entry on one line", 'entries:\n  "1": { title: A }\n'],
    ["an entry that is not there", "entries:\n  2:\n    title: A\n"],
    ["a file without entries", "id: wet\n"],
    ["a broken file", 'entries:\n  "1":\n    title: A\n   x: [\n'],
  ])("is not put in %s", (_, text) => {
    expect(markChecked(text, "1", checked)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { findBron } from "../../../src/knowledge/bron/find-bron.ts";
import { parseTextFile, textFileName } from "../../../src/knowledge/bron/parse-text-file.ts";
import { parseRuleSet } from "../../../src/knowledge/rule-set.ts";
import { BESLUIT_OUD, changedRules, faultsAfter, WET } from "../base-rules.ts";

const FILE = "knowledge/landelijk/wet/tekst/2026-07-01.json";
const text = (changes: object = {}) => ({
  bron: "wet",
  kind: "bwb",
  official_id: "BWBR0015703",
  title: "Wet",
  valid_from: "2026-07-01",
  valid_to: null,
  parts: [{ key: "1", nr: "1", content: ["Een.", { key: "1/1", nr: "1.", content: ["Twee."] }] }],
  ...changes,
});
const json = (changes: object = {}) => JSON.stringify(text(changes), null, 1);

describe("an imported text", () => {
  test("is no fault when it is right, also the second of one day and with a mark beside it", () => {
    const fingerprint = `t1-${"0".repeat(32)}`;
    expect(
      faultsAfter({
        [FILE]: json(),
        "knowledge/landelijk/wet/tekst/2026-07-01_1.json": json({ title: "Wet, verbeterd" }),
        [WET]: [
          [
            "    location: { hoofdstuk:",
            `    checked: { date: 2026-07-02, fingerprint: ${fingerprint} }\n    location: { hoofdstuk:`,
          ],
        ],
      }),
    ).toEqual([]);
  });

  test("is read with its bron, its number of that day and its parts", () => {
    const { texts } = parseRuleSet(changedRules({ "knowledge/landelijk/wet/tekst/2026-07-01_2.json": json() }));
    expect(texts).toEqual([
      { bron: "wet", file: "knowledge/landelijk/wet/tekst/2026-07-01_2.json", edition: 2, document: text() },
    ]);
  });

  test.each([
    ["of another bron than its folder", json({ bron: "awb" }), `${FILE}:2:10 folder_name`],
    ["of another day than its name", json({ valid_from: "2026-07-02" }), `${FILE}:6:16 file_name`],
    ["of a day that does not exist", json({ valid_to: "2026-02-30" }), `${FILE}:7:14 wrong_value`],
    ["with a key that nobody knows", json({ extra: 1 }), `${FILE}:24:2 unknown_key`],
    ["without parts", json({ parts: [] }), `${FILE}:8:11 wrong_value`],
    [
      "with a key that stands twice",
      json({
        parts: [
          { key: "1", content: ["a"] },
          { key: "1", content: ["b"] },
        ],
      }),
      `${FILE}:8:11 duplicate_key`,
    ],
    [
      "with a key that leads out of the folder",
      json({ parts: [{ key: "../../x y", content: ["a"] }] }),
      `${FILE}:10:11 wrong_value`,
    ],
    ["that is cut off", json().slice(0, -20), `${FILE}:19:7 yaml_syntax`],
  ])("%s is a fault with its place", (_, content, fault) => {
    expect(faultsAfter({ [FILE]: content })).toEqual([fault]);
  });

  test("that is YAML but no JSON is a fault too", () => {
    const { copy, faults } = parseTextFile(FILE, json().replaceAll(",\n", "\n"));
    expect(copy).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  test("without paraphrases beside it is a fault", () => {
    const file = "knowledge/landelijk/vreemd/tekst/2026-07-01.json";
    expect(faultsAfter({ [file]: json({ bron: "vreemd" }) })).toEqual([`${file}:1:1 unknown_citation`]);
  });

  test("has the day as its name, and a number when that day is taken", () => {
    expect(textFileName("2026-07-01", 0)).toBe("2026-07-01.json");
    expect(textFileName("2026-07-01", 2)).toBe("2026-07-01_2.json");
  });
});

describe("the bron of a text", () => {
  const { sources } = parseRuleSet(changedRules({}));
  const regulation = (official_id: string) => ({ ...text(), kind: "bwb" as const, official_id, parts: [] });
  const found = (id: string, asked?: string, among = sources) => {
    const result = findBron(among, regulation(id), asked);
    return result.kind === "found" ? result.versions.map((version) => version.yaml.file) : result.code;
  };

  test("is the one with its number in the jci or the address", () => {
    expect(found("BWBR0015703")).toEqual([WET]);
    const local = changedRules({
      [WET]: [
        [
          "url: https://wetten.overheid.nl/BWBR0015703\njci: { bwb: BWBR0015703 }",
          "url: https://lokaleregelgeving.overheid.nl/CVDR713411/1",
        ],
      ],
    });
    expect(found("CVDR713411_2", undefined, parseRuleSet(local).sources)).toEqual([WET]);
  });

  test("is refused when nothing has that number, or two have it", () => {
    expect(found("BWBR9999999")).toBe("geen_bron");
    const twice = changedRules({ [BESLUIT_OUD]: [["url: ", "url: https://wetten.overheid.nl/BWBR0015703#"]] });
    expect(found("BWBR0015703", undefined, parseRuleSet(twice).sources)).toBe("meer_bronnen");
  });

  test("can be asked for, but not with the number of another law", () => {
    expect(found("BWBR0015703", "wet")).toEqual([WET]);
    expect(found("BWBR9999999", "wet")).toBe("past_niet");
    expect(found("BWBR9999999", "nota")).toHaveLength(1);
    expect(found("BWBR0015703", "wt")).toBe("onbekend");
  });
});

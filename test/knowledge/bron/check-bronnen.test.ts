import { describe, expect, test } from "vitest";
import { checkBronnen } from "../../../src/knowledge/bron/check-bronnen.ts";
import { comparableText, fingerprintOf, partsByKey } from "../../../src/knowledge/bron/fingerprint.ts";
import type { TextCopy } from "../../../src/knowledge/bron/text-copy.ts";
import type { TextPart } from "../../../src/knowledge/bron/text-schema.ts";
import { readYaml } from "../../../src/knowledge/read-yaml.ts";
import type { SourceVersion } from "../../../src/knowledge/rule-file.ts";

type Leden = Readonly<Record<string, string>>;

function textOf(
  day: string,
  leden: Leden,
  more: { readonly edition?: number; readonly validTo?: string; readonly repealed?: string } = {},
): TextCopy {
  const content = Object.entries(leden).map(
    ([nr, text]): TextPart => ({
      key: `1/${nr}`,
      nr,
      content: [text],
      ...(more.repealed === nr && { repealed: true }),
    }),
  );
  const document = {
    bron: "wet",
    kind: "bwb" as const,
    official_id: "BWBR9999999",
    title: "Wet",
    valid_from: day,
    valid_to: more.validTo ?? null,
    parts: [{ key: "1", nr: "1", content }],
  };
  const edition = more.edition ?? 0;
  return { bron: "wet", file: `knowledge/landelijk/wet/tekst/${day}_${edition}.json`, edition, document };
}

/** A paraphrase of every lid of a text, checked against it. */
function sourceOf(
  text: TextCopy,
  validFrom = "2026-01-01",
  validTo: string | null = null,
  isChecked = true,
): SourceVersion {
  const leden = [...partsByKey(text.document.parts)].filter(([key]) => key.includes("/"));
  const entries = Object.fromEntries(
    leden.map(([key, part]) => {
      const checked = isChecked
        ? { checked: { date: "2026-01-02", fingerprint: fingerprintOf(comparableText(part)) } }
        : {};
      return [key, { title: key, summary: key, status: "geverifieerd" as const, ...checked }];
    }),
  );
  const document = {
    id: "wet",
    title: "Wet",
    kind: "wet" as const,
    valid_from: validFrom,
    valid_to: validTo,
    url: "x",
    entries,
  };
  return { id: "wet", validFrom, validTo, document, yaml: readYaml(`knowledge/landelijk/wet/${validFrom}.yaml`, "{}") };
}

const OLD = textOf("2026-01-01", {
  1: "Het college beslist binnen acht weken na de aanvraag.",
  2: "De inwoner krijgt een brief.",
  3: "De raad telt elk jaar.",
});
const source = sourceOf(OLD);
const brief = (sources: readonly SourceVersion[], texts: readonly TextCopy[], day = "2026-08-01") =>
  checkBronnen({ sources, texts }, day).findings.map(({ key, kind, to, lastDay }) =>
    [key, kind, to ?? lastDay].filter((word) => word !== null).join(" "),
  );

describe("the check of the bronnen", () => {
  test("finds nothing while the text is the same", () => {
    const same = textOf("2026-07-01", {
      1: "Het  college beslist binnen acht weken na de aanvraag.",
      2: "De inwoner krijgt een brief.",
      3: "De raad telt elk jaar.",
    });
    expect(checkBronnen({ sources: [source], texts: [OLD, same] }, "2026-08-01")).toEqual({
      findings: [],
      exact: 3,
      unchecked: 0,
      compared: 3,
      withoutText: [],
    });
  });

  test("tells apart what changed, moved and went", () => {
    const next = textOf("2026-07-01", {
      1: "Het college beslist binnen zes weken na de aanvraag.",
      2: "De raad telt elk jaar.",
    });
    expect(brief([source], [OLD, next])).toEqual(["wet/1/1 changed 1/1", "wet/1/2 lost", "wet/1/3 moved 1/2"]);
    expect(checkBronnen({ sources: [source], texts: [OLD, next] }, "2026-08-01").findings[0]).toMatchObject({
      was: "Het college beslist binnen acht weken na de aanvraag.",
      now: "Het college beslist binnen zes weken na de aanvraag.",
    });
  });

  test("finds a part that got another number and other words", () => {
    const next = textOf("2026-07-01", {
      1: "Wie verhuist, meldt dat zelf.",
      2: "Het college beslist binnen zes weken na de aanvraag.",
      3: "De inwoner krijgt een brief.",
      4: "De raad telt elk jaar.",
    });
    expect(brief([source], [OLD, next])).toEqual(["wet/1/1 changed 1/2", "wet/1/2 moved 1/3", "wet/1/3 moved 1/4"]);
  });

  test("says changed or lost without words when the text of then was not kept", () => {
    const next = textOf("2026-07-01", { 1: "Heel iets anders.", 2: "De inwoner krijgt een brief." });
    const { findings } = checkBronnen({ sources: [source], texts: [next] }, "2026-08-01");
    expect(findings).toMatchObject([
      { kind: "changed", was: null, now: "Heel iets anders." },
      { kind: "lost", was: null },
    ]);
  });

  test("does not say moved to a place where the same sentence stood already", () => {
    const twice = textOf("2026-01-01", { 1: "Dit geldt niet.", 2: "Dit geldt niet." });
    const next = textOf("2026-07-01", { 1: "Dit geldt niet.", 2: "Dit geldt wel." });
    expect(brief([sourceOf(twice)], [twice, next])).toEqual(["wet/1/2 changed 1/2"]);
  });

  test("takes the last text of a day that was imported twice", () => {
    const again = textOf(
      "2026-01-01",
      {
        1: "Het college beslist binnen zes weken na de aanvraag.",
        2: "De inwoner krijgt een brief.",
        3: "De raad telt elk jaar.",
      },
      { edition: 1 },
    );
    expect(brief([source], [again, OLD])).toEqual(["wet/1/1 changed 1/1"]);
  });

  test("compares with the text of the day, not with a later one", () => {
    const later = textOf("2027-07-01", { 1: "Alles nieuw." });
    expect(brief([source], [OLD, later])).toEqual([]);
  });

  test("says that a text that begins within ninety days ends the paraphrase", () => {
    const later = textOf("2026-10-30", {
      1: "Het college beslist binnen zes weken na de aanvraag.",
      2: "De inwoner krijgt een brief.",
      3: "De raad telt elk jaar.",
    });
    expect(brief([source], [OLD, later], "2026-08-01")).toEqual(["wet/1/1 will_expire 1/1"]);
    expect(brief([source], [OLD, later], "2026-07-31")).toEqual([]);
    expect(checkBronnen({ sources: [source], texts: [OLD, later] }, "2026-08-01").findings[0]?.lastDay).toBe(
      "2026-10-29",
    );
  });

  test("knows a part that was repealed", () => {
    const next = textOf(
      "2026-07-01",
      { 1: "Vervallen", 2: "De inwoner krijgt een brief.", 3: "De raad telt elk jaar." },
      { repealed: "1" },
    );
    expect(brief([source], [OLD, next])).toEqual(["wet/1/1 expired"]);
  });
});

describe("an end", () => {
  const all = (word: string) => ["1", "2", "3"].map((lid) => `wet/1/${lid} ${word}`);

  test("is told ninety days ahead, and after it has come", () => {
    const ending = sourceOf(OLD, "2026-01-01", "2026-10-30", false);
    expect(brief([ending], [], "2026-08-01")).toEqual(all("will_expire 2026-10-30"));
    expect(brief([ending], [], "2026-07-31")).toEqual([]);
    expect(brief([ending], [], "2026-10-30")).toEqual(all("will_expire 2026-10-30"));
    expect(brief([ending], [], "2026-10-31")).toEqual(all("expired 2026-10-30"));
  });

  test("is no matter when a next version follows", () => {
    const ending = sourceOf(OLD, "2026-01-01", "2026-10-30");
    expect(brief([ending, sourceOf(OLD, "2026-10-31")], [OLD], "2026-10-01")).toEqual([]);
  });

  test("of the text itself counts too, unless a next text follows", () => {
    const short = textOf("2026-01-01", { 1: "Een.", 2: "Twee.", 3: "Drie." }, { validTo: "2026-08-31" });
    expect(brief([sourceOf(short)], [short])).toEqual(all("will_expire 2026-08-31"));
    expect(brief([sourceOf(short)], [short, textOf("2026-09-01", { 1: "Een.", 2: "Twee.", 3: "Drie." })])).toEqual([]);
  });
});

describe("what cannot be compared", () => {
  test("is counted: paraphrases without a mark, and bronnen without a text", () => {
    expect(
      checkBronnen({ sources: [sourceOf(OLD, "2026-01-01", null, false)], texts: [OLD] }, "2026-08-01"),
    ).toMatchObject({ compared: 0, unchecked: 3, withoutText: [] });
    expect(checkBronnen({ sources: [source], texts: [] }, "2026-08-01")).toMatchObject({
      compared: 0,
      exact: 0,
      withoutText: ["wet"],
    });
    expect(
      checkBronnen({ sources: [source], texts: [textOf("2026-09-01", { 1: "Een." })] }, "2026-08-01"),
    ).toMatchObject({ withoutText: ["wet"] });
  });

  test("is a bron that has not begun", () => {
    expect(checkBronnen({ sources: [sourceOf(OLD, "2027-01-01")], texts: [OLD] }, "2026-08-01")).toMatchObject({
      findings: [],
      compared: 0,
    });
  });
});

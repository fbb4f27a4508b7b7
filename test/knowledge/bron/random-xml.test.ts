import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTextFile } from "../../../src/knowledge/bron/parse-text-file.ts";
import { readRegulation } from "../../../src/knowledge/bron/read-regulation.ts";

const FILE = "knowledge/landelijk/wet/tekst/2026-07-01.json";
const NAMES =
  "hoofdstuk paragraaf bijlage artikel lid li lijst al kop nr label titel lidnr li.nr table row entry structuurtekst vet extref noot.al meta-data vreemd".split(
    " ",
  );
const TEXTS = [
  "1",
  "1.",
  "a.",
  "•",
  "Artikel 2",
  "vervallen",
  "woord",
  "  ",
  "é/..",
  "*2",
  "1*2",
  "",
  "&lt;b&gt;",
  "\u009b31m",
];

/** Elements of the official structure in any order, also where they do not belong. */
const nodes = fc.letrec<{ node: string; list: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...TEXTS),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom("", ' nr="1."', ' nr="–"', ' status="vervallen"', ' label="Artikel 1"', ' doc="x"'),
        tie("list"),
      )
      .map(([name, attribute, inner]) => `<${name}${attribute}>${inner}</${name}>`),
  ),
  list: fc.array(tie("node"), { maxLength: 5 }).map((items) => items.join("")),
}));

test("any order of official elements gives a text that can be kept and read again, or is refused by name", async () => {
  await fc.assert(
    fc.asyncProperty(nodes.list, async (inner) => {
      const xml = `<toestand bwb-id="BWBR9999999" inwerkingtreding="2026-07-01"><wettekst><artikel><kop><nr>9</nr></kop><al>Negen.</al></artikel>${inner}</wettekst></toestand>`;
      const reading = await readRegulation(ReadableStream.from([Buffer.from(xml)]));
      if (reading.kind === "refused") throw new Error(JSON.stringify(reading.refusal));
      const text = JSON.stringify({ bron: "wet", ...reading.regulation });
      const { copy, faults } = parseTextFile(FILE, text);
      expect(faults).toEqual([]);
      expect(copy?.document).toEqual(JSON.parse(text));
      expect(text).not.toContain("\u009b");
    }),
    { numRuns: 500 },
  );
});

test("any bytes are read or refused, and never break the reader", async () => {
  const start =
    '<toestand bwb-id="BWBR9999999" inwerkingtreding="2026-07-01"><wettekst><artikel><kop><nr>1</nr></kop><al>';
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.boolean(), async (bytes, isInside) => {
      const pieces = isInside ? [Buffer.from(start), bytes] : [bytes];
      const { kind } = await readRegulation(ReadableStream.from(pieces));
      expect(kind).toBe("refused");
    }),
    { numRuns: 500 },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passesElfproef } from "../../src/verwijzing/bsn.ts";
import { passesMod97 } from "../../src/verwijzing/iban.ts";
import { screenText } from "../../src/verwijzing/screen.ts";

const kinds = (text: string) => screenText(text).map((finding) => finding.kind);

describe("what is stopped", () => {
  test.each([
    ["999990019", "together"],
    ["BSN999990019", "behind letters"],
    ["bsn: 999 990 019.", "in three groups"],
    ["9999.90.019", "in the groups of a passport"],
    ["999-990-019", "with hyphens"],
    ["9 9 9 9 9 0 0 1 9", "digit by digit"],
    ["99999 0019", "in odd groups"],
    ["in 2026 999990019 gemeld", "behind a year"],
    ["９９９９９００１９", "in full-width digits"],
    ["10000008", "with eight digits"],
    ["10.000.008 staat op de brief", "with eight digits in groups"],
  ])("the BSN in %j (%s)", (text) => {
    expect(kinds(text)).toEqual(["bsn"]);
  });

  test.each([
    ["NL91ABNA0417164300", "iban"],
    ["nl91 abna 0417 1643 00 is het nummer", "iban"],
    ["mail naar jan.de.vries@voorbeeld.nl", "email"],
    ["bel 06-12345678", "telefoon"],
    ["bel 06 12 34 56 78 vandaag", "telefoon"],
    ["+31 6 12345678", "telefoon"],
    ["0031(0)612345678", "telefoon"],
    ["043-350 12 34", "telefoon"],
    ["(043) 3501234", "telefoon"],
    ["geboren op 3-4-1985", "geboortedatum"],
    ["Geb. 03/04/85", "geboortedatum"],
    ["geboortedatum: 1985-04-03", "geboortedatum"],
    ["3 april 1985 geboren", "geboortedatum"],
    ["geboren te Maastricht op 3 apr. 1985", "geboortedatum"],
    ["geb 03041985", "geboortedatum"],
  ])("%j is a %s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  test("everything in one text is named, in the order of the text, without repeating it", () => {
    const text = "Bel 0612345678 of mail a@b.nl; BSN 999990019.";
    expect(screenText(text)).toEqual([
      { kind: "telefoon", at: 4, length: 10 },
      { kind: "email", at: 23, length: 6 },
      { kind: "bsn", at: 35, length: 9 },
    ]);
  });
});

test.each([
  "",
  "In 2024 en 2025 werkte de inwoner 24 uur per week.",
  "Periode 2024 2025, dossier BW-2026-0001 tot BW-2026-0007.",
  "Artikel 10b lid 1, artikel 7 lid 4, Stb. 2014, 349, BWBR0005537, CVDR713411.",
  "Kosten € 10.000.008 en 23.212,80 euro, of 10.000.008,00 per jaar.",
  "Gesproken op 01-02-2026 12 uur, en op 21.11.2026 om 14.30.",
  "De proefplaats liep van 20260301 tot 31072026.",
  "De aangeboren beperking is op 3-4-2026 besproken.",
  "Werkte 4 dagen, 6 uur, 2 pauzes, 30 minuten.",
  "Postcode 6211 AB, huisnummer 12345.",
  "Zaak Z-2026-17, gmb-2024-464926, ECLI:NL:CRVB:2018:1234.",
  "@team, kijk je mee?",
])("%j is left alone", (text) => {
  expect(screenText(text)).toEqual([]);
});

test("no nummer of a verwijzing is ever taken for a BSN", () => {
  for (let number = 1; number <= 9999; number++) {
    expect(screenText(`Zie BW-2026-${String(number).padStart(4, "0")}.`)).toEqual([]);
  }
});

const words = fc.stringMatching(/^[a-zë ,.;()]{0,30}$/);
/** A number that passes the elfproef, from its first eight digits. */
const bsn = fc.integer({ min: 1_000_000, max: 99_999_999 }).chain((head) => {
  const found = Array.from({ length: 10 }, (_, last) => `${String(head).padStart(8, "0")}${last}`).filter(
    passesElfproef,
  );
  return found.length > 0 ? fc.constantFrom(...found) : fc.constant("999990019");
});
/** A way to write nine digits in groups. */
const grouping = fc.constantFrom(/^(\d{9})$/, /^(\d{3})(\d{3})(\d{3})$/, /^(\d{4})(\d{2})(\d{3})$/);
const separator = fc.constantFrom(" ", ".", "-", "\u00a0");

test("a BSN is found in any text around it, however it is grouped (10,000 strings)", () => {
  fc.assert(
    fc.property(words, words, bsn, grouping, separator, (before, after, digits, groups, mark) => {
      const written = (groups.exec(digits) ?? []).slice(1).join(mark);
      expect(kinds(`${before} ${written} ${after}`)).toContain("bsn");
    }),
    { numRuns: 10_000 },
  );
});

test("any text gives findings that lie inside it and never overlap in kind (10,000 strings)", () => {
  const text = fc.stringMatching(/^[0-9A-Za-z .,@+()\-€/:]{0,60}$/);
  fc.assert(
    fc.property(text, (sample) => {
      for (const { at, length } of screenText(sample)) {
        expect(length).toBeGreaterThan(0);
        expect(at + length).toBeLessThanOrEqual(sample.length);
      }
    }),
    { numRuns: 10_000 },
  );
});

test("ordinary sentences with years, amounts and articles raise no alarm (10,000 strings)", () => {
  const part = fc.oneof(
    fc.integer({ min: 1950, max: 2049 }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map((amount) => `€ ${amount},00`),
    fc.integer({ min: 1, max: 99 }).map((article) => `artikel ${article}b`),
    fc.integer({ min: 1, max: 40 }).map((hours) => `${hours} uur`),
    fc.integer({ min: 0, max: 9999 }).map((count) => `BW-2026-${String(count).padStart(4, "0")}`),
  );
  const sentence = fc
    .array(part, { minLength: 1, maxLength: 6 })
    .map((parts) => `De inwoner werkte ${parts.join(" en ")}.`);
  fc.assert(
    fc.property(sentence, (sample) => {
      expect(screenText(sample)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test("the elfproef and mod 97 know right from wrong", () => {
  expect(["999990019", "111222333", "10000008"].map(passesElfproef)).toEqual([true, true, true]);
  expect(["999990018", "000000000", "1234", "99999001a"].map(passesElfproef)).toEqual([false, false, false, false]);
  expect(passesMod97("NL91ABNA0417164300")).toBe(true);
  expect(passesMod97("NL92ABNA0417164300")).toBe(false);
  expect(passesMod97("NL91 ABNA")).toBe(false);
});

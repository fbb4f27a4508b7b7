import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileTexts } from "../../src/conversation/compile-texts.ts";
import { type RekenAntwoord, rekenAntwoord, SUMS } from "../../src/conversation/reken/reken-antwoord.ts";
import { formatEuro, readHundredths } from "../../src/conversation/reken/reken-format.ts";
import { rekenKennis } from "../../src/conversation/reken/reken-kennis.ts";
import { readRekenText } from "../../src/conversation/reken/reken-request.ts";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { loadRules } from "../../src/knowledge/load-rules.ts";
import { textEntries } from "../support/play.ts";

const kennis = rekenKennis(await loadRules("."), {
  texts: compileTexts(textEntries),
  today: "2026-11-21",
  holidaysAround,
  optionPrefix: "",
});
const ask = (vraag: string) => rekenAntwoord(vraag, kennis);

function outcome(vraag: string): Readonly<Record<string, unknown>> {
  const antwoord = ask(vraag);
  if (antwoord.kind === "geweigerd") throw new Error(antwoord.regels.join("\n"));
  return antwoord.uitkomst;
}

function faultsOf(antwoord: RekenAntwoord): readonly string[] {
  return antwoord.kind === "geweigerd" ? antwoord.fouten.map(({ optie, code }) => `${optie} ${code}`) : ["(an answer)"];
}

function warningsOf(vraag: string): readonly string[] {
  const antwoord = ask(vraag);
  return antwoord.kind === "antwoord" ? antwoord.waarschuwingen.map(({ code }) => code) : [];
}

describe("a typed line", () => {
  test.each([
    "reken loonkostensubsidie loonwaarde 41 uren 24",
    "REKEN lks --loonwaarde 41% --uren 24 uur",
    "loonkostensubsidie loonwaarde=41 uren=24",
    "reken loonkostensubsidie uren: 24 loonwaarde: 41 procent",
    "reken loonkostensubsidie loonwaarde 41,0 uren 24.00",
  ])("%s gives the same amount", (line) => {
    expect(outcome(line)).toMatchObject({ totaal_eurocent: 122_606, boven_maximum: false });
  });

  test("keeps what it could not read", () => {
    expect(readRekenText("reken begeleiding 24 uren 24 uren 30 peildatum")).toEqual({
      wat: "begeleiding",
      opties: { uren: "24" },
      losse: ["24", "uren 30", "peildatum"],
    });
  });

  test.each([
    ["reken", ["reken niets_gevraagd"]],
    ["", ["reken niets_gevraagd"]],
    ["reken toverij", ["toverij onbekende_som"]],
    ["reken constructor", ["constructor onbekende_som"]],
    ["reken begeleiding", ["uren ontbreekt"]],
    ["reken begeleiding uren", ["uren los", "uren ontbreekt"]],
    ["reken begeleiding uur 24", ["uur onbekende_optie", "uren ontbreekt"]],
    ["reken begeleiding urne 24", ["urne onbekende_optie", "uren ontbreekt"]],
    ["reken begeleiding uren 41", ["uren buiten"]],
    ["reken begeleiding uren 0,5", ["uren buiten"]],
    ["reken begeleiding uren -24", ["uren onleesbaar"]],
    ["reken begeleiding uren 1e1", ["uren onleesbaar"]],
    ["reken lks loonwaarde 100,01 uren 24", ["loonwaarde buiten"]],
    ["reken lks loonwaarde 41 uren 24 wml 14,99", ["wml buiten"]],
    ["reken lks loonwaarde 41 uren 24 peildatum 2027-01-01", ["wml minimumloon_onbekend"]],
    ["reken lks loonwaarde 41 uren 24 peildatum 2025-12-31", ["peildatum regels_onbekend"]],
    ["reken lks loonwaarde 41 uren 24 peildatum 2026-02-30", ["peildatum onleesbaar"]],
    ["reken lks loonwaarde 41 uren 24 peildatum 9999-12-31", ["peildatum buiten"]],
    ["reken forfait uren 24 percentage 70", ["percentage ander_forfait"]],
    ["reken forfait uren 24 begin 2026-05-21", ["begin forfait_voorbij"]],
    ["reken forfait uren 24 begin 2026-11-22", ["begin begin_later"]],
    ["reken prognose jaar 2022", ["jaar buiten"]],
    ["reken prognose jaar 2027", ["jaar buiten"]],
    ["reken taakstelling gemeente 1729", ["gemeente geen_keuze"]],
    ["reken taakstelling gemeente 0150 jaar 2024", ["jaar taakstelling_onbekend"]],
    ["reken taakstelling gemeente 0150 plekken 10", ["plekken plekken_niet_hier"]],
    ["reken taakstelling gemeente 0935 jaar 2024", ["jaar taakstelling_onbekend"]],
    ["reken termijn soort bezwar vanaf 2026-10-01", ["soort geen_keuze"]],
    ["reken termijn soort bezwaar vanaf 2023-10-01", ["vanaf regels_onbekend"]],
    ["reken cijfers cijfer F19", ["cijfer geen_keuze"]],
  ])("%s is refused by name", (line, faults) => {
    expect(faultsOf(ask(line))).toEqual(faults);
  });

  test("a refusal says what to do, and gives an example", () => {
    expect(ask("reken begeleidin uren 24").regels).toEqual([
      "Dit kan ik nog niet uitrekenen:",
      '- begeleidin: Dit kan ik niet uitrekenen. Bedoel je "begeleiding"? Kies uit: loonkostensubsidie, forfait, begeleiding, prognose, taakstelling, termijn, cijfers.',
    ]);
    expect(ask("reken begeleiding").regels.at(-1)).toBe("Zo kan het: reken begeleiding uren 24");
  });

  test("of any words gives an answer or a refusal, never a fault", () => {
    const names = [...new Set(Object.values(SUMS).flatMap(({ opties }) => Object.keys(opties)))];
    const values = [
      "24",
      "41%",
      "0",
      "-1",
      "2026-11-21",
      "31-02-2026",
      "0150",
      "0935",
      "bezwaar",
      "70",
      "2023",
      "f7",
      "__proto__",
    ];
    const word = fc.oneof(fc.constantFrom(...Object.keys(SUMS), ...names, ...values), fc.string());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        expect(ask(["reken", ...words].join(" ")).regels.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("loonkostensubsidie", () => {
  test("takes the minimumloon of the half year of the peildatum", () => {
    const on = (day: string) => outcome(`reken lks loonwaarde 50 uren 36 peildatum ${day}`).grondslag_eurocent;
    expect([on("2026-01-01"), on("2026-06-30"), on("2026-07-01"), on("2026-12-31")]).toEqual([
      247_795, 247_795, 252_396, 252_396,
    ]);
  });

  test("asks for a minimumloon that is not known, and takes the one that is given", () => {
    expect(ask("reken lks loonwaarde 50 uren 36 peildatum 2027-01-01").regels[1]).toContain("Ik gok het niet.");
    const line = "reken lks loonwaarde 50 uren 36 peildatum 2027-01-01 wml 2.400,00 werkgeverslasten 0";
    expect(outcome(line)).toMatchObject({ grondslag_eurocent: 259_200, totaal_eurocent: 129_600 });
    expect(warningsOf(line)).toEqual([
      "eigen_minimumloon",
      "eigen_werkgeverslasten",
      "lopende_baan",
      "college_besluit",
    ]);
  });

  test("warns of what was not checked", () => {
    expect(warningsOf("reken lks loonwaarde 20 uren 40")).toEqual([
      "niet_nagekeken",
      "jonger_dan_21",
      "werkgeverslasten_2026",
      "meer_dan_voltijd",
      "rest_voor_werkgever",
      "lopende_baan",
      "college_besluit",
    ]);
    expect(warningsOf("reken lks loonwaarde 100 uren 36")).toContain("volle_loonwaarde");
  });

  test("cites every source once, and only in force", () => {
    const antwoord = ask("reken lks loonwaarde 41 uren 24");
    const keys = antwoord.kind === "antwoord" ? antwoord.bronnen.map(({ key }) => key) : [];
    expect(keys).toEqual([
      "participatiewet/10d/4",
      "participatiewet/10d/7",
      "wet-minimumloon/8/1/b",
      "wet-minimumloon/14/bedrag-2026-07",
      "wet-minimumloon/15/1",
      "regeling-loonkostensubsidie/1",
    ]);
  });
});

test("the forfait ends with the sixth month and names the contradiction of Deventer", () => {
  const line = "reken forfait uren 24 begin 2026-05-22";
  expect(outcome(line)).toMatchObject({
    maand: 6,
    laatste_dag: "2026-11-21",
    percentage: 50,
    totaal_eurocent: 103_903,
  });
  expect(warningsOf(line)).toContain("forfait_deventer");
  expect(warningsOf("reken forfait uren 24")).toContain("begin_is_peildatum");
});

test("prognose and taakstelling give one year or all of them", () => {
  expect(outcome("reken prognose").jaren).toHaveLength(4);
  expect(outcome("reken prognose jaar 2025").jaren).toMatchObject([{ totaal_eurocent: 48_913_800, plekken_eind: 84 }]);
  expect(outcome("reken taakstelling gemeente 0150").jaren).toHaveLength(7);
  expect(outcome("reken taakstelling gemeente 0150 jaar 2023").jaren).toEqual([
    { jaar: 2023, taakstelling: 119, betaald: null, realisatie_promille: null },
  ]);
  expect(outcome("reken taakstelling gemeente 0935 plekken 30")).toMatchObject({ totaal_eurocent: 32_271_000 });
});

test.each([
  ["beslistermijn", "2026-10-01", "2026-11-26", false],
  ["uwv-advies", "2026-10-01", "2026-11-26", false],
  ["loonkostensubsidie", "2026-10-17", "2026-11-23", true],
  ["bezwaar", "2026-11-13", "2026-12-28", true],
  ["herbeoordeling", "2024-02-29", "2026-02-28", false],
  ["forfait", "2026-10-01", "2027-03-31", false],
])("the term %s from %s ends on %s", (soort, vanaf, laatste_dag, verschoven) => {
  expect(outcome(`reken termijn soort ${soort} vanaf ${vanaf}`)).toMatchObject({ laatste_dag, verschoven });
});

test("the figures of the documents say what is wrong in them", () => {
  expect(ask("reken cijfers").regels[0]).toContain("Er komen er 14 uit. Bij 4 klopt het document zelf niet");
  expect(ask("reken cijfers cijfer F12").regels).toContain(
    "- F12 Drie groepen samen (Deventer): fout in het document (110 procent). Samen is het 110 procent. Dat kan niet.",
  );
});

describe("numbers", () => {
  test.each([
    ["41", 4_100],
    ["41,5", 4_150],
    ["23.5", 2_350],
    ["2.337,00", 233_700],
    ["2.337", 233_700],
    ["1.234.567,89", 123_456_789],
    ["€ 12", 1_200],
    ["12%", 1_200],
    ["1,234", null],
    ["1.23.4", null],
    ["", null],
    ["-1", null],
    ["0x10", null],
    ["Infinity", null],
  ])("%s is read as %s hundredths", (text, expected) => {
    expect(readHundredths(text)).toBe(expected);
  });

  test.each([
    [0, "0,00"],
    [5, "0,05"],
    [122_606, "1.226,06"],
    [130_159_700, "1.301.597,00"],
    [-302_299, "-3.022,99"],
  ])("%i eurocent is written as %s", (eurocent, expected) => {
    expect(formatEuro(eurocent)).toBe(expected);
  });
});

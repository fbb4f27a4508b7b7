import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineReaderOf } from "../../../src/conversation/line/line-reader-of.ts";
import { loadRules } from "../../../src/knowledge/load-rules.ts";
import { FEITEN, faultsAfter } from "../../knowledge/base-rules.ts";

const readLine = lineReaderOf(await loadRules("."));
const answersIn = (text: string, gemeente = "0935") => Object.fromEntries(readLine(text, gemeente).answers);

describe("doubt gives no answer", () => {
  test.each([
    ["34 jaar, denk ik"],
    ["regulier lukt, niet"],
    ["regulier lukt (niet)"],
    ["regulier lukt?"],
    ["regulier lukt, met jobcoach"],
    ["regulier lukt, alleen met loonkostensubsidie"],
    ["regulier lukt, maar niet zonder jobcoach"],
    ["als regulier lukt, bijstand"],
    ["haar partner heeft ww, 34 jaar"],
    ["heeft geen bijstand en ww"],
    ["geen bijstand, ww"],
    ["bijstand en wia"],
    ["bijstand/ww"],
    ["heeft bijstand gehad, al 3 jaar"],
    ["kan bijstand krijgen"],
    ["heeft recht op bijstand"],
    ["wajong aangevraagd"],
    ["bijna 34 jaar"],
    ["was 34 jaar"],
    ["30-35 jaar"],
    ["10 jaar bijstand"],
    ["uitkering: 2"],
    ["uitkering: geen"],
    ["uitkering geen"],
    ["geen negatief advies van UWV"],
    ["niet minder dan 2 uur per dag"],
    ["2 uur per dag"],
    ["kan 2 uur achter elkaar werken"],
    ["woont in Maastricht-West"],
    ["komt uit Maastricht"],
    ["200 jaar"],
    ["34,5 jaar"],
    ["regulier lukt soms niet"],
    ["regulier lukt bijna niet"],
    ["regulier lukt straks"],
    ["wil regulier werken"],
    ["heeft regulier gewerkt"],
    ["34 jaar getrouwd"],
    ["wordt 18 jaar"],
    ["nog geen 18 jaar"],
    ["ouder dan 34 jaar"],
    ["34 jaar of ouder"],
    ["bijstand sinds 2019"],
    ["vroeger bijstand"],
    ["bijstand afgewezen"],
    ["geen ww maar bijstand"],
    ["uwv advies positief en negatief"],
    ["uwv advies wordt positief"],
    ["advies banenafspraak positief"],
    ["geen UWV-advies"],
    ["college heeft beschut werk niet afgewezen"],
    ["woont niet meer in Maastricht"],
    ["woont in Maastricht of Meerssen"],
    ["woont bij moeder in Maastricht"],
    ["dossier bijna compleet"],
    ["voorschakeltraject loopt niet"],
    ["kan een taak uitvoeren met hulp"],
    ["4 uur of meer per dag begeleiding"],
    ["kan hooguit 3 uur per dag werken"],
    ["verdient meer dan het minimumuurloon"],
    ["wsw indicatie verlopen"],
    ["zoekt werk met lks"],
    ["kan onderwijs volgen"],
    ["bijna 23 maanden beschermd werk"],
    ["2 tot 3 dagen per week"],
    ["niet meer dan 2 dagen per week"],
  ])("%s", (text) => {
    expect(answersIn(text)).toEqual({});
  });
});

describe("what is certain is read", () => {
  test.each([
    ["bijstand, 3 jaar", { uitkering: "bijstand" }],
    ["leeftijd: 34; uitkering: bijstand", { leeftijd: 34, uitkering: "bijstand" }],
    ["Belastbaarheid: 2 tot 4 uur per dag", { belastbaarheid: "twee_tot_vier_uur" }],
    ["34-jarige man, IOAW", { leeftijd: 34, uitkering: "ioaw" }],
    ["kan niet regulier werken", { regulier_zonder_voorziening: "nee" }],
    ["uwv-advies: positief", { uwv_advies: "positief" }],
    ["woonplaats: Maastricht", { woonplaats_in_gemeente: "ja" }],
    ["niet in staat tot regulier werk", { regulier_zonder_voorziening: "nee" }],
    ["kan 6 uur per dag werken", { belastbaarheid: "vier_uur_of_meer" }],
    ["34 JAAR,BIJSTAND", { leeftijd: 34, uitkering: "bijstand" }],
  ])("%s", (text, expected) => {
    expect(answersIn(text)).toEqual(expected);
  });

  test("what gave no answer is told as it was typed", () => {
    const { answers, unclear } = readLine("34 jaar, rijbewijs B, geen uitkering", "0935");
    expect([...answers]).toEqual([["leeftijd", 34]]);
    expect(unclear).toEqual(["rijbewijs B", "geen uitkering"]);
  });

  test("a gemeente is compared with that of the case", () => {
    expect(answersIn("woont in Vaals", "0981")).toEqual({ woonplaats_in_gemeente: "ja" });
    expect(answersIn("woont niet in Vaals", "0981")).toEqual({ woonplaats_in_gemeente: "nee" });
    expect(answersIn("woont in Vaals", "0150")).toEqual({ woonplaats_in_gemeente: "nee" });
    expect(answersIn("woont niet in Vaals", "0150")).toEqual({});
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    ..."34 35 jaar bijstand ww niet geen regulier lukt met zonder jobcoach en maar , . woont in Maastricht Vaals misschien of uwv advies positief 4 uur meer per dag".split(
      " ",
    ),
  );

  test("gives an answer only when its words stand there, and none when two answers do", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const { leeftijd, uitkering, uwv_advies: advies } = answersIn(text);
        if (leeftijd !== undefined) expect(text).toContain(`${leeftijd}`);
        if (uitkering !== undefined) expect(words).toContain(uitkering);
        if (advies !== undefined) expect(words).toContain("advies");
        const isTurned = words.includes("niet") || words.includes("geen");
        if (words.includes("bijstand") && words.includes("ww") && !isTurned) expect(uitkering).toBeUndefined();
        if (words.includes("34") && words.includes("35")) expect([34, 35, undefined]).toContain(leeftijd);
      }),
      { numRuns: 500 },
    );
  });

  test("a misschien, a question mark or a bracket in a part takes its answer away", () => {
    const sure = ["34 jaar", "bijstand", "regulier lukt niet", "woont in Vaals", "UWV-advies positief"];
    for (const text of sure) {
      expect(Object.keys(answersIn(text))).toHaveLength(1);
      for (const doubt of [`misschien ${text}`, `${text}?`, `(${text})`, `${text} misschien`, `${text} niet niet`]) {
        expect(answersIn(doubt), doubt).toEqual({});
      }
    }
  });

  test("a page of text is not read at all", () => {
    expect(answersIn(`${"x ".repeat(5_000)}, 34 jaar`)).toEqual({});
    expect(answersIn("ww met ".repeat(80))).toEqual({});
  });
});

describe("verify", () => {
  const answers = "answers: { a: A, b: B, c: C }";
  const withSynonyms = (synonyms: string) => ({
    [FEITEN]: [[answers, `${answers}\n    synonyms: ${synonyms}`]] as const,
  });

  test("names a phrase of an answer that does not exist", () => {
    expect(faultsAfter(withSynonyms("{ a: [aa] }"))).toEqual([]);
    expect(faultsAfter(withSynonyms("{ d: [dee] }"))).toEqual([`${FEITEN}:14:17 unknown_answer`]);
  });

  test("names a number phrase without a place for the number, and words that are missing", () => {
    const range = "range: { from: 0, to: 7, whole: false, unit: dagen }";
    const changes = { [FEITEN]: [[range, `${range}\n    synonyms: [dagen per week]`]] as const };
    expect(faultsAfter(changes)).toContain(`${FEITEN}:19:16 wrong_value`);
    expect(faultsAfter({ "flows/zinnen.yaml": "fillers: [de]\n" })[0]).toBe("flows/zinnen.yaml:1:1 missing_key");
  });
});

import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/conversation/read-answer.ts";
import { readDate } from "../../src/conversation/read-date.ts";
import { splitProvenance } from "../../src/conversation/read-provenance.ts";
import type { Fact } from "../../src/decision/fact.ts";
import { flowFor } from "../support/play.ts";

function fact(id: string): Fact {
  const found = flowFor("0935").facts.get(id);
  if (!found) throw new Error(id);
  return found;
}

describe("readAnswer", () => {
  test.each([
    ["woonplaats_in_gemeente", "ja", "ja"],
    ["woonplaats_in_gemeente", " JA! ", "ja"],
    ["woonplaats_in_gemeente", "n", "nee"],
    ["woonplaats_in_gemeente", "3", "weet_niet"],
    ["regulier_met_voorziening", "nee", "nee"],
    ["regulier_met_voorziening", "Nee, geprobeerd of onderzocht", "nee"],
    ["uwv_advies", "niet aangevraagd", "niet_aangevraagd"],
    ["uwv_advies", "4", "negatief"],
    ["uitkering", "wia", "wia"],
    ["belastbaarheid", "2 tot 4 uur", "twee_tot_vier_uur"],
    ["leeftijd", "34", 34],
    ["leeftijd", "34 jaar", 34],
    ["dagen_per_week", "1,5", 1.5],
    ["dagen_per_week", "7", 7],
    ["leeftijd", "weet ik niet", "weet_niet"],
  ])("%s reads %j as %j", (id, text, answer) => {
    expect(readAnswer(fact(id), text)).toEqual({ kind: "answer", answer });
  });

  test.each([
    ["woonplaats_in_gemeente", "misschien", "unknown_answer"],
    ["woonplaats_in_gemeente", "0", "unknown_answer"],
    ["uwv_advies", "ontvangen", "unknown_answer"],
    ["leeftijd", "oud", "not_a_number"],
    ["leeftijd", "1e3", "not_a_number"],
    ["leeftijd", "121", "out_of_range"],
    ["leeftijd", "-1", "out_of_range"],
    ["leeftijd", "26,5", "not_whole"],
    ["dagen_per_week", "7,5", "out_of_range"],
  ])("%s refuses %j as %s", (id, text, fault) => {
    expect(readAnswer(fact(id), text)).toEqual({ kind: "fault", fault });
  });
});

describe("readDate", () => {
  test.each([
    ["2026-11-03", "2026-11-03"],
    ["3-11-2026", "2026-11-03"],
    ["03/11/2026", "2026-11-03"],
    ["31-2-2026", undefined],
    ["3 november", undefined],
    ["", undefined],
  ])("%j is %j", (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe("splitProvenance", () => {
  test("reads the source, its date and how sure it is", () => {
    expect(splitProvenance("ja volgens AD-rapport van 3-11-2026, inschatting")).toEqual({
      answer: "ja",
      provenance: { herkomst: "ad_rapport", zekerheid: "inschatting", datum: "3-11-2026" },
    });
    expect(splitProvenance("nee, volgens de werkgever").provenance).toEqual({
      herkomst: "werkgever",
      zekerheid: "vastgesteld",
    });
  });

  test("leaves a text without a known source alone", () => {
    expect(splitProvenance("ja volgens mij")).toEqual({ answer: "ja volgens mij", provenance: {} });
  });
});

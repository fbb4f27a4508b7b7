import { describe, expect, test } from "vitest";
import { createPlay, findAction, PEOPLE, textOf } from "../support/play.ts";

const TO_M1 = ["ja", "34", "bijstand", "niet aangevraagd", "nee", "nee", "ja ja ja 1", "nee ja"];

function atM1() {
  const play = createPlay();
  play.type("noor", "start KL-0042");
  play.answer("noor", ...TO_M1);
  const card = (who: keyof typeof PEOPLE) =>
    play.places.get(`person:${PEOPLE[who].id} dialoog/${[...play.dialogs.keys()][0]}`);
  return { play, card };
}

describe("the steps of the arbeidsdeskundige", () => {
  test("a consulent is offered to hand over", () => {
    const { play } = atM1();
    findAction(play.cardOf("noor"), "overdragen_arbeidsdeskundige");
    expect(textOf(play.cardOf("noor"))).toContain("Deze vraag is voor de arbeidsdeskundige");
  });

  test("a consulent does not answer without a dated report", () => {
    const { play } = atM1();
    play.click("noor", "antwoord.0");
    expect(textOf(play.cardOf("noor"))).toContain("Vul de datum van het rapport in");
    play.click("noor", "antwoord.0", { herkomst: "gesprek", herkomst_datum: "2026-11-03" });
    expect(play.dialogOf("noor")?.answers.some(({ fact }) => fact === "dossier_compleet")).toBe(false);
  });

  test("a report from the future is refused", () => {
    const { play } = atM1();
    play.click("noor", "antwoord.0", { herkomst_datum: "2026-11-22" });
    expect(textOf(play.cardOf("noor"))).toContain("in de toekomst");
  });

  test("an answer from a dated report is kept with its date", () => {
    const { play } = atM1();
    play.click("noor", "antwoord.0", { herkomst_datum: "2026-11-03" });
    expect(play.dialogOf("noor")?.answers.find(({ fact }) => fact === "dossier_compleet")).toMatchObject({
      by: "m1",
      herkomst: "ad_rapport",
      herkomstDatum: "2026-11-03",
      certainty: "vastgesteld",
    });
    expect(play.dialogOf("noor")?.arbeidsdeskundige).toBeNull();
  });

  test("weet ik niet needs no report", () => {
    const { play } = atM1();
    play.click("noor", "weet_niet");
    expect(play.dialogOf("noor")?.answers.find(({ fact }) => fact === "dossier_compleet")?.answer).toBe("weet_niet");
  });
});

describe("handing over", () => {
  test("every arbeidsdeskundige of the team gets it, the first one has it", () => {
    const { play, card } = atM1();
    play.click("noor", "overdragen_arbeidsdeskundige");
    expect([card("sam")?.title, card("lot")?.title]).toEqual(["Er wacht een zaak op jou", "Er wacht een zaak op jou"]);
    play.press("sam", findAction(card("sam") ?? play.cardOf("sam"), "openen"));
    expect(play.dialogOf("sam")).toMatchObject({ arbeidsdeskundige: "m3", indiener: "m1", waitsFor: { person: "m3" } });
    expect([card("lot")?.title, card("noor")?.title]).toEqual([
      "Iemand anders is verder gegaan",
      "Iemand anders is verder gegaan",
    ]);
  });

  test("the second arbeidsdeskundige is told who has it", () => {
    const { play, card } = atM1();
    play.type("noor", "overdragen aan arbeidsdeskundige");
    const button = findAction(card("lot") ?? play.cardOf("lot"), "openen");
    play.type("sam", "open 1");
    const result = play.press("lot", button);
    expect(result.reply.notice?.text).toContain("Sam Peeters");
    expect(play.audit.at(-1)).toBe("openen refused not_your_turn");
  });

  test("who handed over no longer answers, but may take it back", () => {
    const { play, card } = atM1();
    const old = findAction(play.cardOf("noor"), "weet_niet");
    play.type("noor", "overdragen aan Sam");
    const result = play.press("noor", old);
    expect(result.reply.notice?.text).toContain("Sam Peeters");
    expect(result.effects).toMatchObject([{ kind: "audit", outcome: "refused", reason: "not_your_turn" }]);
    play.press("noor", findAction(card("noor") ?? play.cardOf("noor"), "openen"));
    expect(play.dialogOf("noor")?.waitsFor.person).toBe("m1");
  });

  test("a colleague consulent makes the case theirs", () => {
    const { play } = atM1();
    play.type("noor", "overdragen aan bram de wit");
    play.type("bram", "open 1");
    expect(play.dialogOf("bram")).toMatchObject({ indiener: "m2", waitsFor: { rol: "consulent", person: "m2" } });
    expect(play.cardOf("bram").title).toMatch(/^Vraag 9 /);
  });

  test("nobody outside the team can be chosen", () => {
    const { play } = atM1();
    play.type("noor", "overdragen aan Max");
    expect(play.dialogOf("noor")?.waitsFor.person).toBe("m1");
    expect(textOf(play.cardOf("noor"))).toContain("Kies een collega uit de lijst");
  });

  test("the arbeidsdeskundige finishes the tree, and the record knows who judged", () => {
    const { play } = atM1();
    play.type("noor", "overdragen aan arbeidsdeskundige");
    play.type("sam", "open 1");
    play.answer("sam", "ja", "niet nodig", "doorsturen", "ja");
    const [record] = [...play.records.values()];
    expect(record).toMatchObject({ indiener: "m1", arbeidsdeskundige: "m3", state: "concept" });
    expect(record?.rounds[0]?.answers.find(({ fact }) => fact === "dossier_compleet")).toMatchObject({
      by: "m3",
      certainty: "vastgesteld",
    });
  });

  test("a concept goes along to a colleague with its record", () => {
    const { play } = atM1();
    play.type("noor", "overdragen aan arbeidsdeskundige");
    play.type("sam", "open 1");
    play.answer("sam", "ja", "niet nodig", "doorsturen", "ja");
    play.type("sam", "overdragen aan Bram");
    play.type("bram", "open 1");
    expect([...play.records.values()][0]).toMatchObject({ indiener: "m2", arbeidsdeskundige: "m3" });
    expect(play.cardOf("bram").title).toMatch(/^Overzicht/);
  });
});

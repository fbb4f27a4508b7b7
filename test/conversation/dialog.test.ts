import { describe, expect, test } from "vitest";
import { createPlay, flowFor, PEOPLE, textOf } from "../support/play.ts";

const TO_L5 = ["ja", "34", "bijstand", "niet aangevraagd"];
const TO_M1 = [...TO_L5, "nee", "nee", "ja ja ja 1", "nee ja"];

function started(settings = {}) {
  const play = createPlay(settings);
  play.type("noor", "start KL-0042");
  return play;
}

const isOverview = (title: string) => title.startsWith("Overzicht ");

describe("the number of cards", () => {
  test("regular work takes five cards", () => {
    const play = started();
    play.answer("noor", ...TO_L5);
    expect(play.cardOf("noor").title).toMatch(/^Vraag 5 /);
    play.answer("noor", "ja");
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
    expect(textOf(play.cardOf("noor"))).toContain("Regulier werk");
  });

  test("work with a voorziening takes six cards", () => {
    const play = started();
    play.answer("noor", ...TO_L5, "nee");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 6 /);
    play.answer("noor", "ja");
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
  });

  test("a case back from UWV takes nine cards at most", () => {
    const play = started();
    const cards = play.answer(
      "noor",
      "ja",
      "34",
      "bijstand",
      "positief",
      "ja",
      "ja",
      "nee",
      "nee volgens AD-rapport 3-11-2026",
      "ja volgens AD-rapport 3-11-2026",
    );
    expect(cards).toHaveLength(9);
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
    expect(textOf(play.cardOf("noor"))).not.toContain("Vermoeden");
  });

  test("the longest path takes fifteen cards at most and stays within what the first card promised", () => {
    const play = started();
    play.type("noor", "terug");
    const promised = Number(/hooguit (\d+)/.exec(play.cardOf("noor").title)?.[1]);
    const report = (text: string) => `${text} volgens AD-rapport 3-11-2026`;
    const cards = play.answer(
      "noor",
      "ja",
      "20",
      "2",
      "bijstand",
      "1",
      "nee",
      "nee",
      "ja ja ja 1",
      "nee ja",
      report("ja"),
      report("niet nodig"),
      report("doorsturen"),
      report("nee"),
      report("ja"),
    );
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
    expect(cards.length).toBeLessThanOrEqual(15);
    expect(cards.length).toBeLessThanOrEqual(promised);
  });

  test("the promise never grows while every answer is known", () => {
    const play = started();
    const promises = play.answer("noor", ...TO_M1).map((title) => Number(/hooguit (\d+)/.exec(title)?.[1]));
    expect(promises.toSorted((a, b) => b - a)).toEqual(promises);
  });
});

describe("the gemeente's own figures", () => {
  const taakstelling = { aantal: 100, gerealiseerd: 100, datum: "2026-10-31", bron: "kwartaalrapportage" };

  test("taakstelling_bereikt is never asked when the figures are known", () => {
    const play = started({ taakstelling });
    play.answer("noor", "ja", "34", "bijstand", "positief", "ja", "ja");
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
    const given = play.dialogOf("noor")?.answers.find(({ fact }) => fact === "taakstelling_bereikt");
    expect(given).toMatchObject({ answer: "ja", by: "gemeente", herkomst: "register", herkomstDatum: "2026-10-31" });
    play.type("noor", "antwoorden");
    expect(textOf(play.cardOf("noor"))).toContain("register (kwartaalrapportage) van 31 oktober 2026");
  });

  test("figures of another year say nothing: the question is asked", () => {
    const play = started({ taakstelling: { ...taakstelling, datum: "2025-12-31" } });
    play.answer("noor", "ja", "34", "bijstand", "positief", "ja", "ja");
    expect(play.cardOf("noor").title).toContain("Het aantal plekken");
  });

  test("one place left means that it is not reached", () => {
    const play = started({ taakstelling: { ...taakstelling, gerealiseerd: 99 } });
    const given = play.dialogOf("noor")?.answers.find(({ fact }) => fact === "taakstelling_bereikt");
    expect(given?.answer).toBe("nee");
  });
});

describe("going back and changing", () => {
  test("terug shows the card before with its answer", () => {
    const play = started();
    play.answer("noor", "ja", "34", "terug");
    const card = play.cardOf("noor");
    expect(card.title).toMatch(/^Vraag 2 /);
    expect(textOf(card)).toContain('"value":34');
    play.type("noor", "terug");
    expect(textOf(play.cardOf("noor"))).toContain("Je antwoord is nu: Ja");
  });

  test("terug on the first card says so and changes nothing", () => {
    const play = started();
    const result = play.type("noor", "terug");
    expect(result.reply.notice?.text).toContain("eerste vraag");
    expect(result.effects).toEqual([]);
  });

  test("a change names what lapses before it happens, and no is no", () => {
    const play = started();
    play.answer("noor", ...TO_M1, "wijzig 4", "positief");
    const card = play.cardOf("noor");
    expect(textOf(card)).toContain("Belastbaarheid per dag: 4 uur of meer per dag");
    expect(textOf(card)).toContain("Leeftijd op de peildatum: 34 jaar");
    expect(play.dialogOf("noor")?.answers.find(({ fact }) => fact === "uwv_advies")?.answer).toBe("niet_aangevraagd");
    play.type("noor", "nee");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 9 /);
  });

  test("lapsed answers come back when they fit again", () => {
    const play = started();
    play.answer("noor", ...TO_M1, "wijzig 4", "positief", "ja");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 5 /);
    play.answer("noor", "wijzig 4", "niet aangevraagd");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 9 van/);
  });

  test("a change after which everything still fits needs no confirmation", () => {
    const play = started();
    play.answer("noor", "ja", "34", "bijstand", "wijzig 2", "40");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 4 /);
    expect(play.dialogOf("noor")?.answers.find(({ fact }) => fact === "leeftijd")?.answer).toBe(40);
  });
});

describe("weet ik niet", () => {
  test("shows which results remain and who can find it out, and goes on", () => {
    const play = started();
    play.answer("noor", ...TO_L5, "nee", "nee", "weet niet");
    expect(play.cardOf("noor").title).toContain("Vraag 7");
    const said = textOf(play.cardOf("noor"));
    expect(said).toContain("Dit kan de arbeidsdeskundige uitzoeken");
    expect(said).toContain("Er zijn nog 8 uitkomsten mogelijk.");
  });

  test("names the results while they are few", () => {
    const play = started();
    play.answer("noor", ...TO_L5, "nee", "nee", "nee", "weet niet");
    const said = textOf(play.cardOf("noor"));
    expect(said).toContain("Deze uitkomsten blijven mogelijk: Dagbesteding (Wmo); Arbeidsvermogen laten onderzoeken.");
  });

  test("leads to a diagnose that says who can find what out", () => {
    const play = started();
    play.answer("noor", ...TO_L5, "nee", "weet niet");
    for (let turns = 0; turns < 20 && !isOverview(play.cardOf("noor").title); turns += 1)
      play.type("noor", "weet niet");
    const said = textOf(play.cardOf("noor"));
    expect(said).toContain("Eerst meer uitzoeken");
    expect(said).toContain("Regulier werk met voorziening. Dit kan de consulent uitzoeken.");
  });

  test("behind it the number of cards is never more than a card promised", () => {
    const play = started();
    play.answer("noor", "ja", "34", "bijstand", "weet niet");
    const titles: string[] = [];
    while (!isOverview(play.cardOf("noor").title)) titles.push(...play.answer("noor", "weet niet"));
    const total = Number(/^Vraag (\d+)/.exec(titles.at(-1) ?? "")?.[1]);
    expect(total).toBeGreaterThan(10);
    for (const title of titles) expect(Number(/hooguit (\d+)/.exec(title)?.[1]), title).toBeGreaterThanOrEqual(total);
  });

  test("is no answer that can lapse: changing an earlier one asks no confirmation", () => {
    const play = started();
    play.answer("noor", ...TO_L5, "weet niet", "wijzig 4", "aangevraagd");
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
  });

  test("an answer that changes nothing is not asked again", () => {
    const play = started();
    play.answer("noor", "nee");
    expect(isOverview(play.cardOf("noor").title)).toBe(true);
    expect(textOf(play.cardOf("noor"))).toContain("Naar de andere gemeente");
  });
});

describe("stopping and going on", () => {
  test("hervat shows the same card after a stop", () => {
    const play = started();
    play.answer("noor", "ja", "34");
    const before = play.cardOf("noor").title;
    play.type("noor", "stop");
    expect(play.type("noor", "ja").reply.notice?.text).toContain("hervat");
    play.type("noor", "hervat");
    expect(play.cardOf("noor").title).toBe(before);
  });

  test("mijn lists the open case, and open 1 goes on with it", () => {
    const play = started();
    play.answer("noor", "ja");
    play.type("noor", "mijn");
    expect(textOf(play.places.get(`person:${PEOPLE.noor.id} thuis`))).toContain("KL-0042");
    play.type("noor", "open 1");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 2 /);
  });
});

describe("starting", () => {
  test.each(["123456789", "KL", "KL 0042", "", "jan@dorp.nl"])(
    "%j is no klantkenmerk, and the card says why",
    (text) => {
      const play = createPlay();
      play.press("noor", { id: "start", data: {} }, { klantkenmerk: text });
      expect(play.dialogs.size).toBe(0);
      expect(textOf(play.places.get("person:m1 thuis"))).toContain("geen goed klantkenmerk");
    },
  );

  test("who works for two gemeenten chooses one", () => {
    const play = createPlay();
    play.type("ria", "start KL-0042");
    expect(play.dialogs.size).toBe(0);
    play.type("ria", "start KL-0042 Meerssen");
    expect(play.dialogOf("ria")?.gemeente).toBe("0938");
  });

  test("another open case with the same klantkenmerk is named", () => {
    const play = started();
    play.type("bram", "start kl-0042");
    expect(textOf(play.cardOf("bram"))).toContain("Er is al een zaak met dit klantkenmerk");
  });

  test("a teamleider does not start a case", () => {
    const play = createPlay();
    play.type("tess", "start KL-0042");
    expect(play.dialogs.size).toBe(0);
    expect(play.audit).toEqual(["start refused wrong_role"]);
  });

  test("a tree that no jurist signed off says so on every card", () => {
    expect(textOf(started().cardOf("noor"))).toContain("concept, niet vastgesteld");
    const flow = flowFor("0935");
    expect(textOf(started({ vastgesteld: [`${flow.id}/${flow.version}`] }).cardOf("noor"))).toContain(
      "vastgesteld door de gemeente",
    );
  });
});

describe("throwing a case away", () => {
  test("asks once more, and then the answers are gone", () => {
    const play = started();
    play.answer("noor", "ja", "stop");
    expect(textOf(play.click("noor", "weggooien").reply.view)).toContain("Weet je het zeker?");
    expect(play.dialogs.size).toBe(1);
    play.type("noor", "weggooien ja");
    expect(play.dialogs.size).toBe(0);
    expect(play.audit.at(-1)).toBe("weggooien done");
  });

  test("is for the consulent of the case only", () => {
    const play = started();
    play.answer("noor", ...TO_M1, "overdragen aan Sam");
    play.type("sam", "open 1");
    play.type("sam", "weggooien ja");
    expect(play.dialogs.size).toBe(1);
  });
});

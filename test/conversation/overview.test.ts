import { describe, expect, test } from "vitest";
import { createPlay, textOf } from "../support/play.ts";
import { atOverview, DETAILS, recordOf, submitted } from "../support/stories.ts";

describe("the overview", () => {
  test("makes the concept, once", () => {
    const play = atOverview();
    expect(recordOf(play)).toMatchObject({
      state: "concept",
      nummer: "BW-2026-0001",
      version: 1,
      klantkenmerk: "KL-0042",
    });
    play.type("noor", "overzicht");
    expect(recordOf(play).version).toBe(1);
  });

  test("shows the advice, the road to it and what is still missing", () => {
    const said = textOf(atOverview().cardOf("noor"));
    for (const text of [
      "Werk met ondersteuning",
      "Voorziening inzetten",
      "Motivering voor het dossier",
      "De aanleiding van de zaak",
      "Je mag ook zelf bij UWV",
      "concept, niet vastgesteld",
    ]) {
      expect(said).toContain(text);
    }
  });

  test("sources come with links, law apart from policy", () => {
    const play = atOverview();
    const said = textOf(play.click("noor", "bronnen").reply.view);
    expect(said).toContain("https://wetten.overheid.nl/jci1.3:c:BWBR0015703");
    expect(said.indexOf("Beleid van de gemeente")).toBeGreaterThan(said.indexOf("Wet en landelijke regels"));
  });

  test("can be opened at any time, and then says that questions are open", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.answer("noor", "ja", "overzicht");
    expect(textOf(play.cardOf("noor"))).toContain("Er zijn nog vragen");
    expect(play.type("noor", "indienen").reply.notice?.text).toContain("Er zijn nog vragen");
    play.click("noor", "vragen_afmaken");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 2 /);
  });

  test("a running advice of UWV makes the next step the headline", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.answer("noor", "ja", "34", "bijstand", "aangevraagd");
    expect(play.cardOf("noor").blocks.find(({ kind }) => kind === "heading")).toEqual({
      kind: "heading",
      text: "Wachten op het UWV-advies",
    });
  });

  test("an earlier answer can be changed from there, and the record follows", () => {
    const play = atOverview();
    play.click("noor", "antwoorden");
    play.click("noor", "wijzigen", { stap: "L6" });
    play.answer("noor", "nee");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 7 /);
    play.answer("noor", "nee");
    play.answer("noor", "3");
    expect(recordOf(play).rounds[0]?.advice.outcome).toEqual({
      trede: "geen",
      vervolgstap: "onderzoek_arbeidsvermogen",
    });
  });
});

describe("what was tried", () => {
  function ruledOut() {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.answer("noor", "ja", "34", "bijstand", "niet aangevraagd", "nee", "nee", "nee", "3", DETAILS);
    return play;
  }

  test("is asked before submit when a voorziening was ruled out", () => {
    const play = ruledOut();
    expect(play.type("noor", "indienen").reply.notice?.text).toContain("Wat er is geprobeerd");
    play.click("noor", "geprobeerd");
    play.click("noor", "geprobeerd_toevoegen", {
      voorziening: "jobcoach",
      via: "MTB",
      periode: "mei 2026",
      uitkomst: "gestopt",
    });
    play.type("noor", "indienen");
    expect(recordOf(play).state).toBe("ter_goedkeuring");
    expect(recordOf(play).rounds[0]?.tried).toEqual([
      { voorziening: "jobcoach", via: "MTB", periode: "mei 2026", uitkomst: "gestopt" },
    ]);
  });

  test("needs all four fields, and keeps what was typed", () => {
    const play = ruledOut();
    play.type("noor", "geprobeerd: jobcoach; MTB");
    const said = textOf(play.cardOf("noor"));
    expect(said).toContain('"value":"jobcoach"');
    expect(said).toContain("Vul dit veld in");
  });

  test("a row can be taken away again", () => {
    const play = ruledOut();
    play.answer("noor", "geprobeerd: a; b; c; d", "geprobeerd weg 1");
    expect(play.dialogOf("noor")?.tried).toEqual([]);
    expect(play.type("noor", "geprobeerd weg 1").reply.notice).toBeDefined();
  });
});

describe("free text", () => {
  test.each([
    ["wens: bel 06-12345678", "een telefoonnummer"],
    ["wens: BSN 999990019", "een burgerservicenummer"],
    ["wens: geboren 3-4-1990", "een geboortedatum"],
    ["wens: jan@dorp.nl", "een e-mailadres"],
  ])("%j is stopped before anything is stored", (text, what) => {
    const play = atOverview();
    const before = JSON.stringify([play.dialogOf("noor")?.details, recordOf(play)]);
    play.type("noor", text);
    expect(JSON.stringify([play.dialogOf("noor")?.details, recordOf(play)])).toBe(before);
    expect(textOf(play.cardOf("noor"))).toContain(what);
  });

  test("dates that do not exist and days that are still to come are refused in their field", () => {
    const play = atOverview();
    play.type("noor", "ontvangstdatum: 31-02-2026\nbesproken op: 22-11-2026");
    const said = textOf(play.cardOf("noor"));
    expect(said).toContain("Deze datum klopt niet");
    expect(said).toContain("Deze dag ligt in de toekomst");
  });

  test("the legal deadline follows the ontvangstdatum", () => {
    const play = atOverview();
    play.type("noor", DETAILS);
    expect(textOf(play.cardOf("noor"))).toContain("29 december 2026 (nog 38 dagen)");
  });
});

describe("a deviation", () => {
  const deviate = "afwijken: beschut/uwv_advies_aanvragen; De jobcoach zag elk dagdeel dat hulp nodig is.";

  test("stays visible in the overview, the team's card, the thread and the record", () => {
    const play = atOverview();
    play.answer("noor", DETAILS, deviate);
    expect(textOf(play.cardOf("noor"))).toContain("Afwijking van het advies: Beschut werk, plek nog open");
    play.type("noor", "indienen");
    const record = recordOf(play);
    expect(record.rounds[0]?.deviation).toMatchObject({ outcome: { trede: "beschut" }, by: "m1" });
    expect(textOf(play.places.get(`team:centrum verwijzing/${record.id}`))).toContain("wijkt af van het advies");
    expect(textOf(play.places.get(`thread:${record.id} verwijzing/${record.id}/${record.version}`))).toContain(
      "wijkt af van het advies",
    );
    play.type("tess", "goedkeuren BW-2026-0001");
    const decided = [
      `thread:${record.id} verwijzing/${record.id}/${record.version + 1}`,
      `person:m1 besluit/${record.id}`,
    ];
    for (const place of decided) expect(textOf(play.places.get(place))).toContain("wijkt af van het advies");
  });

  test("needs a reason and another outcome than the advice", () => {
    const play = atOverview();
    play.type("noor", "afwijken: beschut/plaatsen; kort");
    expect(textOf(play.cardOf("noor"))).toContain("Schrijf op waarom je afwijkt");
    play.type("noor", "afwijken: gesubsidieerd/voorziening_inzetten; Ik volg het advies toch maar");
    expect(textOf(play.cardOf("noor"))).toContain("hetzelfde als het advies");
    expect(play.dialogOf("noor")?.deviation).toBeNull();
  });

  test("can be withdrawn", () => {
    const play = atOverview();
    play.answer("noor", deviate, "afwijking intrekken");
    expect(play.dialogOf("noor")?.deviation).toBeNull();
  });

  test("lapses when the advice changes, and the person is told", () => {
    const play = atOverview();
    play.answer("noor", deviate, "wijzig 5", "ja", "ja");
    expect(recordOf(play).rounds[0]?.deviation).toBeNull();
    expect(textOf(play.cardOf("noor"))).toContain("Je afwijking ging over het oude advies");
  });
});

describe("submitting", () => {
  test("ends the dialog and shows the verwijzing to the team", () => {
    const play = submitted();
    expect(play.dialogs.size).toBe(0);
    expect(play.sessions.get("m1")?.active).toBeNull();
    expect(recordOf(play)).toMatchObject({ state: "ter_goedkeuring", rounds: [{ submitted: { by: "m1" } }] });
    expect(textOf(play.places.get(`team:centrum verwijzing/${recordOf(play).id}`))).toContain("Wacht op akkoord");
  });

  test("answers that no longer count are not in the record", () => {
    const play = atOverview();
    play.answer("noor", "wijzig 5", "ja", "ja", DETAILS, "indienen");
    expect(recordOf(play).rounds[0]?.answers.map(({ fact }) => fact)).not.toContain("regulier_met_voorziening");
  });
});

test("the overview of a diagnose shows the first question; the others per person and the results once, closed", () => {
  const play = createPlay();
  play.type("noor", "start KL-0042");
  play.answer("noor", "ja", "34", "bijstand", "niet aangevraagd", "weet niet", "overzicht");
  const { blocks } = play.cardOf("noor");
  const [open, results] = ["open", "mogelijk"].map((id) => {
    const found = blocks.find((block) => block.kind === "details" && block.id === id);
    return found?.kind === "details" ? found.blocks : [];
  });
  const people = open?.filter(({ kind }) => kind === "text").map((block) => JSON.stringify(block));
  expect(people?.length).toBeGreaterThan(1);
  expect(new Set(people).size).toBe(people?.length);
  expect(JSON.stringify(open)).toContain("Dossier compleet");
  expect(JSON.stringify(results)).toContain("Arbeidsvermogen laten onderzoeken");
  const shown = JSON.stringify(blocks.filter(({ kind }) => kind !== "details"));
  expect(shown).toContain("Eerst: Regulier werk zonder voorziening");
  expect(shown).not.toMatch(/Dossier compleet|Arbeidsvermogen laten onderzoeken/);
  expect(JSON.stringify(blocks).split("Arbeidsvermogen laten onderzoeken")).toHaveLength(2);
});

test.each([
  ["28-9-2026", "23 november 2026 (nog 2 dagen)"],
  ["25-9-2026", "20 november 2026 (gisteren)"],
  ["24-9-2026", "19 november 2026 (2 dagen geleden)"],
])("an aanvraag of %s must be decided on by %s", (day, said) => {
  const play = atOverview();
  play.type("noor", `aanleiding: aanvraag\nontvangstdatum: ${day}`);
  expect(textOf(play.cardOf("noor"))).toContain(said);
  play.type("noor", "aanleiding: ambtshalve");
  expect(textOf(play.cardOf("noor"))).not.toContain(said);
});

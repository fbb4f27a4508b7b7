import { describe, expect, test } from "vitest";
import type { Dialog } from "../../src/conversation/dialog.ts";
import { createPlay, type Play } from "../support/play.ts";
import { atOverview, DETAILS, recordOf, submitted } from "../support/stories.ts";

const TO_M1 = ["ja", "34", "bijstand", "niet aangevraagd", "nee", "nee", "ja ja ja 1", "nee ja"];

function started(...answers: readonly string[]): Play {
  const play = createPlay();
  play.type("noor", "start KL-0042");
  play.answer("noor", ...answers);
  return play;
}

/** Everything that matters of a dialog; the moments differ by nature. */
function essence(dialog: Dialog | undefined) {
  return JSON.stringify(dialog, (key, value: unknown) =>
    key === "at" || key === "updatedAt" || key === "since" ? undefined : value,
  );
}

describe("typing does what a button does", () => {
  const cases: readonly [string, () => Play, (play: Play) => void, string][] = [
    ["an answer", () => started(), (play) => play.click("noor", "antwoord.1"), "nee"],
    ["an answer by its number", () => started(), (play) => play.click("noor", "antwoord.1"), "2"],
    ["weet ik niet", () => started(), (play) => play.click("noor", "weet_niet"), "Weet ik niet!"],
    ["a number", () => started("ja"), (play) => play.click("noor", "verder", { "feit.leeftijd": "34" }), "34"],
    [
      "a choice from a list",
      () => started("ja", "34"),
      (play) => play.click("noor", "verder", { "feit.uitkering": "wia" }),
      "WIA",
    ],
    [
      "an answer with its source",
      () => started("ja", "34", "bijstand"),
      (play) =>
        play.click("noor", "verder", {
          "feit.uwv_advies": "positief",
          herkomst: "uwv",
          zekerheid: "vastgesteld",
          herkomst_datum: "2026-11-03",
        }),
      "positief volgens UWV van 3-11-2026",
    ],
    ["terug", () => started("ja", "34"), (play) => play.click("noor", "terug"), "terug"],
    ["meer", () => started("ja"), (play) => play.click("noor", "meer"), "Meer"],
    ["overzicht", () => started("ja", "meer"), (play) => play.click("noor", "overzicht"), "overzicht"],
    ["antwoorden", () => started("ja", "meer"), (play) => play.click("noor", "antwoorden"), "antwoorden"],
    [
      "wijzigen",
      () => started("ja", "34", "antwoorden"),
      (play) => play.click("noor", "wijzigen", { stap: "L1" }),
      "wijzig 1",
    ],
    [
      "a change that is confirmed",
      () => started(...TO_M1, "wijzig 4", "positief"),
      (play) => play.click("noor", "wijziging_doorvoeren"),
      "ja",
    ],
    [
      "a change that is not made",
      () => started(...TO_M1, "wijzig 4", "positief"),
      (play) => play.click("noor", "wijziging_laten"),
      "nee",
    ],
    ["overdragen", () => started("ja", "meer"), (play) => play.click("noor", "overdragen"), "overdragen"],
    [
      "handing over to a colleague",
      () => started("ja", "overdragen"),
      (play) => play.click("noor", "overdragen_doen", { aan: "m2" }),
      "overdragen aan Bram",
    ],
    [
      "handing over to the arbeidsdeskundige",
      () => started(...TO_M1),
      (play) => play.click("noor", "overdragen_arbeidsdeskundige"),
      "overdragen aan de arbeidsdeskundige",
    ],
    ["stoppen", () => started("ja", "meer"), (play) => play.click("noor", "stoppen"), "stop"],
    ["hervatten", () => started("ja", "stop"), (play) => play.click("noor", "hervatten"), "hervat"],
    [
      "going on with the questions",
      () => started("ja", "overzicht"),
      (play) => play.click("noor", "vragen_afmaken"),
      "verder",
    ],
    ["gegevens", () => atOverview(), (play) => play.click("noor", "gegevens"), "gegevens"],
    [
      "the details",
      () => atOverview(),
      (play) => {
        play.press(
          "noor",
          {
            id: "gegevens_opslaan",
            data: { dialog: play.dialogOf("noor")?.id ?? "", version: play.dialogOf("noor")?.version ?? 0 },
          },
          {
            aanleiding: "aanvraag",
            ontvangstdatum: "2026-11-03",
            besproken_op: "2026-11-05",
            wens: "Werken in de tuin",
          },
        );
      },
      DETAILS,
    ],
    [
      "geprobeerd",
      () => started(...TO_M1.slice(0, 6), "nee", "3", "gegevens"),
      (play) => play.click("noor", "geprobeerd"),
      "geprobeerd",
    ],
    [
      "a row of what was tried",
      () => started(...TO_M1.slice(0, 6), "nee", "3", "geprobeerd"),
      (play) =>
        play.click("noor", "geprobeerd_toevoegen", {
          voorziening: "jobcoach",
          via: "MTB",
          periode: "mei",
          uitkomst: "gestopt",
        }),
      "geprobeerd: jobcoach; MTB; mei; gestopt",
    ],
    [
      "afwijken",
      () => atOverview(),
      (play) =>
        play.press("noor", {
          id: "afwijken",
          data: { dialog: play.dialogOf("noor")?.id ?? "", version: play.dialogOf("noor")?.version ?? 0 },
        }),
      "afwijken",
    ],
    [
      "a deviation",
      () => started("nee", "afwijken"),
      (play) =>
        play.click("noor", "afwijken_opslaan", {
          trede: "geen",
          vervolgstap: "beoordeel_zelf",
          reden: "De verhuizing is nog niet zeker.",
        }),
      "afwijken: geen/beoordeel_zelf; De verhuizing is nog niet zeker.",
    ],
  ];

  test.each(cases)("%s", (_name, story, click, text) => {
    const clicked = story();
    click(clicked);
    const typed = story();
    const before = essence([...typed.dialogs.values()][0]);
    typed.type("noor", text);
    const dialog = [...typed.dialogs.values()][0];
    expect(essence(dialog)).toBe(essence([...clicked.dialogs.values()][0]));
    expect(essence(dialog)).not.toBe(before);
  });

  test("indienen, goedkeuren, intrekken and the other acts on a verwijzing", () => {
    expect(recordOf(submitted()).state).toBe("ter_goedkeuring");
    for (const [who, text, state] of [
      ["tess", "Goedkeuren bw-2026-0001", "goedgekeurd"],
      ["tess", "terugsturen BW-2026-0001: Wat wil de inwoner zelf?", "teruggestuurd"],
      ["tess", "afwijzen BW-2026-0001: Dit hoort bij een ander team.", "afgewezen"],
      ["noor", "intrekken BW-2026-0001 ja", "ingetrokken"],
    ] as const) {
      const play = submitted();
      play.type(who, text);
      expect(recordOf(play).state).toBe(state);
    }
  });
});

describe("text that is not understood", () => {
  test.each(["blub", "🙂", "'; drop table", "ja nee misschien", "[klik](http://x)"])(
    "%j gets what is expected now",
    (text) => {
      const play = started();
      const result = play.type("noor", text);
      expect(result.reply.notice?.text).toContain("1. Ja; 2. Nee; 3. Weet ik niet");
      expect(result.effects).toEqual([]);
    },
  );

  test("a text of 5000 characters is no trouble", () => {
    expect(started().type("noor", "x".repeat(5000)).reply.notice?.text).toContain("1. Ja; 2. Nee");
  });

  test.each(["wijzig leeftijd", "wijzig De leeftijd", "Wijzigen leeftijd op de peildatum.", "wijzig leef"])(
    "%s goes to that question, as its number does",
    (line) => {
      const play = started("ja", "34", "bijstand", "antwoorden", line);
      expect(play.dialogOf("noor")?.view).toEqual({ kind: "question", step: "L2" });
    },
  );

  test.each(["help", "hulp", "Hallo", "?", ""])("%j gets the explanation", (text) => {
    expect(createPlay().type("noor", text).reply.view?.title).toBe("Zo werkt Beschutwijzer");
  });

  test("a number out of range says between which numbers", () => {
    const play = started("ja");
    play.type("noor", "134");
    expect(JSON.stringify(play.cardOf("noor"))).toContain("van 0 tot en met 120");
    play.type("noor", "3,5");
    expect(JSON.stringify(play.cardOf("noor"))).toContain("heel getal");
  });

  test("every card of a dialog has an answer of its own", () => {
    for (const view of ["meer", "overzicht", "antwoorden", "gegevens", "geprobeerd", "afwijken", "overdragen"]) {
      const play = started("ja");
      play.type("noor", view);
      expect(play.type("noor", "blub").reply.notice?.text).toMatch(/^Dat begrijp ik niet/);
    }
  });

  test("in the team's place it says what can be typed there", () => {
    const play = submitted();
    expect(play.type("tess", "blub", { kind: "team", team: "centrum" }).reply.notice?.text).toContain("BW-2026-0001");
  });

  test("an unknown nummer is named as such", () => {
    expect(createPlay().type("tess", "goedkeuren BW-2026-0404").reply.notice?.text).toContain("vind geen verwijzing");
  });
});

import { describe, expect, test } from "vitest";
import { createPlay, flowFor, type Play } from "../support/play.ts";
import { atOverview, recordOf, submitted } from "../support/stories.ts";

// every card that a turn gives is checked for size, actions and ids by play itself

const LONG = "Dit is een lange zin over wat er op het werk te zien was. ".repeat(40);

describe("cards stay within their limits", () => {
  test("with the longest texts in every field of a long case", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.answer(
      "noor",
      "ja",
      "20",
      "2",
      "bijstand",
      "1",
      "nee",
      "nee",
      "ja ja ja 2 ja",
      "nee ja",
      "overdragen aan Sam",
    );
    play.type("sam", "open 1");
    play.answer("sam", "ja", "niet nodig", "doorsturen", "nee", "ja");
    const row = [0, 1, 2, 3].map(() => LONG.slice(0, 199)).join(";");
    for (let rows = 0; rows < 9; rows += 1) play.type("sam", `geprobeerd: ${row}`);
    expect(play.dialogOf("sam")?.tried).toHaveLength(8);
    for (const field of ["zaaknummer", "werkgever", "werkplek"]) play.type("sam", `${field}: ${LONG.slice(0, 199)}`);
    play.type("sam", `wens: ${LONG.slice(0, 999)}`);
    play.type(
      "sam",
      "aanleiding: aanvraag\nontvangstdatum: 3-11-2026\nbesproken op: 5-11-2026\nuren: 24,5\nvoorzieningen: a, b, c",
    );
    play.type("sam", `afwijken: gesubsidieerd/voorziening_inzetten; ${LONG.slice(0, 1990)}`);
    for (const view of ["overzicht", "gegevens", "geprobeerd", "afwijken", "antwoorden", "overzicht", "indienen"])
      play.type("sam", view);
    expect(recordOf(play).state).toBe("ter_goedkeuring");
    for (let turns = 0; turns < 6; turns += 1) {
      play.type("tess", `${LONG.slice(0, 1990)} ${turns}`, { kind: "thread", verwijzing: recordOf(play).id });
      play.type("tess", `terugsturen BW-2026-0001: ${LONG.slice(0, 1990)}`);
      play.type("noor", "verder gaan met BW-2026-0001");
      play.type("noor", "indienen");
    }
    for (const page of ["onderbouwing", "bronnen", "dossier"])
      expect(play.type("tess", `${page} BW-2026-0001`).reply.view).toBeDefined();
  });

  test("with nothing known at all", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    for (let turns = 0; turns < 30 && !play.cardOf("noor").title.startsWith("Overzicht"); turns += 1)
      play.type("noor", "weet niet");
    play.answer("noor", "antwoorden", "overzicht");
    expect(play.cardOf("noor").title).toMatch(/^Overzicht/);
  });

  test("a text that is too long is refused in its field", () => {
    const play = atOverview();
    play.type("noor", `wens: ${LONG}`);
    expect(play.dialogOf("noor")?.details.wens).toBe("");
    expect(JSON.stringify(play.cardOf("noor"))).toContain("hooguit 1000 tekens");
  });

  test("a reason or comment with the klantkenmerk does not reach the team", () => {
    const play = submitted();
    const { id } = recordOf(play);
    expect(
      play.type("tess", "Gaat dit over kl-0042?", { kind: "thread", verwijzing: id }).reply.notice?.text,
    ).toContain("klantkenmerk hoort niet");
    expect(JSON.stringify(play.type("tess", "terugsturen BW-2026-0001: Zie de zaak KL-0042").reply.view)).toContain(
      "klantkenmerk hoort niet",
    );
    expect(recordOf(play)).toMatchObject({ state: "ter_goedkeuring", comments: [] });
  });
});

/** Answers every card with the same choice; numbers differ per walk. */
function walk(play: Play, choice: number, number: string): string {
  play.type("noor", "start KL-0042");
  for (let cards = 0; cards < 40; cards += 1) {
    const card = play.cardOf("noor");
    if (card.title.startsWith("Overzicht")) return card.title;
    const isNumber = card.blocks.some(({ kind }) => kind === "number");
    const questions = card.blocks.filter(
      ({ kind, ...block }) => kind === "choice" && "id" in block && block.id.startsWith("feit."),
    ).length;
    const answer = isNumber ? number : Array.from({ length: Math.max(1, questions) }, () => choice).join(" ");
    const before = play.dialogOf("noor")?.version;
    for (const text of [answer, `${choice} volgens AD-rapport 3-11-2026`, "1", "ja nee", "nee"]) {
      if (play.dialogOf("noor")?.version === before) play.type("noor", text);
    }
  }
  throw new Error("no overview");
}

describe("every tree can be walked to its overview", () => {
  const flows = [
    ["0935", "maastricht-heuvelland", "2026-11-21"],
    ["0935", "landelijk", "2026-11-21"],
    ["0150", "deventer", "2026-11-21"],
    ["0957", "midden-limburg", "2026-11-21"],
    ["0935", "maastricht-heuvelland-sob", "2027-01-15"],
  ] as const;

  test.each(flows)("%s %s", (gemeente, id, peildatum) => {
    const flow = flowFor(gemeente, id, peildatum);
    for (const choice of [1, 2, 3, 4]) {
      for (const number of ["1", "20", "34", "70"])
        expect(walk(createPlay({}, flow), choice, number)).toMatch(/^Overzicht/);
    }
  });
});

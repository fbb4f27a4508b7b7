import { describe, expect, test } from "vitest";
import { parseDialog } from "../../../src/store/dialog-schema.ts";
import { createPlay, findAction, type Play, textOf } from "../../support/play.ts";
import { recordOf, submitted } from "../../support/stories.ts";

const LINE = "34 jaar, bijstand, woont in Meerssen, blauwe ogen";

function started(play: Play = createPlay()): Play {
  play.type("noor", "start KL-0042");
  return play;
}

/** Everything that is kept somewhere after what happened. */
function kept(play: Play): string {
  return JSON.stringify([
    [...play.dialogs],
    [...play.records],
    [...play.sessions],
    [...play.places],
    play.messages,
    play.audit,
  ]);
}

describe("a typed line with several answers", () => {
  test("is shown as what was understood and what was not, and counts for nothing yet", () => {
    const play = started();
    const { reply, messages } = play.type("noor", LINE);
    const said = textOf(reply.view);
    expect(reply.view?.title).toBe("Dit begreep ik");
    for (const part of [
      "34 jaar",
      "Bijstand (Participatiewet)",
      "Woont in de gemeente",
      "Dit begreep ik niet:",
      "blauwe ogen",
    ])
      expect(said).toContain(part);
    expect(reply.view?.actions.map(({ label }) => label)).toEqual(["Klopt, overnemen", "Niet overnemen"]);
    expect(messages).toEqual([]);
    expect(play.dialogOf("noor")?.answers).toEqual([]);
  });

  test("waits in the view of the dialog, which the store accepts", () => {
    const play = started();
    play.type("noor", LINE);
    const dialog = play.dialogOf("noor");
    expect(parseDialog(JSON.parse(JSON.stringify(dialog)))).toEqual(dialog);
    expect(
      dialog?.view.kind === "confirm_line" && dialog.view.answers.map(({ fact, answer }) => [fact, answer]),
    ).toEqual([
      ["leeftijd", 34],
      ["uitkering", "bijstand"],
      ["woonplaats_in_gemeente", "nee"],
    ]);
  });

  test("is itself kept nowhere, confirmed or not", () => {
    const play = started();
    play.type("noor", LINE);
    expect(kept(play)).not.toMatch(/blauwe ogen|Meerssen/i);
    play.type("noor", "ja");
    expect(kept(play)).not.toMatch(/blauwe ogen|Meerssen/i);
  });

  test.each([
    [
      "the button",
      (play: Play, view: NonNullable<ReturnType<Play["type"]>["reply"]["view"]>) =>
        play.press("noor", findAction(view, "regel_overnemen")),
    ],
    ["ja", (play: Play) => play.type("noor", "ja")],
    ["klopt, overnemen", (play: Play) => play.type("noor", "Klopt, overnemen")],
  ])("counts after %s, as an estimate from the conversation, and asks the next question", (_name, confirm) => {
    const play = started();
    const { view } = play.type("noor", "34 jaar, bijstand, woont in Maastricht").reply;
    if (!view) throw new Error("no view");
    confirm(play, view);
    expect(play.dialogOf("noor")?.answers).toMatchObject([
      { fact: "leeftijd", answer: 34, by: "m1", herkomst: "gesprek", certainty: "inschatting" },
      { fact: "uitkering", answer: "bijstand" },
      { fact: "woonplaats_in_gemeente", answer: "ja" },
    ]);
    expect(play.cardOf("noor").title).toContain("Het advies van UWV");
    expect(textOf(play.cardOf("noor"))).toContain(
      "Overgenomen: Leeftijd op de peildatum; Uitkering of situatie; Woont in de gemeente.",
    );
    expect(play.audit).toContain("antwoorden done");
  });

  test("changes nothing after niet overnemen", () => {
    const play = started();
    const { view } = play.type("noor", LINE).reply;
    if (!view) throw new Error("no view");
    play.press("noor", findAction(view, "regel_laten"));
    expect(play.dialogOf("noor")?.answers).toEqual([]);
    expect(textOf(play.cardOf("noor"))).toContain("Er is niets overgenomen.");
  });

  test("makes way for a new line, and for the question with terug", () => {
    const play = started();
    play.type("noor", LINE);
    play.type("noor", "35 jaar, ww");
    expect(JSON.stringify(play.dialogOf("noor")?.view)).not.toContain("bijstand");
    play.type("noor", "terug");
    expect(play.dialogOf("noor")?.view.kind).toBe("question");
    expect(play.dialogOf("noor")?.answers).toEqual([]);
  });

  test("a second press on the button changes nothing", () => {
    const play = started();
    const { view } = play.type("noor", "34 jaar, bijstand").reply;
    if (!view) throw new Error("no view");
    play.press("noor", findAction(view, "regel_overnemen"));
    const before = kept(play);
    play.press("noor", findAction(view, "regel_overnemen"));
    expect(JSON.stringify([...play.dialogs])).toBe(JSON.stringify(JSON.parse(before)[0]));
    expect(play.audit.at(-1)).toContain("refused stale");
  });

  test("names the old answer and what would lapse before an earlier answer changes", () => {
    const play = started();
    play.answer("noor", "ja", "22", "2", "bijstand");
    const said = textOf(play.type("noor", "leeftijd 40, woont in Maastricht").reply.view);
    expect(said).toContain("40 jaar (nu nog: 22 jaar)");
    expect(said).toContain("vervallen");
    expect(said).toContain("Onderwijs (jonger dan 27)");
    expect(said).not.toContain("Woont in de gemeente");
  });
});

describe("the rights stay as they are", () => {
  test("a question for the arbeidsdeskundige is not filled in by the consulent", () => {
    const play = started();
    const said = textOf(play.type("noor", "34 jaar, dossier compleet").reply.view);
    expect(said).toContain("voor de arbeidsdeskundige");
    play.type("noor", "ja");
    expect(play.dialogOf("noor")?.answers.map(({ fact }) => fact)).toEqual(["leeftijd"]);
  });

  test("the arbeidsdeskundige may, and is then the one who judged", () => {
    const play = createPlay();
    play.type("sam", "start KL-0042");
    play.type("sam", "dossier compleet, 34 jaar");
    play.type("sam", "klopt");
    expect(play.dialogOf("sam")?.arbeidsdeskundige).toBe("m3");
  });

  test("what this tree does not ask is named and not stored", () => {
    const play = started();
    const said = textOf(play.type("noor", "34 jaar, proefperiode loopt").reply.view);
    expect(said).toContain("hoort niet bij deze beslisboom");
    play.type("noor", "ja");
    expect(play.dialogOf("noor")?.answers.map(({ fact }) => fact)).toEqual(["leeftijd"]);
  });

  test("a line in the thread is a comment, and in the team's place it is nothing", () => {
    const play = submitted();
    const { id } = recordOf(play);
    play.type("tess", "Woont hier, graag bespreken", { kind: "thread", verwijzing: id });
    expect(recordOf(play).comments.map(({ text }) => text)).toEqual(["Woont hier, graag bespreken"]);
    const { reply, effects } = play.type("noor", "34 jaar, ww", { kind: "team", team: "centrum" });
    expect(reply.view).toBeUndefined();
    expect(effects).toEqual([]);
  });

  test("without an open case nothing is read", () => {
    expect(createPlay().type("noor", "34 jaar, ww").reply.notice?.text).toContain("Dat begrijp ik niet");
  });

  test("a case that waits for somebody else is left alone", () => {
    const play = started();
    play.answer("noor", "meer", "overdragen", "overdragen aan Bram");
    const before = kept(play);
    expect(play.type("noor", "34 jaar, ww").reply.view).toBeUndefined();
    expect(JSON.stringify([...play.dialogs])).toBe(JSON.stringify(JSON.parse(before)[0]));
  });
});

describe("one answer to the question in front of the person stays what it was", () => {
  test.each([
    ["ja", "woonplaats_in_gemeente", "ja"],
    ["2", "woonplaats_in_gemeente", "nee"],
  ])("%s", (text, fact, answer) => {
    const play = started();
    play.type("noor", text);
    expect(play.dialogOf("noor")?.answers).toMatchObject([{ fact, answer }]);
  });

  test("34 jaar at the question of the age is the answer to it", () => {
    const play = started();
    play.answer("noor", "ja", "34 jaar");
    expect(play.dialogOf("noor")?.answers).toMatchObject([{}, { fact: "leeftijd", answer: 34 }]);
  });

  test("text without a certain answer gets what is expected now", () => {
    expect(started().type("noor", "misschien, ik weet niet").reply.notice?.text).toContain("1. Ja; 2. Nee");
  });
});

import { describe, expect, test } from "vitest";
import { createPlay, findAction } from "../support/play.ts";
import { atOverview, recordOf } from "../support/stories.ts";

function atFirstCard() {
  const play = createPlay();
  play.type("noor", "start KL-0042");
  return play;
}

describe("a stale card", () => {
  test("is replaced by the present one and changes nothing", () => {
    const play = atFirstCard();
    const old = findAction(play.cardOf("noor"), "antwoord.1");
    play.type("noor", "ja");
    const before = play.dialogOf("noor");
    const result = play.press("noor", old);
    expect(play.dialogOf("noor")).toBe(before);
    expect(result.messages[0]?.card.title).toMatch(/^Vraag 2 /);
    expect(play.audit.at(-1)).toBe("antwoord.1 refused stale");
  });

  test("of a case that was submitted says where to look", () => {
    const play = atOverview();
    const old = findAction(play.cardOf("noor"), "antwoorden");
    play.type("noor", "intrekken ja");
    expect(play.press("noor", old).reply.notice?.text).toContain("mijn");
    expect(play.audit.at(-1)).toBe("antwoorden refused gone");
  });
});

describe("a tampered button", () => {
  test.each([
    ["an option that does not exist", "antwoord.0", { option: 7 }],
    ["an option that is not the one of the button", "antwoord.0", { option: 1 }],
    ["a negative option", "antwoord.0", { option: -1 }],
    ["a step that is not in front of the person", "antwoord.0", { step: "L5" }],
    ["a step that does not exist", "antwoord.0", { step: "X99" }],
    ["an act that does not exist", "alles_wissen", {}],
    ["an act with markup in it", "<script>", {}],
    ["an answer to a number question", "verder", { step: "L2" }],
  ])("with %s is refused", (_what, id, data) => {
    const play = atFirstCard();
    const before = play.dialogOf("noor");
    const { data: own } = findAction(play.cardOf("noor"), "antwoord.0");
    const result = play.press("noor", { id, data: { ...own, ...data } });
    expect(play.dialogOf("noor")).toBe(before);
    expect(result.reply.notice?.text).toContain("Er is niets veranderd");
    expect(play.audit.at(-1)).toMatch(/refused tampered$/);
    expect(play.audit.at(-1)).not.toContain("<");
  });

  test("with somebody else's dialog is refused", () => {
    const play = atFirstCard();
    const foreign = findAction(play.cardOf("noor"), "antwoord.0");
    const result = play.press("bram", foreign);
    expect(result.reply.notice?.text).toContain("Noor Aydin");
    expect(play.audit.at(-1)).toBe("antwoord.0 refused not_your_turn");
  });

  test.each(["d99", "constructor", "__proto__"])("with the unknown dialog %s is refused", (dialog) => {
    const play = atFirstCard();
    const result = play.press("noor", { id: "terug", data: { dialog, version: 1 } });
    expect(result.effects).toMatchObject([{ outcome: "refused", reason: "gone" }]);
  });

  test("with a herkomst that no card offers is refused", () => {
    const play = atFirstCard();
    play.click("noor", "antwoord.0", { herkomst: "dokter" });
    expect(play.audit.at(-1)).toBe("antwoorden refused tampered");
    expect(play.dialogOf("noor")?.answers).toEqual([]);
  });

  test("cannot confirm a change that nobody asked for", () => {
    const play = atFirstCard();
    const { data } = findAction(play.cardOf("noor"), "meer");
    play.press("noor", { id: "wijziging_doorvoeren", data });
    expect(play.audit.at(-1)).toBe("wijziging_doorvoeren refused tampered");
  });

  test("cannot hand the case to somebody outside the team", () => {
    const play = atFirstCard();
    const { data } = findAction(play.cardOf("noor"), "meer");
    play.press("noor", { id: "overdragen_doen", data }, { aan: "m6" });
    expect(play.dialogOf("noor")?.waitsFor.person).toBe("m1");
  });

  test("cannot put unknown words in the details", () => {
    const play = atOverview();
    play.click("noor", "gegevens");
    play.click("noor", "gegevens_opslaan", { aanleiding: "zomaar", uren: "99", voorzieningen: "z" });
    expect(recordOf(play).rounds[0]?.details).toMatchObject({ aanleiding: null, uren: null, voorzieningen: [] });
    expect(JSON.stringify(play.cardOf("noor")).match(/"error"/g)).toHaveLength(3);
  });
});

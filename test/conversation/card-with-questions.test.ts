import { describe, expect, test } from "vitest";
import type { InputBlock } from "../../src/conversation/message.ts";
import { createPlay } from "../support/play.ts";

const TO_L7 = ["ja", "34", "bijstand", "niet aangevraagd", "nee", "nee"];

function atL7() {
  const play = createPlay();
  play.type("noor", "start KL-0042");
  play.answer("noor", ...TO_L7);
  const fields = () => play.cardOf("noor").blocks.filter((block): block is InputBlock => block.kind === "choice");
  const field = (fact: string) => fields().find(({ id }) => id === `feit.${fact}`);
  const submit = (given: Record<string, string>) =>
    play.click(
      "noor",
      "verder",
      Object.fromEntries(Object.entries(given).map(([fact, value]) => [`feit.${fact}`, value])),
    );
  return { play, field, submit };
}

const FOUR = {
  taak_uitvoeren: "ja",
  werknemersvaardigheden: "ja",
  uur_aaneengesloten: "ja",
  belastbaarheid: "vier_uur_of_meer",
};

describe("a card with several questions", () => {
  test("one submit with four answers settles it", () => {
    const { play, submit } = atL7();
    submit(FOUR);
    expect(play.cardOf("noor").title).toMatch(/^Vraag 8 /);
  });

  test("the minimumuurloon is needed only with two to four hours", () => {
    const { play, field, submit } = atL7();
    submit({ ...FOUR, belastbaarheid: "twee_tot_vier_uur" });
    expect(field("minimumuurloon")?.error).toBeDefined();
    expect(field("belastbaarheid")?.error).toBeUndefined();
    submit({ ...FOUR, belastbaarheid: "twee_tot_vier_uur", minimumuurloon: "ja" });
    expect(play.cardOf("noor").title).toMatch(/^Vraag 8 /);
  });

  test("an empty card names every field that is needed, and not the one that may stay empty", () => {
    const { field, submit } = atL7();
    submit({});
    expect(Object.keys(FOUR).map((fact) => field(fact)?.error !== undefined)).toEqual([true, true, true, true]);
    expect(field("minimumuurloon")?.error).toBeUndefined();
    expect(field("minimumuurloon")?.hint).toContain("Alleen nodig als je bij");
  });

  test("what was chosen stays on the card when something is missing, and nothing is stored", () => {
    const { play, field, submit } = atL7();
    const version = play.dialogOf("noor")?.version;
    submit({ werknemersvaardigheden: "nee" });
    expect(field("werknemersvaardigheden")?.value).toBe("nee");
    expect(play.dialogOf("noor")?.version).toBe(version);
  });

  test("one nee settles the card without the other answers", () => {
    const { play, submit } = atL7();
    submit({ taak_uitvoeren: "nee" });
    expect(play.cardOf("noor").title).toContain("arbeidsvermogen");
  });

  test("a value that the card does not offer is refused in its field", () => {
    const { field, submit } = atL7();
    submit({ ...FOUR, belastbaarheid: "acht_uur" });
    expect(field("belastbaarheid")?.error).toBeDefined();
  });

  test("a question of another card makes the click invalid", () => {
    const { play, submit } = atL7();
    submit({ ...FOUR, uwv_advies: "positief" });
    expect(play.audit.at(-1)).toBe("antwoorden refused tampered");
  });

  test("answers can be typed in order", () => {
    const { play } = atL7();
    play.type("noor", "ja, ja, ja, 2 tot 4 uur, ja");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 8 /);
  });

  test("answers can be typed by question, by number or by name", () => {
    const { play } = atL7();
    play.type("noor", "1: ja\nbasale: x");
    expect(play.dialogOf("noor")?.answers.some(({ fact }) => fact === "taak_uitvoeren")).toBe(false);
    play.type("noor", "1: ja\nheeft basale: ja\nuur aaneengesloten: j\nbelastbaarheid: 1");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 8 /);
  });

  test("typing a part of the answers keeps them and asks for the rest", () => {
    const { play, field } = atL7();
    play.type("noor", "ja ja");
    expect(field("werknemersvaardigheden")?.value).toBe("ja");
    expect(JSON.stringify(play.cardOf("noor"))).toContain("Er zijn nog vragen op deze kaart");
    play.type("noor", "ja 1");
    expect(play.cardOf("noor").title).toMatch(/^Vraag 8 /);
  });

  test("too many answers are not understood, and nothing is stored", () => {
    const { play } = atL7();
    const result = play.type("noor", "nee ja ja");
    expect(result.reply.notice?.text).toContain("ja nee ja");
    expect(result.effects).toEqual([]);
  });
});

describe("an answer that stays as it was", () => {
  test("keeps who gave it and on what, while another one on the card changes", () => {
    const { play, submit } = atL7();
    submit({ ...FOUR, belastbaarheid: "twee_tot_vier_uur", minimumuurloon: "ja" });
    const before = play.dialogOf("noor")?.answers ?? [];
    play.answer("noor", "wijzig 7");
    submit({ ...FOUR, belastbaarheid: "vier_uur_of_meer", minimumuurloon: "ja" });
    const after = play.dialogOf("noor")?.answers ?? [];
    const find = (answers: typeof after, fact: string) => answers.find((given) => given.fact === fact);
    expect(find(after, "taak_uitvoeren")).toBe(find(before, "taak_uitvoeren"));
    expect(find(after, "belastbaarheid")).not.toEqual(find(before, "belastbaarheid"));
  });

  test("takes another source when that is chosen", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.answer("noor", "ja", "wijzig 1");
    play.click("noor", "antwoord.0", { herkomst: "register", zekerheid: "vastgesteld" });
    expect(play.dialogOf("noor")?.answers).toMatchObject([
      { answer: "ja", herkomst: "register", certainty: "vastgesteld" },
    ]);
    play.answer("noor", "wijzig 1", "ja");
    expect(play.dialogOf("noor")?.answers).toMatchObject([{ herkomst: "register" }]);
  });

  test("an AD-rapport without a date is named at its field, and the fields stand open", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.click("noor", "antwoord.0", { herkomst: "ad_rapport" });
    expect(play.cardOf("noor").blocks.find((block) => block.kind === "date")?.error).toContain(
      "Vul de datum van het rapport in",
    );
    expect(play.dialogOf("noor")?.answers).toEqual([]);
  });
});

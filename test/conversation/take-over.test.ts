import { describe, expect, test } from "vitest";
import { createPlay, findAction, textOf } from "../support/play.ts";
import { atOverview, recordOf, submitted } from "../support/stories.ts";

describe("a case of somebody who left", () => {
  test("stands on the list of the others, and whoever opens it has it with all its answers", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.answer("noor", "ja", "34");
    play.leave("noor");
    play.type("bram", "mijn");
    expect(textOf(play.places.get("person:m2 thuis"))).toContain("van iemand die weg is");
    play.type("bram", "open 1");
    expect(play.dialogOf("bram")).toMatchObject({ indiener: "m2", waitsFor: { person: "m2" } });
    expect(play.cardOf("bram").title).toMatch(/^Vraag 3 /);
  });

  test("of somebody who is at work is no one else's to open", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.type("bram", "mijn");
    expect(textOf(play.places.get("person:m2 thuis"))).not.toContain("KL-0042");
  });

  test("that waits for an arbeidsdeskundige who left goes on with another one", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    play.type("noor", "overdragen aan Sam");
    play.leave("sam");
    play.type("lot", "open 1");
    expect(play.dialogOf("lot")).toMatchObject({ indiener: "m1", arbeidsdeskundige: "m4" });
  });
});

describe("a verwijzing", () => {
  test("at its overview goes over after one question, and both places say so", () => {
    const play = atOverview();
    const asked = play.type("bram", "open BW-2026-0001");
    expect(asked.reply.view?.title).toBe("BW-2026-0001 overnemen?");
    expect(recordOf(play).indiener).toBe("m1");
    play.press("bram", findAction(asked.reply.view ?? play.cardOf("bram"), "overnemen_doen"));
    expect(recordOf(play).indiener).toBe("m2");
    expect(play.cardOf("bram").title).toContain("Overzicht BW-2026-0001");
    expect(textOf(play.cardOf("noor"))).toContain("Bram de Wit werkt nu aan zaak");
    expect(play.audit).toContain("overnemen done");
  });

  test("goes to the first of two who were asked; the other is asked again, with the name of its new owner", () => {
    const play = atOverview();
    const ask = (who: "bram" | "ria") => play.type(who, "overnemen BW-2026-0001").reply.view ?? play.cardOf(who);
    const [first, second] = [ask("bram"), ask("ria")];
    play.press("bram", findAction(first, "overnemen_doen"));
    const answered = play.press("ria", findAction(second, "overnemen_doen"));
    expect(recordOf(play).indiener).toBe("m2");
    expect(textOf(answered.reply.view)).toContain("Deze verwijzing is van Bram de Wit");
  });

  test("that was returned and has no dialog any more goes over by typing, and the team sees who has it", () => {
    const play = submitted();
    play.type("tess", "terugsturen BW-2026-0001: Wat is er precies geprobeerd?");
    play.type("bram", "overnemen BW-2026-0001 ja");
    expect(recordOf(play)).toMatchObject({ indiener: "m2", state: "teruggestuurd" });
    const team = [...play.places].filter(([place]) => place.startsWith("thread:")).map(([, card]) => textOf(card));
    expect(team.some((said) => said.includes("Bram de Wit nam de verwijzing over"))).toBe(true);
    expect(textOf(play.places.get("person:m1 besluit/v7"))).toContain(
      "heeft verwijzing BW-2026-0001 van je overgenomen",
    );
    play.type("bram", "indienen");
    expect(recordOf(play).state).toBe("ter_goedkeuring");
  });

  test("that was approved goes over, so that the answer of UWV has somebody to enter it", () => {
    const play = submitted();
    play.type("tess", "goedkeuren BW-2026-0001");
    play.leave("noor");
    play.type("bram", "overnemen BW-2026-0001 ja");
    play.type("bram", "nieuwe ronde BW-2026-0001");
    expect(recordOf(play)).toMatchObject({ indiener: "m2", state: "concept" });
  });

  // a teamleider, somebody of another team, and whose case it is
  test.each(["tess", "max", "noor"] as const)("is not taken over by %s", (who) => {
    const play = atOverview();
    play.type(who, "overnemen BW-2026-0001 ja");
    expect(recordOf(play).indiener).toBe("m1");
    expect(play.audit.at(-1)).toMatch(/^overnemen refused/);
  });

  test("that waits for a decision stays where it is", () => {
    const play = submitted();
    play.type("bram", "overnemen BW-2026-0001 ja");
    expect(recordOf(play)).toMatchObject({ indiener: "m1", state: "ter_goedkeuring" });
  });
});

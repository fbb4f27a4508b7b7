import { describe, expect, test } from "vitest";
import { createPlay, findAction, textOf } from "../support/play.ts";
import { recordOf, submitted } from "../support/stories.ts";

function found(play = createPlay(), question = "loonkostensubsidie") {
  const { messages } = play.type("noor", `zoek ${question}`);
  const [message] = messages;
  if (!message) throw new Error("no card");
  return message.card;
}

describe("zoek", () => {
  test("gives a card with the paraphrase, dates, status and link of each hit, and a button to open it", () => {
    const card = found();
    expect(card.title).toBe("Gevonden bronnen");
    const said = textOf(card);
    for (const { data } of card.actions) expect(said).toContain(`Sleutel: ${data.bron}`);
    for (const part of ["Besluit loonkostensubsidie", "geldig vanaf 1 januari 2023", "nog niet nagekeken in de tekst"])
      expect(said).toContain(part);
    expect(card.blocks.filter(({ kind }) => kind === "links")).toHaveLength(card.actions.length);
    expect(card.actions.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5].map((nummer) => `Bron ${nummer}`));
  });

  test("opens a source with one press: everything of the entry, and the steps that cite it", () => {
    const play = createPlay();
    const card = found(play, "artikel 10b lid 1");
    const { view } = play.press("noor", findAction(card, "bron_openen.0")).reply;
    expect(view?.title).toBe("Participatiewet, artikel 10b lid 1");
    const said = textOf(view);
    for (const part of [
      "participatiewet/10b/1",
      "jci1.3:c:BWBR0015703",
      "tekst nagekeken",
      "tekst per 2026-07-01",
      "U3: Het besluit van het college",
      "Beschut werk Deventer",
    ])
      expect(said).toContain(part);
  });

  test("does the same when it is typed", () => {
    const play = createPlay();
    expect(play.type("noor", "bron participatiewet/10b/1").reply.view?.title).toBe(
      "Participatiewet, artikel 10b lid 1",
    );
    expect(play.type("noor", "Zoeken: lks").messages[0]?.card.title).toBe("Gevonden bronnen");
  });

  test("leaves the case in front of the person as it is", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    const before = JSON.stringify([...play.dialogs]);
    expect(play.type("noor", "zoek voorschakeltraject").effects).toEqual([]);
    expect(JSON.stringify([...play.dialogs])).toBe(before);
    play.type("noor", "ja");
    expect(play.dialogOf("noor")?.answers).toHaveLength(1);
  });

  test("is a private view in the team's place and in a thread, and no comment", () => {
    const play = submitted();
    const { id } = recordOf(play);
    for (const place of [
      { kind: "team", team: "centrum" },
      { kind: "thread", verwijzing: id },
    ] as const) {
      const { reply, messages } = play.type("tess", "zoek wachtlijst", place);
      expect(reply.view?.title).toBe("Gevonden bronnen");
      expect(messages).toEqual([]);
    }
    expect(recordOf(play).comments).toEqual([]);
  });

  test("is an ordinary comment when a sentence in the thread only begins with it", () => {
    const play = submitted();
    const { id } = recordOf(play);
    play.type("tess", "Zoek jij dit nog even uit?", { kind: "thread", verwijzing: id });
    expect(recordOf(play).comments).toHaveLength(1);
  });

  test("repeats nothing of what was typed", () => {
    const play = createPlay();
    play.type("noor", "zoek 999990019 loonkostensubsidie Jansen");
    expect(JSON.stringify([play.messages, [...play.places]])).not.toMatch(/999990019|Jansen/);
  });

  test.each(["zoek", "zoek   ", "zoeken:"])("%j says what to type", (text) => {
    expect(createPlay().type("noor", text).reply.notice?.text).toContain("zoek loonkostensubsidie");
  });

  test.each(["zoek xyzzy", "zoek 🙂", "zoek de het een"])("%j says that nothing was found", (text) => {
    const card = createPlay().type("noor", text).messages[0]?.card;
    expect(textOf(card)).toContain("Ik vind geen bron met deze woorden");
    expect(card?.actions).toEqual([]);
  });

  test("a source that is gone is named as such", () => {
    const play = createPlay();
    const data = { bron: "participatiewet/999" };
    expect(play.press("noor", { id: "bron_openen.0", data }).reply.notice?.text).toContain("Deze bron is er niet meer");
    expect(play.press("noor", { id: "bron_openen.0", data: {} }).effects).toMatchObject([
      { outcome: "refused", reason: "tampered" },
    ]);
  });
});

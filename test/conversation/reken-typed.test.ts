import { describe, expect, test } from "vitest";
import { createPlay, textOf } from "../support/play.ts";
import { atOverview, submitted } from "../support/stories.ts";

describe("reken", () => {
  test("gives the amount, how it was reckoned and the sources, on a private card", () => {
    const { messages } = createPlay().type("noor", "reken begeleiding uren 24");
    const [message] = messages;
    expect(messages).toHaveLength(1);
    expect(message?.to).toEqual({ kind: "person", id: "m1" });
    const said = textOf(message?.card);
    for (const text of ["6.270,97", "Zo is het berekend", "Nota beschut werk Deventer"]) expect(said).toContain(text);
  });

  test("says what is missing, with an example", () => {
    const said = textOf(createPlay().type("noor", "reken lks").messages[0]?.card);
    expect(said).toContain("Dit kan ik nog niet uitrekenen");
    expect(said).toContain("loonwaarde");
  });

  test("typed in a thread is a view for the one who asks and no comment of the record", () => {
    const play = submitted();
    const [record] = [...play.records.values()];
    const { reply, messages } = play.type("tess", "reken begeleiding uren 24", {
      kind: "thread",
      verwijzing: record?.id ?? "",
    });
    expect(textOf(reply.view)).toContain("6.270,97");
    expect(messages).toEqual([]);
  });

  test("takes the hours of the verwijzing at hand, for whoever may see them and for nobody else", () => {
    const play = atOverview();
    play.type("noor", "uren: 24");
    const said = (who: "noor" | "max") => textOf(play.type(who, "reken begeleiding BW-2026-0001").messages[0]?.card);
    expect(said("noor")).toContain("6.270,97");
    expect(said("noor")).toContain("De uren per week komen uit de verwijzing");
    expect(said("max")).not.toContain("6.270,97");
  });
});

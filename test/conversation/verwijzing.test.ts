import { describe, expect, test } from "vitest";
import { createPlay, findAction, textOf } from "../support/play.ts";
import { atOverview, recordOf, submitted } from "../support/stories.ts";

const TEAM = { kind: "team", team: "centrum" } as const;
const REASON = "Hoe vaak kwam de jobcoach langs?";

function root(play: ReturnType<typeof submitted>) {
  const card = play.places.get(`team:centrum verwijzing/${recordOf(play).id}`);
  if (!card) throw new Error("the team has no card");
  return card;
}

function thread(play: ReturnType<typeof submitted>) {
  return [...play.places].filter(([place]) => place.startsWith("thread:")).map(([, card]) => textOf(card));
}

describe("the card of the team", () => {
  test("shows number, rung, next step, state, days and consulent, and nothing of the inwoner", () => {
    const said = textOf(root(submitted()));
    for (const text of [
      "BW-2026-0001",
      "Werk met ondersteuning",
      "Voorziening inzetten",
      "Wacht op akkoord",
      "(vandaag)",
      "Noor Aydin",
      "concept, niet vastgesteld",
    ]) {
      expect(said).toContain(text);
    }
    expect(said).not.toContain("KL-0042");
  });

  test("names nobody while it waits: the last one who acted is not who decides", () => {
    const play = submitted();
    expect(textOf(root(play))).toContain('"Wacht op akkoord van de teamleider"');
    play.type("tess", "goedkeuren BW-2026-0001");
    expect(textOf(root(play))).toContain("geen besluit in de zin van de Awb (Tess Vos)");
  });

  test("is replaced at every change and loses its buttons with the decision", () => {
    const play = submitted();
    play.press("tess", findAction(root(play), "goedkeuren"), {}, TEAM);
    expect(root(play).actions.map(({ id }) => id)).toEqual(["onderbouwing"]);
    expect(textOf(root(play))).toContain("geen besluit in de zin van de Awb");
  });
});

test("every card about an advice says that no jurist signed the tree off, and none does once that is done", () => {
  const said = (vastgesteld: readonly string[]) => {
    const play = submitted(createPlay({ vastgesteld }));
    play.type("tess", `terugsturen BW-2026-0001: ${REASON}`);
    play.type("noor", "verder gaan met BW-2026-0001");
    play.type("noor", "indienen");
    const views = ["onderbouwing", "bronnen", "dossier", "afwijzen"].map((act) =>
      play.type("tess", `${act} BW-2026-0001`),
    );
    play.type("tess", "goedkeuren BW-2026-0001");
    const cards = [...play.messages.map(({ card }) => card), ...views.flatMap(({ reply }) => reply.view ?? [])];
    return cards.map((card) => textOf(card).includes("concept, niet vastgesteld"));
  };
  expect(new Set(said([]))).toEqual(new Set([true]));
  expect(new Set(said(["maastricht-heuvelland/2024-01-06"]))).toEqual(new Set([false]));
});

describe("the onderbouwing", () => {
  test("is for the indiener and the teamleider of the team", () => {
    const play = submitted();
    const button = findAction(root(play), "onderbouwing");
    for (const who of ["noor", "tess"] as const)
      expect(textOf(play.press(who, button, {}, TEAM).reply.view)).toContain("De inwoner is 34 jaar");
  });

  test.each(["max", "bram", "sam"] as const)("is refused to %s, with a line in the audit trail", (who) => {
    const play = submitted();
    const result = play.press(who, findAction(root(play), "onderbouwing"), {}, TEAM);
    expect(result.reply.view).toBeUndefined();
    expect(result.reply.notice?.tone).toBe("warning");
    expect(play.audit.at(-1)).toMatch(/^onderbouwing refused/);
  });

  test("has pages for the sources and for what happened", () => {
    const play = submitted();
    expect(textOf(play.type("tess", "bronnen BW-2026-0001").reply.view)).toContain("wetten.overheid.nl");
    expect(textOf(play.type("tess", "dossier BW-2026-0001").reply.view)).toContain(
      "wacht op akkoord, door Noor Aydin (ronde 1)",
    );
  });
});

describe("the decision", () => {
  test("goedkeuren needs no reason and tells the thread and the indiener", () => {
    const play = submitted();
    const result = play.press("tess", findAction(root(play), "goedkeuren"), {}, TEAM);
    expect(result.reply.notice?.tone).toBe("good");
    expect(recordOf(play)).toMatchObject({
      state: "goedgekeurd",
      rounds: [{ decision: { by: "m5", mandaat: "Mandaatbesluit 2026, 12.3" } }],
    });
    expect(thread(play).at(-1)).toContain("Akkoord van Tess Vos op 21 november 2026");
    expect(textOf(play.places.get(`person:m1 besluit/${recordOf(play).id}`))).toContain(
      "geen besluit in de zin van de Awb",
    );
  });

  test("terugsturen asks for a reason in private first", () => {
    const play = submitted();
    const { reply, effects } = play.press("tess", findAction(root(play), "terugsturen"), {}, TEAM);
    expect(effects).toEqual([]);
    const form = reply.view;
    if (!form) throw new Error("no form");
    const button = findAction(form, "terugsturen_doen");
    expect(textOf(play.press("tess", button, { reden: "kort" }).reply.view)).toContain("ten minste 10 tekens");
    const refused = play.press("tess", button, { reden: "Bel de inwoner op 06-12345678 en vraag het na" });
    expect(textOf(refused.reply.view)).toContain("een telefoonnummer");
    expect(recordOf(play).state).toBe("ter_goedkeuring");
    play.press("tess", button, { reden: REASON });
    expect(recordOf(play).state).toBe("teruggestuurd");
    expect(thread(play).at(-1)).toContain(REASON);
  });

  test("afwijzen of an aanvraag says that a beschikking is still owed", () => {
    const play = submitted();
    play.type("tess", "afwijzen BW-2026-0001: Dit past niet bij de voorziening.");
    expect(recordOf(play).state).toBe("afgewezen");
    expect(thread(play).at(-1)).toContain("recht op een beschikking");
    expect(textOf(play.places.get(`person:m1 besluit/${recordOf(play).id}`))).toContain("recht op een beschikking");
  });

  test("there is one: the second person hears who was first", () => {
    const play = submitted();
    const button = findAction(root(play), "goedkeuren");
    play.press("tess", button, {}, TEAM);
    const decided = recordOf(play);
    expect(play.press("pim", button, {}, TEAM).reply.notice?.text).toContain("Tess Vos was eerder");
    expect(play.type("pim", "afwijzen BW-2026-0001: Dit past toch niet.").reply.notice?.text).toContain(
      "Tess Vos was eerder",
    );
    expect(play.press("tess", button, {}, TEAM).reply.notice?.text).toContain("Je hebt zelf al beslist");
    expect(recordOf(play)).toBe(decided);
    expect(play.audit.at(-1)).toBe("goedkeuren refused already_decided");
  });

  test.each(["max", "bram", "noor", "sam"] as const)("%s does not decide", (who) => {
    const play = submitted();
    const before = recordOf(play);
    const result = play.press(who, findAction(root(play), "goedkeuren"), {}, TEAM);
    expect(result.messages).toEqual([]);
    expect(recordOf(play)).toBe(before);
    expect(play.audit.at(-1)).toMatch(/^goedkeuren refused/);
  });

  test("a card from before a comment is stale: nothing is decided and the card is renewed", () => {
    const play = submitted();
    const old = findAction(root(play), "goedkeuren");
    play.type("noor", "De jobcoach komt drie keer per week.", { kind: "thread", verwijzing: recordOf(play).id });
    const result = play.press("tess", old, {}, TEAM);
    expect(recordOf(play).state).toBe("ter_goedkeuring");
    expect(result.messages.map(({ key }) => key)).toEqual([`verwijzing/${recordOf(play).id}`]);
    expect(play.audit.at(-1)).toBe("goedkeuren refused stale");
  });
});

describe("the thread", () => {
  const place = (play: ReturnType<typeof submitted>) => ({ kind: "thread", verwijzing: recordOf(play).id }) as const;

  test("keeps what is typed as a comment of the record", () => {
    const play = submitted();
    play.type("tess", "Kun je dit toelichten?", place(play));
    expect(recordOf(play).comments).toMatchObject([{ by: "m5", text: "Kun je dit toelichten?" }]);
    expect(thread(play).at(-1)).toContain("Kun je dit toelichten?");
  });

  test("does not keep personal data or the words of outsiders", () => {
    const play = submitted();
    expect(play.type("tess", "Mail naar jan@dorp.nl", place(play)).reply.notice?.text).toContain("een e-mailadres");
    play.type("bram", "Ik weet er ook iets van", place(play));
    expect(recordOf(play).comments).toEqual([]);
  });

  test("decides without a nummer", () => {
    const play = submitted();
    play.type("tess", `terugsturen: ${REASON}`, place(play));
    expect(recordOf(play).state).toBe("teruggestuurd");
  });
});

describe("after a return", () => {
  test("the indiener goes on with all answers, and a new round is submitted", () => {
    const play = submitted();
    play.type("tess", `terugsturen BW-2026-0001: ${REASON}`);
    const card = play.places.get(`person:m1 besluit/${recordOf(play).id}`);
    if (!card) throw new Error("no card");
    play.press("noor", findAction(card, "verder_gaan"));
    expect(play.dialogOf("noor")?.answers).toHaveLength(6);
    play.type("noor", "indienen");
    expect(recordOf(play)).toMatchObject({
      state: "ter_goedkeuring",
      rounds: [{ decision: { kind: "teruggestuurd" } }, { number: 2, decision: null }],
    });
    play.type("tess", "goedkeuren BW-2026-0001");
    expect(recordOf(play).state).toBe("goedgekeurd");
  });
});

describe("after the akkoord", () => {
  test("news of UWV starts a round in the same record with the same answers", () => {
    const play = submitted();
    play.type("tess", "goedkeuren BW-2026-0001");
    play.type("noor", "nieuwe ronde BW-2026-0001");
    expect(play.cardOf("noor").title).toContain("Het advies van UWV");
    expect(recordOf(play)).toMatchObject({ state: "concept", rounds: [{ number: 1 }, { number: 2 }] });
    play.answer(
      "noor",
      "positief",
      "ja",
      "ja",
      "ja",
      "nee",
      "nee volgens rapport 3-11-2026",
      "ja volgens rapport 3-11-2026",
    );
    play.type("noor", "indienen");
    expect(recordOf(play).rounds[1]?.advice.outcome).toEqual({ trede: "beschut_mob", vervolgstap: "plaatsen" });
    expect(recordOf(play).rounds[0]?.advice.outcome.trede).toBe("gesubsidieerd");
  });
});

describe("withdrawing", () => {
  test("asks once more, and then it is done", () => {
    const play = submitted();
    const form = play.type("noor", "intrekken BW-2026-0001").reply.view;
    if (!form) throw new Error("no question");
    expect(recordOf(play).state).toBe("ter_goedkeuring");
    play.press("noor", findAction(form, "intrekken_doen"));
    expect(recordOf(play).state).toBe("ingetrokken");
    expect(thread(play).at(-1)).toContain("Ingetrokken door Noor Aydin");
  });

  test("a concept is withdrawn without the team hearing of it", () => {
    const play = atOverview();
    play.type("noor", "intrekken ja");
    expect(recordOf(play).state).toBe("ingetrokken");
    expect(play.dialogs.size).toBe(0);
    expect(thread(play)).toEqual([]);
  });

  test.each(["tess", "sam"] as const)("%s cannot withdraw it", (who) => {
    const play = submitted();
    play.type(who, "intrekken BW-2026-0001 ja");
    expect(recordOf(play).state).toBe("ter_goedkeuring");
  });
});

test("typed digest is for the teamleider", () => {
  const play = createPlay();
  expect(play.type("tess", "digest").effects).toEqual([{ kind: "show_digest" }]);
  expect(play.type("noor", "digest").reply.notice?.text).toContain("voor de teamleider");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action, Block, Card } from "../../src/conversation/message.ts";
import { replay } from "../../src/conversation/replay.ts";
import { parseVerwijzing } from "../../src/verwijzing/schema.ts";
import { createPlay, flowFor, PEOPLE, type Play, type Who } from "../support/play.ts";
import { atOverview, submitted } from "../support/stories.ts";

const WHO = Object.keys(PEOPLE) as Who[];
const TEXTS = [
  "start KL-0042",
  "start KL-0043 Maastricht",
  "ja",
  "nee",
  "weet niet",
  "34",
  "20",
  "1",
  "2",
  "3",
  "ja ja ja 1",
  "nee ja",
  "niet nodig",
  "doorsturen",
  "ja volgens AD-rapport 3-11-2026",
  "terug",
  "meer",
  "verder",
  "overzicht",
  "antwoorden",
  "wijzig 1",
  "wijzig 4",
  "overdragen",
  "overdragen aan arbeidsdeskundige",
  "overdragen aan Bram",
  "stop",
  "hervat",
  "mijn",
  "open 1",
  "open 2",
  "help",
  "digest",
  "gegevens",
  "geprobeerd",
  "aanleiding: ambtshalve\nbesproken op: 5-11-2026",
  "geprobeerd: jobcoach; MTB; mei; gestopt",
  "geprobeerd weg 1",
  "afwijken: beschut/plaatsen; Daar is een goede reden voor.",
  "afwijking intrekken",
  "indienen",
  "intrekken ja",
  "goedkeuren BW-2026-0001",
  "terugsturen BW-2026-0001: Leg dit nog eens uit.",
  "afwijzen BW-2026-0001: Dit past niet bij ons.",
  "verder gaan met BW-2026-0001",
  "nieuwe ronde BW-2026-0001",
  "onderbouwing BW-2026-0001",
  "dossier BW-2026-0001",
  "intrekken BW-2026-0001 ja",
  "wens: bel 06-12345678",
  "blub",
  "",
];

const typed = fc.record({
  kind: fc.constant("typed" as const),
  who: fc.constantFrom(...WHO),
  text: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TEXTS) }, fc.string()),
  inThread: fc.boolean(),
});
const clicked = fc.record({
  kind: fc.constant("clicked" as const),
  who: fc.constantFrom(...WHO),
  card: fc.nat(200),
  action: fc.nat(5),
  choice: fc.nat(20),
});
/** A teamleider-heavy world would hardly ever reach an overview: mostly it is Noor who answers. */
const byNoor = fc.oneof(typed, clicked).map((step) => ({ ...step, who: "noor" as Who }));

const events = fc.oneof(
  { weight: 2, arbitrary: byNoor },
  { weight: 1, arbitrary: typed },
  { weight: 1, arbitrary: clicked },
);

/** Random events alone seldom get far: some worlds begin later in the story. */
const BEGINNINGS: readonly (() => Play)[] = [
  createPlay,
  () => typedByNoor("start KL-0042"),
  () => typedByNoor("start KL-0042", "ja", "34", "bijstand", "1", "nee", "nee", "ja ja ja 1", "nee ja"),
  () => atOverview(),
  () => submitted(),
  () => decided("terugsturen BW-2026-0001: Leg dit nog eens uit."),
  () => decided("goedkeuren BW-2026-0001"),
  () => decided("afwijzen BW-2026-0001: Dit past niet bij ons."),
];

function typedByNoor(...lines: readonly string[]): Play {
  const play = createPlay();
  for (const line of lines) play.type("noor", line);
  return play;
}

function decided(text: string): Play {
  const play = submitted();
  play.type("tess", text);
  return play;
}

function inputsFor(blocks: readonly Block[], choice: number): Record<string, string> {
  const entries = blocks.flatMap((block): [string, string][] => {
    if (block.kind === "details") return Object.entries(inputsFor(block.blocks, choice));
    if (block.kind === "choice") return [[block.id, block.options[choice % block.options.length]?.value ?? ""]];
    if (block.kind === "number") return [[block.id, String(block.min + choice * 2)]];
    if (block.kind === "date") return [[block.id, choice % 3 === 0 ? "" : "2026-11-03"]];
    return block.kind === "textbox" ? [[block.id, choice % 4 === 0 ? "" : "Dit is een gewone tekst"]] : [];
  });
  return Object.fromEntries(entries);
}

function press(play: Play, who: Who, at: number, actionAt: number, choice: number): void {
  const cards: Card[] = [...play.places.values()];
  const card = cards[at % Math.max(1, cards.length)];
  const action: Action | undefined = card?.actions[actionAt % Math.max(1, card.actions.length)];
  if (card && action) play.press(who, action, action.withInputs ? inputsFor(card.blocks, choice) : {});
}

/** What must hold whatever happened before. play itself checks every card, every answer and every version. */
function checkWorld(play: Play): void {
  const flow = flowFor("0935");
  for (const dialog of play.dialogs.values()) {
    const { advice, trail } = replay(flow, dialog);
    expect(advice.kind).toBe("advice");
    expect(new Set(trail).size).toBe(trail.length);
    expect(new Set(dialog.answers.map(({ fact }) => fact)).size).toBe(dialog.answers.length);
    if (dialog.verwijzing) expect(play.records.has(dialog.verwijzing)).toBe(true);
  }
  for (const record of play.records.values()) {
    parseVerwijzing(JSON.parse(JSON.stringify(record)), record.nummer);
    for (const round of record.rounds) {
      if (round.decision) expect(round.answers.map(({ by }) => by)).not.toContain(round.decision.by);
    }
  }
}

test("any sequence of events leaves valid dialogs and records, and every event gets one answer", () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), fc.array(events, { minLength: 10, maxLength: 60 }), (begin, steps) => {
      const play = begin();
      for (const step of steps) {
        if (step.kind === "clicked") press(play, step.who, step.card, step.action, step.choice);
        else {
          const [record] = [...play.records.values()];
          const inThread = step.inThread && record?.rounds[0]?.submitted;
          play.type(step.who, step.text, inThread ? { kind: "thread", verwijzing: record.id } : { kind: "private" });
        }
      }
      checkWorld(play);
    }),
    { numRuns: 80 },
  );
}, 60_000);

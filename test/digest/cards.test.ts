import { expect, test } from "vitest";
import { cardProblems } from "../../src/channels/adaptive-card/card-problems.ts";
import { toAdaptiveCard } from "../../src/channels/adaptive-card/to-adaptive-card.ts";
import { loadWebTexts } from "../../src/channels/web/web-texts.ts";
import type { Card } from "../../src/conversation/message.ts";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { digestMessages } from "../../src/digest/send-digests.ts";
import type { DigestInput } from "../../src/digest/summarise.ts";
import {
  aConcept,
  aContent,
  aDetails,
  adam,
  aMedewerker,
  aSubmitted,
  decided,
  sanne,
  tessa,
} from "../verwijzing/builders.ts";
import { digestParts } from "./digest-parts.ts";

const { words } = await loadWebTexts();
const { texts } = digestParts;
const bea = aMedewerker("bea", "beleidsmedewerker");

function anInput(overrides: Partial<DigestInput> = {}): DigestInput {
  return {
    team: { id: "noord", naam: "Noord" },
    today: "2026-11-30",
    since: "2026-11-23T07:30:00.000Z",
    verwijzingen: [],
    dialogs: [],
    medewerkers: [sanne, adam, tessa, bea],
    term: { weeks: 8, noticeAfterWeeks: 6 },
    holidays: holidaysAround("2026-11-30"),
    dayOf: (instant) => instant.slice(0, 10),
    ...overrides,
  };
}

function cards(input: DigestInput, link: (found: { id: string }) => string | null = () => null): Map<string, Card> {
  const messages = digestMessages({ texts, link }, input, []);
  return new Map(messages.map(({ to, card }) => [to.kind === "thread" ? to.team : to.id, card]));
}

/** Everything that can be read on a card, in reading order. */
function linesOf(card: Card | undefined): readonly string[] {
  return (card?.blocks ?? []).flatMap((block): readonly string[] => {
    if (block.kind === "facts") return block.rows.map(({ label, value }) => `${label}: ${value}`);
    if (block.kind === "list") return block.items;
    if (block.kind === "links") return block.items.map(({ label, url, note }) => `${label} <${url}> ${note}`);
    return "text" in block ? [block.text] : [];
  });
}

test("a case is told in words: who must act, since when, the deadline with its article, what is missing, what changed", () => {
  const content = aContent({ details: aDetails({ besprokenOp: null }), tried: [] });
  expect(linesOf(cards(anInput({ verwijzingen: [aConcept({ content })] })).get("sanne"))).toEqual([
    "Wacht op jou",
    "BW-2026-0001, concept",
    "Jij bent aan zet, sinds 7 dagen. Besluit uiterlijk op 28 december 2026 (artikel 4:13 Awb), dat is over 28 dagen. " +
      "Nog invullen: wat er al is geprobeerd, de dag van het gesprek met de inwoner. Veranderd sinds vorige week.",
  ]);
});

test.each([
  ["2026-10-06", "Besluit uiterlijk morgen, op 1 december 2026 (artikel 4:13 Awb)."],
  ["2026-10-05", "Vandaag, 30 november 2026, is de laatste dag voor het besluit (artikel 4:13 Awb)."],
  ["2026-10-01", "De termijn voor het besluit liep 4 dagen geleden af, op 26 november 2026 (artikel 4:13 Awb)."],
])("an aanvraag of %s reads: %s", (ontvangstdatum, sentence) => {
  const content = aContent({ details: aDetails({ ontvangstdatum }) });
  const [heading, , told] = linesOf(cards(anInput({ verwijzingen: [aConcept({ content })] })).get("sanne"));
  expect(heading).toBe("Eerst: wettelijke termijn binnen 14 dagen of voorbij");
  expect(told).toContain(sentence);
  expect(told).toContain("artikel 4:14 Awb");
});

test("a deadline that moved over a weekend says so, and that this was not checked", () => {
  const content = aContent({ details: aDetails({ ontvangstdatum: "2026-10-03" }) });
  const told = linesOf(cards(anInput({ verwijzingen: [aConcept({ content })] })).get("sanne")).join(" ");
  expect(told).toContain(
    "rekent de bot met de volgende werkdag. Dat staat in de Algemene termijnenwet, uit het geheugen en niet nagekeken",
  );
});

test("after a rejected aanvraag the card says that a beschikking is still owed", () => {
  const told = linesOf(cards(anInput({ verwijzingen: [decided(aSubmitted(), "afgewezen")] })).get("sanne")).join(" ");
  expect(told).toContain("afgewezen");
  expect(told).toContain("De aanvrager heeft nog een beschikking nodig.");
});

test("when nobody may decide, the card says why and what to do", () => {
  const input = anInput({ verwijzingen: [aSubmitted()], medewerkers: [sanne] });
  expect(linesOf(cards(input).get("sanne")).join(" ")).toContain("Er is geen teamleider die mag beslissen");
});

test("an empty week says so in one line, to a person and to the team", () => {
  const empty = cards(anInput());
  expect(linesOf(empty.get("sanne"))).toEqual(["Er staat deze week niets open voor jou."]);
  expect(empty.get("sanne")?.actions).toEqual([]);
  expect(linesOf(empty.get("noord"))[0]).toBe("Er staat deze week niets open.");
});

test("the card of the team holds counts and nummers, and nothing of a person", () => {
  const card = cards(anInput({ verwijzingen: [aSubmitted({ klantkenmerk: "KL-0042" })] })).get("noord");
  expect(linesOf(card)).toEqual([
    "Open: 1",
    "Wacht op akkoord: 1",
    "Bij de arbeidsdeskundige: 0",
    "Afgerond sinds vorige week: 0",
    "Veranderd sinds vorige week: 1",
    "Wacht op een teamleider",
    "1: BW-2026-0001",
    "Iedereen krijgt een eigen lijst in het eigen gesprek met de bot. Hier staan alleen nummers en aantallen.",
  ]);
  expect(JSON.stringify(card)).not.toMatch(/KL-0042|Sanne|Adam|Tessa|begeleiding|buiten werken/);
});

test("no summary, which a notification shows, holds a nummer or a klantkenmerk", () => {
  for (const card of cards(anInput({ verwijzingen: [aConcept()] })).values())
    expect(card.summary).not.toMatch(/BW-|KL-/);
});

test("a nummer is a link where the channel has an address for it", () => {
  const card = cards(anInput({ verwijzingen: [aConcept()] }), ({ id }) => `https://bot.test/#${id}`).get("sanne");
  expect(linesOf(card)[1]).toMatch(/^BW-2026-0001, concept <https:\/\/bot\.test\/#v1> Jij bent aan zet/);
});

test("what runs out is told to the team and to those who keep the rules, and to nobody else", () => {
  const ending = { kind: "parameter", name: "aow_leeftijd", lastDay: "2027-01-31", days: 62 } as const;
  const told = digestMessages({ texts, link: () => null }, anInput(), [ending]).filter(({ card }) =>
    linesOf(card).includes("De waarde aow_leeftijd geldt tot en met 31 januari 2027."),
  );
  expect(told.map(({ to }) => (to.kind === "thread" ? to.team : to.id))).toEqual(["noord", "bea"]);
});

test("a list of three hundred cases comes in cards that each fit, with every case on one of them", () => {
  const verwijzingen = Array.from({ length: 300 }, (_, index) =>
    aConcept({
      id: `3f0c8f0a-0000-4000-8000-${String(index).padStart(12, "0")}`,
      nummer: `BW-2026-${String(index + 1).padStart(4, "0")}`,
      content: aContent({ tried: [], details: aDetails({ ontvangstdatum: "2026-10-03", besprokenOp: null }) }),
    }),
  );
  for (const link of [() => null, ({ id }: { id: string }) => `https://bot.gemeente.example/verwijzing/${id}`]) {
    const messages = digestMessages({ texts, link }, anInput({ verwijzingen }), []);
    for (const { card } of messages) expect(cardProblems(toAdaptiveCard(card, { words }))).toEqual([]);
    const own = messages.filter(({ to }) => to.kind === "person" && to.id === "sanne");
    expect(own.map(({ key }) => key)).toEqual(own.map((_, index) => `digest/2026-W49/${index + 1}`));
    expect(own.at(-1)?.card.title).toBe("Jouw weekoverzicht, week 49 (deel 15 van 15)");
    const headings = own.flatMap(({ card }) => linesOf(card)).filter((line) => /^BW-2026-\d{4}, concept/.test(line));
    expect(new Set(headings.map((line) => line.slice(0, 12))).size).toBe(300);
    expect(headings).toHaveLength(300);
  }
});

/** What must hold for every turn, whatever the test is about. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parse } from "yaml";
import { cardProblems } from "../../src/channels/adaptive-card/card-problems.ts";
import { toAdaptiveCard } from "../../src/channels/adaptive-card/to-adaptive-card.ts";
import { parseCardWords } from "../../src/channels/adaptive-card/words.ts";
import type { TurnResult } from "../../src/conversation/context.ts";
import type { Dialog } from "../../src/conversation/dialog.ts";
import type { Event } from "../../src/conversation/event.ts";
import type { Action, Block, Card } from "../../src/conversation/message.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";

const words = parseCardWords(parse(readFileSync("src/channels/adaptive-card/words.yaml", "utf8")));
const DATA_KEYS = new Set(["dialog", "verwijzing", "version", "step", "option", "bron"]);

/** Fails the test when a card is malformed, an answer is missing or double, or citizen data leaves the private places. */
export function checkTurn(event: Event, result: TurnResult, cases: readonly (Dialog | Verwijzing)[]): void {
  const cards = [...result.messages.map(({ card }) => card), ...(result.reply.view ? [result.reply.view] : [])];
  for (const card of cards) checkCard(card);
  checkAnswer(event, result);
  for (const { to, card } of result.messages) {
    if (to.kind !== "person") checkNoCitizenData(card, cases);
  }
  for (const card of cards) checkSummary(card, cases);
}

function checkCard(card: Card): void {
  expect(cardProblems(toAdaptiveCard(card, { words })), card.title).toEqual([]);
  expect(card.actions.length, card.title).toBeLessThanOrEqual(6);
  const ids = [...card.actions.map(({ id }) => id), ...inputIds(card.blocks)];
  expect(new Set(ids).size, ids.join(" ")).toBe(ids.length);
  for (const action of card.actions) checkData(action);
}

function checkData({ data }: Action): void {
  for (const [key, value] of Object.entries(data)) {
    expect(DATA_KEYS.has(key), key).toBe(true);
    if (key === "version" || key === "option") expect(Number.isInteger(value)).toBe(true);
    else if (key === "bron") expect(value, "the key of a source").toMatch(/^[a-z0-9-]+(?:\/[A-Za-z0-9:.*-]+)+$/);
    else expect(value, "opaque ids and step ids only").toMatch(/^(?:[dv]\d+|[A-Z]\d+[a-z]?)$/);
  }
}

function inputIds(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "details") return [block.id, ...inputIds(block.blocks)];
    return "id" in block ? [block.id] : [];
  });
}

/** Never silence, never two answers at once. */
function checkAnswer({ actor, place }: Event, { reply, messages, effects }: TurnResult): void {
  const own = messages.filter(({ to }) => to.kind === "person" && to.id === actor);
  const digest = effects.filter(({ kind }) => kind === "show_digest");
  const inThread = place.kind === "thread" ? messages.filter(({ to }) => to.kind === "thread") : [];
  const direct = (reply.notice ? 1 : 0) + (reply.view ? 1 : 0) + own.length + digest.length;
  expect(direct === 0 ? inThread.length : direct).toBe(1);
}

function checkNoCitizenData(card: Card, cases: readonly (Dialog | Verwijzing)[]): void {
  const said = JSON.stringify(card);
  for (const one of cases) expect(said).not.toContain(one.klantkenmerk);
  for (const private_ of [
    "De inwoner is ",
    "De inwoner kan ",
    "De inwoner woont ",
    "feit.",
    "Belastbaarheid",
    "Bijstand",
    "Werken in de tuin",
  ])
    expect(said).not.toContain(private_);
}

/** Notifications show the summary and the title on locked screens. */
function checkSummary({ summary }: Card, cases: readonly (Dialog | Verwijzing)[]): void {
  for (const one of cases) expect(summary).not.toContain(one.klantkenmerk);
}

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Event, Reply } from "../../../src/conversation/event.ts";
import { seriousFaults } from "../../support/axe.ts";
import { focusedName, openBrowser, openPage, tabTo, tooWide } from "../../support/browser.ts";
import { adviceBlocks, adviceCard, detailsCard, fiveQuestionsCard, questionCard } from "../../support/example-cards.ts";
import { reasonCard, replyCard, verwijzingCard } from "../../support/example-team-cards.ts";
import { type Proeftuin, startProeftuin } from "../../support/web-proeftuin.ts";

// a browser needs more than the usual time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let browser: Browser;
let proeftuin: Proeftuin;

async function script({ act }: Event, { show }: Proeftuin): Promise<Reply> {
  if (act.kind === "typed") return { notice: { tone: "good", text: "Begrepen." } };
  if (act.action === "terugsturen") return { view: reasonCard };
  if (act.action === "onderbouwing")
    return { view: { title: "Onderbouwing", summary: "o", blocks: adviceBlocks, actions: [] } };
  if (act.action === "antwoord.1") await show({ kind: "person", id: "karin" }, "d1", fiveQuestionsCard);
  return { notice: { tone: "warning", text: "Dat kan nu niet." } };
}

beforeAll(async () => {
  browser = await openBrowser();
  proeftuin = await startProeftuin(script);
  const noor = { kind: "person", id: "noor" } as const;
  for (const card of [questionCard, fiveQuestionsCard, detailsCard, adviceCard])
    await proeftuin.show(noor, card.title, card);
  await proeftuin.show({ kind: "person", id: "karin" }, "d1", questionCard);
  await proeftuin.show({ kind: "team", id: "west" }, "verwijzing/v1", verwijzingCard);
  await proeftuin.show({ kind: "thread", team: "west", verwijzing: "v1" }, "r1", replyCard);
});
afterAll(async () => {
  await browser.close();
  await proeftuin.web.stop();
});

const open = (query: string, options = {}) => openPage(browser, `${proeftuin.web.url}${query}`, options);

async function openEverything(page: Page): Promise<void> {
  for (const opener of await page.locator(".opener:visible").all()) await opener.click();
}

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each([
    ["every kind of card", "?als=noor,karin&blad=prive,team"],
    ["the place of the team", "?als=karin,noor&blad=team,team"],
    ["an empty place", "?als=wim,wim&blad=prive,team"],
  ])("axe finds no serious fault on %s", async (_what, query) => {
    const { page, context, faults } = await open(query, { colorScheme, viewport: { width: 1280, height: 900 } });
    await page.getByText("Verbonden").first().waitFor();
    await openEverything(page);
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("axe finds no serious fault with errors, notices and an open view", async () => {
    const { page, context } = await open("?als=noor,karin", { colorScheme });
    await page.getByRole("button", { name: "Opslaan" }).click();
    await page.getByText("Vul een getal in van 0 tot en met 40.").waitFor();
    await page.getByRole("button", { name: "BW-2026-0004 afwijzen" }).click();
    await page.getByText("Let op: Dat kan nu niet.").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Onderbouwing bekijken" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Bronnen (3)" }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});

test.each([
  ["?als=noor&blad=prive", 320],
  ["?als=karin&blad=team", 320],
  ["?als=noor,karin", 701],
  ["?als=noor,karin", 1280],
])("%s at %i px scrolls sideways nowhere", async (query, width) => {
  const { page, context } = await open(query, { viewport: { width, height: 700 } });
  await page.locator(".card:visible").first().waitFor();
  await openEverything(page);
  expect(await tooWide(page)).toEqual([]);
  await context.close();
});

describe("with the keyboard alone", () => {
  test("one skips to the conversation, opens why, answers, and goes on in the next card", async () => {
    const { page, context } = await open("?als=karin&blad=prive", { viewport: { width: 690, height: 800 } });
    await page.locator(".card:visible").first().waitFor();
    await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe("Ga naar het gesprek");
    await page.keyboard.press("Enter");
    await tabTo(page, "Waarom deze vraag?");
    await page.keyboard.press("Enter");
    await page.getByText("Regulier werk gaat voor.", { exact: false }).waitFor();
    expect(await page.locator(".opener").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator(".opener").getAttribute("aria-expanded")).toBe("false");
    await tabTo(page, "Nee");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: fiveQuestionsCard.title }).waitFor();
    await expect.poll(() => focusedName(page)).toBe(fiveQuestionsCard.title);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.getByRole("radiogroup").first().getByRole("radio").first().isChecked()).toBe(true);
    await context.close();
  });

  test("one changes tabs with the arrows, opens a view, leaves it with Escape and is back at the button", async () => {
    const { page, context } = await open("?als=karin&blad=prive", { viewport: { width: 690, height: 800 } });
    await page.getByRole("tab", { name: "Mijn gesprek" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "Team" }).getAttribute("aria-selected")).toBe("true");
    await tabTo(page, "BW-2026-0004 terugsturen");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => focusedName(page)).toBe(reasonCard.title);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await focusedName(page)).toBe("BW-2026-0004 terugsturen");
    await tabTo(page, "Typ in deze draad");
    await page.keyboard.type("Ik kijk ernaar");
    await page.keyboard.press("Enter");
    await page.getByText("Gelukt: Begrepen.", { exact: false }).waitFor();
    await context.close();
  });
});

test("a narrow screen shows one person, a wide one two", async () => {
  const { page, context } = await open("?als=noor,karin", { viewport: { width: 1000, height: 700 } });
  await page.locator(".card:visible").first().waitFor();
  expect(await page.locator("section.pane").count()).toBe(2);
  await page.setViewportSize({ width: 375, height: 700 });
  await expect.poll(() => page.locator("section.pane").count()).toBe(1);
  expect(await page.getByLabel("Wie ben je?").inputValue()).toBe("noor");
  await context.close();
});

test("somebody who wants less motion gets none that lasts", async () => {
  const { page, context } = await open("?als=noor", { reducedMotion: "reduce" });
  await page.locator(".card:visible").first().waitFor();
  expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  await context.close();
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { seriousFaults } from "../../support/axe.ts";
import { focusedName, openBrowser, openPage, tabTo, tooWide } from "../../support/browser.ts";
import { type Proeftuin, startProeftuin } from "../../support/web-proeftuin.ts";

// a browser needs more than the usual time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let browser: Browser;
let proeftuin: Proeftuin;
beforeAll(async () => {
  browser = await openBrowser();
  proeftuin = await startProeftuin();
});
afterAll(async () => {
  await browser.close();
  await proeftuin.web.stop();
});

const open = (path: string, options = {}) => openPage(browser, new URL(path, proeftuin.web.url).href, options);
const PAGES = [
  "/vergelijk",
  "/bronnen",
  "/bronnen/nota-beschut-werk-deventer-2023",
  "/boom",
  "/boom/maastricht-heuvelland",
  "/woorden",
];

async function compare(page: Page): Promise<void> {
  await page.getByLabel("Woont in de gemeente").selectOption("Ja");
  await page.getByLabel("Leeftijd op de peildatum").fill("34");
  await page.getByLabel("Uitkering of situatie").selectOption("Bijstand (Participatiewet)");
  await page.getByLabel("UWV-advies beschut werk").selectOption("Ontvangen, positief");
  await page.getByRole("button", { name: "Vergelijk" }).click();
  await page.getByRole("heading", { name: "Waar ze uit elkaar gaan" }).waitFor();
}

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each(PAGES)("axe finds no serious fault on %s, wide or narrow, and nothing is refused", async (path) => {
    for (const width of [1280, 320]) {
      const { page, context, faults } = await open(path, { colorScheme, viewport: { width, height: 800 } });
      expect(await seriousFaults(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  test("axe finds no serious fault on a comparison, nor on a form with errors", async () => {
    const { page, context, faults } = await open("/vergelijk", { colorScheme, viewport: { width: 375, height: 800 } });
    await compare(page);
    await page.locator("summary").first().click();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    await page.getByLabel("Leeftijd op de peildatum").fill("veel");
    await page.getByRole("button", { name: "Vergelijk" }).click();
    await page.getByRole("alert").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.getByLabel("Leeftijd op de peildatum").inputValue()).toBe("veel");
    expect(faults).toEqual([]);
    await context.close();
  });
});

test("columns stand side by side on a wide screen and under each other on a phone", async () => {
  const { page, context } = await open("/vergelijk", { viewport: { width: 1280, height: 800 } });
  await compare(page);
  const tops = () =>
    page.evaluate("[...document.querySelectorAll('.column')].map((one) => one.offsetTop)") as Promise<number[]>;
  expect(new Set(await tops()).size).toBe(1);
  await page.setViewportSize({ width: 375, height: 800 });
  const narrow = await tops();
  expect(new Set(narrow).size).toBe(narrow.length);
  await context.close();
});

test("with the keyboard one goes from the conversation to the comparison, skips to its form and sends it", async () => {
  const { page, context } = await open("/");
  await page.getByText("Verbonden").first().waitFor();
  await tabTo(page, "Vergelijken");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Vergelijken", level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Ga naar de inhoud");
  await page.keyboard.press("Enter");
  await tabTo(page, "Leeftijd op de peildatum");
  await page.keyboard.type("16");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Waar ze uit elkaar gaan" }).waitFor();
  expect(await page.locator("#uitkomst").count()).toBe(1);
  await context.close();
});

test("the drawing of a tree has a name, can be reached with the keyboard, and stands below as a list", async () => {
  const { page, context } = await open("/boom/deventer", { viewport: { width: 375, height: 800 } });
  await page.getByRole("img", { name: "Beslisboom van Beschut werk Deventer 2023" }).waitFor();
  await tabTo(page, "De boom als tekening");
  await page.getByRole("link", { name: "Lees de boom als lijst" }).click();
  await page.getByRole("heading", { name: "L1 De woonplaats" }).waitFor();
  expect(await page.getByRole("link", { name: "Verder met L2: De leeftijd" }).getAttribute("href")).toBe("#stap-L2");
  await context.close();
});

test("on paper there is no form and no menu, and the tree fits", async () => {
  const { page, context } = await open("/boom/deventer", { viewport: { width: 700, height: 900 } });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".site-links").isVisible()).toBe(false);
  expect(await page.evaluate("document.querySelector('svg').getBoundingClientRect().width")).toBeLessThanOrEqual(700);
  await page.goto(new URL("/vergelijk", proeftuin.web.url).href);
  expect(await page.locator("form").isVisible()).toBe(false);
  await context.close();
});

// Makes the pictures of docs/handleiding: plays a few cases in a proeftuin on a data folder of its own, and looks at it.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { parseConfig } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { startBot } from "../src/main.ts";
import { openBrowser, openPage } from "../test/support/browser.ts";
import { createWebClient, sendTo } from "../test/support/web-client.ts";

const PICTURES = join(import.meta.dirname, "..", "docs", "handleiding");
/** A picture must not make the repository heavy. */
const MOST_BYTES = 250 * 1024;
const SECOND_MS = 1_000;

/** Two people side by side; drawn smaller, so that a whole card fits. */
const SIDE_BY_SIDE = { viewport: { width: 1829, height: 1286 }, deviceScaleFactor: 1280 / 1829 };
/** So far beyond the top of the overview, the first source of its motivering is in sight. */
const FIRST_SOURCE_PX = 36;
/** One person, so high that a whole card is in sight. */
const ALONE = { viewport: { width: 640, height: 2600 } };

/** `@1` is the thread of verwijzing BW-2026-0001. */
type Said = readonly [who: string, ...texts: readonly string[]];

const FRONT = ["ja", "34", "bijstand", "niet aangevraagd"];

const RETURNED: readonly Said[] = [
  ["noor", "start MH-1984", ...FRONT, "nee", "ja"],
  ["noor", "aanleiding: aanvraag\nontvangstdatum: 3-11-2026\nbesproken op: 5-11-2026", "indienen"],
  ["karin@1", "terugsturen: Wat is al besproken over reistijd?"],
  ["noor@1", "De inwoner wil hooguit een half uur reizen. Dat is besproken op 5 november."],
  ["noor", "mijn", "open 1", "indienen"],
];

const BACK_FROM_UWV: readonly Said[] = [
  ["noor", "start MH-2041", "ja", "41", "bijstand", "positief volgens UWV van 2-11-2026", "ja", "ja, vastgesteld"],
  ["noor", "nee", "ja volgens AD-rapport van 12-11-2026"],
  ["noor", "aanleiding: eigen aanvraag\nontvangstdatum: 6-10-2026\nbesproken op: 13-11-2026", "overzicht"],
];

const CHANGED: readonly Said[] = [["noor", "start MH-2087", ...FRONT, "nee", "ja", "wijzig 5", "ja"]];
const AT_HANDOVER: readonly Said[] = [
  ["noor", "nee", "start MH-2113", ...FRONT, "nee", "nee", "ja ja ja", "4: 4 uur of meer per dag", "nee ja"],
];

const folder = await mkdtemp(join(tmpdir(), "bw-pictures-"));
let now = Date.parse("2026-11-19T09:10:00Z");
const config = parseConfig({ PORT: "0", DATA_DIR: folder, LOG_LEVEL: "silent" });
const endings = [() => rm(folder, { recursive: true, force: true })];
let url = "";
try {
  const bot = await startBot(config, { clock: () => new Date(now).toISOString(), logger: createLogger("silent") });
  endings.push(bot.stop);
  url = bot.url;
  const browser = await openBrowser();
  endings.push(() => browser.close());
  await takeAll(browser);
} finally {
  for (const end of endings.toReversed()) await end();
}

async function takeAll(on: Browser): Promise<void> {
  await play(RETURNED);
  await play(BACK_FROM_UWV);
  await withPage(on, "als=noor,karin&blad=prive,team", SIDE_BY_SIDE, async (page) => {
    const overview = cardWith(page, /Overzicht BW-2026-0002/);
    await unfold(overview, "Motivering voor het dossier");
    await scrollTo(overview, FIRST_SOURCE_PX);
    await scrollTo(cardWith(page, /BW-2026-0001: wacht/));
    await save("proeftuin", () => page.screenshot({ path: fileOf("proeftuin") }));
  });
  await withPage(on, "als=karin&blad=team", ALONE, async (page) => {
    await picture("team", cardWith(page, /BW-2026-0001: wacht/));
    await page.getByRole("button", { name: /Onderbouwing bekijken/ }).click();
    const view = page.locator("dialog[open]");
    await picture("onderbouwing", view);
  });
  await play([["karin", "digest"]]);
  await withPage(on, "als=karin&blad=prive", ALONE, (page) =>
    picture("weekoverzicht", cardWith(page, /weekoverzicht/)),
  );

  await play(CHANGED);
  await withPage(on, "als=noor&blad=prive", ALONE, (page) => picture("wijzigen", cardWith(page, /Weet je het zeker/)));
  await play(AT_HANDOVER);
  await withPage(on, "als=noor&blad=prive", ALONE, async (page) => {
    await picture("arbeidsdeskundige", cardWith(page, /Het dossier/));
  });
  await play([["noor", "terug"]]);
  await withPage(on, "als=noor&blad=prive", ALONE, async (page) => {
    const card = cardWith(page, /redelijk/);
    await unfold(card, "Waarom deze vraag?");
    await picture("vraag", card);
  });
}

async function play(story: readonly Said[]): Promise<void> {
  const send = sendTo(url);
  for (const [place, ...texts] of story) {
    const [who = "", nummer] = place.split("@");
    const client = createWebClient(who, send);
    const to = nummer === undefined ? undefined : { kind: "thread", verwijzing: await threadOf(Number(nummer)) };
    for (const text of texts) {
      now += 45 * SECOND_MS;
      const { notice } = await client.type(text, to);
      if (notice && notice.tone !== "good") throw new Error(`${who} typed "${text}": ${notice.text}`);
    }
    now += 37 * 60 * SECOND_MS;
  }
}

async function threadOf(nummer: number): Promise<string> {
  const { berichten } = (await sendTo(url)("api/berichten?als=karin")) as { berichten: readonly Posted[] };
  const name = `BW-2026-${String(nummer).padStart(4, "0")}`;
  const root = berichten.find(({ opens, card }) => opens !== null && card.fallbackText.includes(name));
  if (!root?.opens) throw new Error(`${name} has no thread`);
  return root.opens;
}

type Posted = { readonly opens: string | null; readonly card: { readonly fallbackText: string } };

async function withPage(
  on: Browser,
  query: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context, faults } = await openPage(on, `${url}?${query}`, { colorScheme: "light", ...options });
  await page.locator(".slot").first().waitFor();
  await look(page);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await context.close();
}

function cardWith(page: Page, heading: RegExp): Locator {
  const title = page.getByRole("heading", { name: heading });
  return page.locator(".slot").filter({ has: title }).filter({ visible: true }).last();
}

async function unfold(card: Locator, label: string): Promise<void> {
  await card.getByRole("button", { name: label }).filter({ visible: true }).click();
}

async function scrollTo(card: Locator, beyond = 0): Promise<void> {
  await card.evaluate((element) => element.scrollIntoView({ block: "start" }));
  if (beyond > 0) await card.evaluate((element, px) => element.closest(".scroll")?.scrollBy(0, px), beyond);
}

async function picture(name: string, part: Locator): Promise<void> {
  await part.waitFor();
  await save(name, () => part.screenshot({ path: fileOf(name), animations: "disabled" }));
}

function fileOf(name: string): string {
  return join(PICTURES, `${name}.png`);
}

async function save(name: string, take: () => Promise<unknown>): Promise<void> {
  await take();
  const { size } = await stat(fileOf(name));
  console.log(`${name}.png ${Math.round(size / 1024)} KB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1024} KB`);
}

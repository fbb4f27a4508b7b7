import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import sparticuz, { inflate } from "@sparticuz/chromium";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";

/** Kept between runs, inside node_modules so that a fresh clone starts without it. */
const CACHE = resolve("node_modules/.cache");
const HOME = join(CACHE, "chromium-153.0.0");
/** The fonts of the package, then those of the machine: pages look the same everywhere. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(HOME, "fonts-cache")}</cachedir>
</fontconfig>
`;
const LIBRARIES = resolve("node_modules/@sparticuz/chromium/bin/al2023.tar.br");

/** Unpacks the browser of the npm package. Several test processes may do so at once: the first to be ready wins. */
async function unpackedHome(): Promise<string> {
  if (existsSync(HOME)) return HOME;
  await mkdir(CACHE, { recursive: true });
  const own = await mkdtemp(join(CACHE, "unpacking-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    await sparticuz.executablePath();
    await inflate(LIBRARIES);
    await writeFile(join(own, "fonts", "fonts.conf"), FONTS);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    await rename(own, HOME);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(HOME)) throw error;
  }
  return HOME;
}

/** As root there is no sandbox to be had; the other flags keep the browser from talking to anything but this machine. */
const FLAGS = [
  "--no-sandbox",
  "--disable-setuid-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-default-apps",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
  "--font-render-hinting=none",
  "--lang=nl-NL",
];

export async function openBrowser(): Promise<Browser> {
  const home = await unpackedHome();
  const libraries = join(home, "al2023", "lib");
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return chromium.launch({
    executablePath: join(home, "chromium"),
    args: FLAGS,
    headless: true,
    env: {
      ...env,
      FONTCONFIG_PATH: join(home, "fonts"),
      LD_LIBRARY_PATH: [env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(":"),
    },
  });
}

export type OpenPage = { readonly page: Page; readonly context: BrowserContext; readonly faults: string[] };

/** Opens a page of its own and collects what goes wrong on it: faults in code, refused loads, breaches of the policy. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(url);
  return { page, context, faults };
}

/** What has the focus, as a screen reader names it. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const active = document.activeElement;
    const by = document.getElementById(active?.getAttribute("aria-labelledby"));
    return by?.textContent ?? active?.getAttribute("aria-label") ?? active?.labels?.[0]?.textContent ?? active?.textContent ?? "";
  })()`);
}

export async function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** Presses Tab until what has the focus is named so; the order of the page decides whether that ever happens. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focusedName(page)).includes(name)) return;
  }
  throw new Error(`Tab never came to "${name}".`);
}

/** Parts of the page that are wider than their place, so that one would have to scroll sideways. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[document.documentElement, ...document.querySelectorAll(".scroll, .card, dialog")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.className || element.tagName)`);
}

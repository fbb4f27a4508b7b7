import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { temporaryFolder } from "../store/open-stores.ts";
import { seriousFaults } from "../support/axe.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { storeRecord } from "./stored-record.ts";

const folder = temporaryFolder();
const before = process.env.DATA_DIR;
let browser: Browser;
let address: string;

beforeAll(async () => {
  process.env.DATA_DIR = join(folder.path, "data");
  await storeRecord(process.env.DATA_DIR);
  const stdout = new PassThrough();
  let html = "";
  stdout.on("data", (chunk) => {
    html += chunk;
  });
  const root = join(import.meta.dirname, "..", "..");
  const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), root, today: () => "2026-11-30" };
  await main(["verwijzing", "BW-2026-0001", "--html"], io);
  address = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  if (before === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before;
  await browser.close();
  folder.remove();
});

test("the printed verwijzing has no serious fault for people who use aids, and loads without a fault", async () => {
  const { page, context, faults } = await openPage(browser, address);
  expect(await seriousFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test.each([320, 768, 1280])("at %i px nothing scrolls sideways", async (width) => {
  const { page, context } = await openPage(browser, address, { viewport: { width, height: 800 } });
  const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  expect(overflow).toBeLessThanOrEqual(0);
  await context.close();
});

test("the page prints on A4 sheets", async () => {
  const { page, context } = await openPage(browser, address);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  await context.close();
});

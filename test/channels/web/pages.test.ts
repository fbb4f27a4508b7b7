import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outcomeKey } from "../../../src/decision/outcome.ts";
import { compareRegimes } from "../../../src/knowledge/compare-regimes.ts";
import { rules } from "../../flows/shipped-rules.ts";
import { DEVENTER_CASES } from "../../support/deventer-cases.ts";
import { type Proeftuin, startProeftuin } from "../../support/web-proeftuin.ts";

let proeftuin: Proeftuin;
beforeAll(async () => {
  proeftuin = await startProeftuin();
});
afterAll(() => proeftuin.web.stop());

const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, proeftuin.web.url), init);
const send = (fields: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) =>
  get("/vergelijk", { method: "POST", headers, body: new URLSearchParams(fields as Record<string, string>) });
const textOf = async (path: string) => (await get(path)).text();

const sources = [...new Set(rules.sources.map(({ id }) => id))];
const flows = [...new Set(rules.flows.map(({ id }) => id))];
const addresses = [
  "/vergelijk",
  "/bronnen",
  "/boom",
  "/woorden",
  ...sources.map((id) => `/bronnen/${id}`),
  ...flows.map((id) => `/boom/${id}`),
];

describe("every page", () => {
  test.each(addresses)("%s is there, runs no script, and may be shown nowhere else", async (path) => {
    const response = await get(path);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(page).not.toMatch(/<script|style=|\son[a-z]+=|\{\{|undefined|\[object/);
  });

  test("links only to pages, files and parts that are there", async () => {
    const pages = new Map(await Promise.all(addresses.map(async (path) => [path, await textOf(path)] as const)));
    const ids = new Map(
      [...pages].map(([path, page]) => [path, new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
    );
    const links = [...pages].flatMap(([path, page]) =>
      [...page.matchAll(/ href="([^"]+)"/g)].map(([, href = ""]) => (href.startsWith("#") ? `${path}${href}` : href)),
    );
    const own = [...new Set(links)].filter((href) => href.startsWith("/"));
    expect(own.length).toBeGreaterThan(200);
    const broken = await Promise.all(
      own.map(async (href) => {
        const [path = "", anchor] = href.split("#");
        if (anchor !== undefined) return ids.get(path)?.has(anchor) ? [] : [href];
        return pages.has(path) || (await get(path)).ok ? [] : [href];
      }),
    );
    expect(broken.flat()).toEqual([]);
    for (const href of links) expect(href).toMatch(/^(\/|https:\/\/)/);
  });

  test.each([
    "/bronnen/",
    "/bronnen/weg",
    "/boom/weg",
    "/boom/deventer/x",
    "/bronnen/__proto__",
    "/bronnen/..%2f..%2fpackage.json",
    "/vergelijk/x",
  ])("%s is not there, and that is said", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Deze pagina bestaat niet.");
  });

  test("answers HEAD without a body, and refuses to be written to", async () => {
    expect(await (await get("/bronnen", { method: "HEAD" })).text()).toBe("");
    expect((await get("/bronnen", { method: "POST" })).status).toBe(405);
    expect((await get("/boom/deventer", { method: "DELETE" })).status).toBe(405);
  });
});

describe("the page of a source", () => {
  test("shows every entry with its paraphrase, and the contradictions apart", async () => {
    const page = await textOf("/bronnen/nota-beschut-werk-deventer-2023");
    const version = rules.sources.find(({ id }) => id === "nota-beschut-werk-deventer-2023");
    const entries = Object.keys(version?.document.entries ?? {});
    expect(entries.length).toBeGreaterThan(20);
    expect([...page.matchAll(/<article class="entry[^"]*" id="([^"]+)"/g)].map(([, key]) => key).toSorted()).toEqual(
      entries.toSorted(),
    );
    const [before = "", after = ""] = page.split("<h3>Wat erin staat</h3>");
    expect(before).toContain("Tegenstrijdigheid: wie de indicatie geeft");
    expect(after).not.toContain("Tegenstrijdigheid:");
  });

  test("names status, dates, official link and who cites an entry", async () => {
    const page = await textOf("/bronnen/participatiewet");
    const entry = /<article class="entry" id="10b\/1">[\s\S]*?<\/article>/.exec(page)?.[0] ?? "";
    expect(entry).toContain("Nagekeken in de officiële tekst");
    expect(entry).toContain("https://wetten.overheid.nl/jci1.3:c:BWBR0015703");
    expect(entry).toMatch(/<a href="\/boom\/deventer">Beschut werk Deventer 2023<\/a>: stap /);
    expect(page).toContain("Geldig vanaf 1 januari 2026");
  });
});

describe("the comparison", () => {
  test.each(DEVENTER_CASES)("of $id shows what every regime makes of it", async ({ facts }) => {
    const response = await send({ ...facts, peildatum: "2026-11-21" });
    const page = await response.text();
    expect(response.status).toBe(200);
    const comparison = compareRegimes(rules, facts, "2026-11-21");
    if (comparison.kind === "refused") throw new Error("refused");
    const columns = page.split('<article class="column').slice(1);
    expect(columns.length).toBe(comparison.regimes.length);
    for (const [index, regime] of comparison.regimes.entries()) {
      if (regime.kind === "not_valid") expect(columns[index]).toContain("vanaf 2027-01-01");
      else {
        const { title } = rules.words.vervolgstappen[regime.advice.outcome.vervolgstap];
        expect(columns[index], outcomeKey(regime.advice.outcome)).toContain(title);
      }
    }
    expect(page.match(/<div class="parting">/g)?.length).toBe(comparison.partings.length);
    expect(page).toContain('<option value="ja" selected>');
  });

  test("of an empty form takes every fact as unknown, on today", async () => {
    const page = await (await send({ leeftijd: "", uitkering: "" })).text();
    expect(page).toContain("De uitkomst op 21 november 2026");
    expect(page).toContain("dezelfde vragen en dezelfde uitkomst");
  });

  test("takes a decimal comma, and names a wrong value at its field with what was typed, escaped", async () => {
    const good = await (await send({ dagen_per_week: "1,5" })).text();
    expect(good).toContain('value="1,5"');
    expect(good).not.toContain('role="alert"');
    const typed = '"><script>alert(1)</script>';
    const bad = await (await send({ leeftijd: typed, uitkering: typed, peildatum: typed, verzonnen: typed })).text();
    expect(bad).not.toContain("<script");
    expect(bad).toMatch(/<input id="leeftijd"[^>]*aria-invalid="true"/);
    expect(bad).toContain('<a href="#uitkering">Uitkering of situatie</a>: Kies een antwoord uit de lijst.');
    expect(bad).toContain('<a href="#peildatum">Peildatum</a>: Vul een dag in die bestaat.');
    expect(bad).not.toContain('id="uitkomst"');
  });

  test("takes a form of this page only, and of a size that a form has", async () => {
    expect((await send({}, { origin: "http://elders.example" })).status).toBe(403);
    expect(
      (await get("/vergelijk", { method: "POST", body: "{}", headers: { "content-type": "application/json" } })).status,
    ).toBe(415);
    expect((await send({ leeftijd: "9".repeat(1_100_000) })).status).toBe(413);
  });
});

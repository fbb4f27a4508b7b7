import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { temporaryFolder } from "../store/open-stores.ts";
import { NASTY, type StoredRecord, storeRecord } from "./stored-record.ts";

const folder = temporaryFolder();
const data = join(folder.path, "data");
const before = process.env.DATA_DIR;
let stored: StoredRecord;

beforeAll(async () => {
  stored = await storeRecord(data);
  process.env.DATA_DIR = data;
});
afterAll(() => {
  if (before === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before;
  folder.remove();
});

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const texts = { out: "", err: "" };
  stdout.on("data", (chunk) => {
    texts.out += chunk;
  });
  stderr.on("data", (chunk) => {
    texts.err += chunk;
  });
  const root = join(import.meta.dirname, "..", "..");
  const code = await main(args, { stdin, stdout, stderr, root, today: () => "2026-11-30" });
  return { code, ...texts };
}

/** Changes the stored document behind the back of the program. */
function change(from: string, to: string, table = "verwijzing"): void {
  const file = readdirSync(data).find((name) => name.endsWith(".db") || name.endsWith(".sqlite")) ?? "";
  const db = new DatabaseSync(join(data, file));
  db.prepare(`update ${table} set document = replace(document, ?, ?)`).run(from, to);
  db.close();
}

describe("verwijzing --html", () => {
  test("the page holds every round, answer, decision, comment and source of the record", async () => {
    const { code, out, err } = await run("verwijzing", "bw-2026-0001", "--html");
    expect([code, err]).toEqual([0, ""]);
    for (const text of [
      "<h1>Verwijzing BW-2026-0001</h1>",
      "Concept, niet vastgesteld",
      "akkoord op de verwijzing, geen besluit in de zin van de Awb",
      "KL-0042",
      "Z-2026-17",
      "Maastricht (0935)",
      "Werkplein Noord",
      "Mandaat: MB-2026-4",
      "28 december 2026 (8 weken na ontvangst, artikel 4:13 Awb)",
      "Ronde 1: teruggestuurd",
      "Ronde 2: akkoord",
      "Ronde 3: nog niet ingediend",
      "Vermoeden: Beschut werk bij een reguliere werkgever",
      "De consulent wijkt af van het advies",
      "register van 20 november 2026",
      "Waarom niet bij de eerste werkgever?",
      "Daar was geen begeleider.",
      "24,5",
      stored.flow.hash,
    ]) {
      expect(out).toContain(text);
    }
    // the last round is open on one question: what can still come out stands there once
    expect(out.split("Deze uitkomsten zijn nog mogelijk:")).toHaveLength(2);
    for (const key of stored.verwijzing.rounds[0]?.advice.sources ?? []) expect(out).toContain(key);
    for (const { fact } of stored.verwijzing.rounds[0]?.answers ?? []) {
      expect(out).toContain(stored.flow.facts.get(fact)?.label);
    }
  });

  test("what somebody typed stays text, in every place where it stands", async () => {
    const { out } = await run("verwijzing", "BW-2026-0001", "--html");
    expect(out).not.toContain("<script");
    expect(out).not.toContain(NASTY);
    expect(
      out.split("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#x27;aanhalingstekens&#x27;").length,
    ).toBeGreaterThan(7);
  });

  test("the page is whole by itself: it loads nothing and runs nothing", async () => {
    const { out } = await run("verwijzing", "BW-2026-0001", "--html");
    expect(out).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(out.trim()).toMatch(/<\/html>$/);
    expect(out).not.toMatch(/<link|<img|<iframe|<script|src=|@import|url\(/);
    for (const [, address] of out.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https:\/\//);
  });

  test("without --html, with a wrong nummer or with an unknown one it says what to do and prints no page", async () => {
    expect(await run("verwijzing", "BW-2026-0001")).toMatchObject({ code: 64, out: "" });
    expect(await run("verwijzing", "--html")).toMatchObject({ code: 64, out: "" });
    const wrong = await run("verwijzing", "<b>1</b>", "--html");
    expect(wrong).toMatchObject({ code: 64, out: "" });
    expect(wrong.err).toContain("BW-2026-0001");
    const unknown = await run("verwijzing", "BW-2026-0999", "--html");
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.err).toContain("BW-2026-0999 bestaat niet");
  });

  test("a folder without a database is named, and no empty one is made there", async () => {
    const empty = join(folder.path, "leeg");
    process.env.DATA_DIR = empty;
    const { code, err } = await run("verwijzing", "BW-2026-0001", "--html");
    process.env.DATA_DIR = data;
    expect(code).toBe(1);
    expect(err).toContain(empty);
    expect(existsSync(empty)).toBe(false);
  });
});

describe("replay", () => {
  test("every round comes out the same from its snapshot", async () => {
    const { code, out } = await run("replay", "BW-2026-0001");
    expect(code).toBe(0);
    const round = ["Pad", "Uitkomst", "Bronnen", "Waarschuwingen"].map((part) => `  ${part}: gelijk`);
    const days = ["2026-11-23", "2026-11-23", "2026-11-30"];
    const blocks = days.flatMap((day, index) => [
      `Ronde ${index + 1} (maastricht-heuvelland 2024-01-06, peildatum ${day})`,
      ...round,
      `  Bewaarde regels: ${stored.flow.hash}`,
    ]);
    expect(out.trim().split("\n")).toEqual([...blocks, "BW-2026-0001: alles komt er precies zo uit als toen."]);
  });

  test("a result that was changed afterwards is found, with what it was and what it should be", async () => {
    change('"vervolgstap":"uwv_advies_aanvragen"},"path"', '"vervolgstap":"plaatsen"},"path"');
    const { code, out } = await run("replay", "BW-2026-0001");
    change('"vervolgstap":"plaatsen"},"path"', '"vervolgstap":"uwv_advies_aanvragen"},"path"');
    expect(code).toBe(1);
    expect(out).toContain(
      "  Uitkomst: ANDERS\n    toen: beschut_regulier/plaatsen\n    nu:   beschut_regulier/uwv_advies_aanvragen",
    );
    expect(out).toContain("  Pad: gelijk");
    expect(out).toContain("BW-2026-0001: er zijn verschillen.");
  });

  test("an answer that the snapshot does not know is named", async () => {
    change('"fact":"uitkering","answer":"bijstand","by"', '"fact":"uitkering","answer":"loterij","by"');
    const { code, out } = await run("replay", "BW-2026-0001");
    change('"fact":"uitkering","answer":"loterij","by"', '"fact":"uitkering","answer":"bijstand","by"');
    expect(code).toBe(1);
    expect(out).toContain("De bewaarde regels accepteren deze antwoorden niet: uitkering.");
  });

  test("an unknown nummer is refused", async () => {
    expect(await run("replay", "BW-2025-0001")).toMatchObject({ code: 2, out: "" });
    expect(await run("replay")).toMatchObject({ code: 64, out: "" });
  });
});

test("the help of both commands has an example", async () => {
  for (const command of ["verwijzing", "replay"]) {
    const { code, out } = await run(command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`npx beschutwijzer ${command} BW-2026-0001`);
  }
});

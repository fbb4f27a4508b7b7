import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REGISTER_FIELDS } from "../../src/knowledge/register-fields.ts";
import { rules } from "../flows/shipped-rules.ts";
import { ROOT, runCli } from "./run-cli.ts";

const EXAMPLE = join(ROOT, "docs", "handleiding", "algoritmeregister.yaml");
const MANDATORY = ["naam", "korte_omschrijving", "organisatie", "status", "contactgegevens"];
const NEEDED = { organisatie: "Gemeente X", contactgegevens: "x@y.example", status: "In gebruik" };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bw-register-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(settings: unknown, ...more: readonly string[]) {
  const file = join(folder, "instellingen.yaml");
  await writeFile(file, typeof settings === "string" ? settings : JSON.stringify(settings));
  return runCli(["algoritmeregister", "--instellingen", file, ...more]);
}

const own = [...new Set(rules.flows.filter(({ document }) => document.gemeenten !== "alle").map(({ id }) => id))];

describe.each(own)("the entry of %s", (flow) => {
  test("has every mandatory field, in the order of the standard, within its length, as running text", async () => {
    const { code, out } = await runCli(["algoritmeregister", "--instellingen", EXAMPLE, "--flow", flow]);
    expect(code).toBe(0);
    const entry = JSON.parse(out) as Record<string, string>;
    const names = REGISTER_FIELDS.map(({ name }) => name);
    expect(Object.keys(entry)).toEqual(names.filter((name) => name in entry));
    expect(Object.keys(entry)).toEqual(expect.arrayContaining([...MANDATORY, "publicatiecategorie", "taal", "schema"]));
    expect(entry).toMatchObject({ publicatiecategorie: "Impactvolle algoritmes", taal: "nld", schema: "1.0.0" });
    expect(entry.doel_en_impact).toContain(rules.flows.find(({ id }) => id === flow)?.document.title);
    for (const { name, max } of REGISTER_FIELDS) {
      const value = entry[name] ?? "";
      expect(value.length, name).toBeLessThan(max ?? Number.POSITIVE_INFINITY);
      expect(value, name).not.toMatch(/[\n\r{}]|undefined/);
    }
  });
});

test("what the gemeente did not fill in is left out and named, never made up", async () => {
  const { out, err } = await run({ flow: "deventer", ...NEEDED });
  expect(Object.keys(JSON.parse(out))).not.toContain("verwerkingsregister");
  expect(err).toContain("verwerkingsregister");
});

test.each([
  [{ ...NEEDED, organisatie: " " }, "organisatie: Dit is verplicht en ontbreekt."],
  [{ ...NEEDED, status: "in gebruik" }, 'status: "in gebruik" kan niet.'],
  [
    { ...NEEDED, leverancier: "x".repeat(200) },
    "leverancier: Dit is te lang: 200 tekens. Het mogen er hooguit 199 zijn.",
  ],
  [{ ...NEEDED, thema: "een\ntwee" }, "thema: Hier staat een regeleinde in."],
  [{ ...NEEDED, thema: "- een" }, "thema: Dit begint als een lijst."],
  [{ ...NEEDED, link_broncode: "javascript:x" }, 'link_broncode: "javascript:x" is geen link.'],
  [{ ...NEEDED, begindatum: "2026-13" }, 'begindatum: "2026-13" is geen maand.'],
  [{ ...NEEDED, begindatum: "2026-05", einddatum: "2026-04" }, "einddatum: Dit ligt vóór de begindatum 2026-05."],
  [{ ...NEEDED, bron_id: 7 }, "bron_id: Dit is geen tekst."],
  [{ ...NEEDED, leveranciers: "x" }, 'leveranciers: Dit is geen veld. Bedoel je "leverancier"?'],
  [{ ...NEEDED, doel_en_impact: "x" }, "doel_en_impact: Dit veld volgt uit de flow."],
  [{ ...NEEDED, flow: "maastricht-heuvelland-sob" }, "is nog een voornemen"],
  [{ ...NEEDED, flow: "devnter" }, 'flow: De flow "devnter" bestaat niet.'],
  [{ ...NEEDED, flow: null }, "flow: Zet in het bestand welke flow je bedoelt"],
  ["status: [", "het bestand: Het bestand is niet te lezen bij regel 1"],
  ["- a", "het bestand: In het bestand horen regels"],
])("%j is refused by name", async (settings, reason) => {
  const { code, out, err } = await run(typeof settings === "string" ? settings : { flow: "deventer", ...settings });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(reason);
});

test("of an empty file every mandatory setting is named at once", async () => {
  const { err } = await run({ flow: "deventer" });
  for (const name of ["organisatie", "status", "contactgegevens"]) expect(err).toContain(`- ${name}: Dit is verplicht`);
});

test("a file that is not there is told", async () => {
  const { code, err } = await runCli(["algoritmeregister", "--instellingen", join(folder, "weg.yaml")]);
  expect(code).toBe(64);
  expect(err).toContain("is niet te lezen (ENOENT)");
});

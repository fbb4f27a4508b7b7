import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSettings } from "../src/settings.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bw-settings-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function settingsFrom(text: string) {
  const file = join(folder, "instellingen.yaml");
  await writeFile(file, text);
  return loadSettings(file);
}

const WHOLE = `gemeenten:
  "0935":
    naam: Maastricht
    mandaat: Mandaatregister 2026, nummer 12
    taakstelling: { aantal: 121, gerealiseerd: 80, datum: 2026-10-01, bron: Kwartaalrapport }
    vastgesteld: [maastricht-heuvelland/2024-01-06]
`;

test("without a file nothing is known, and every question is asked", async () => {
  expect((await loadSettings(null)).size).toBe(0);
});

test("a gemeente has its figures, mandaat and signed-off versions", async () => {
  expect((await settingsFrom(WHOLE)).get("0935")).toEqual({
    code: "0935",
    naam: "Maastricht",
    mandaat: "Mandaatregister 2026, nummer 12",
    taakstelling: { aantal: 121, gerealiseerd: 80, datum: "2026-10-01", bron: "Kwartaalrapport" },
    vastgesteld: ["maastricht-heuvelland/2024-01-06"],
  });
});

test("an unknown key is refused with its line and column", async () => {
  await expect(settingsFrom(WHOLE.replace("mandaat:", "mandat:"))).rejects.toThrow(
    /instellingen\.yaml:4:5 unknown_key/,
  );
});

test("a taakstelling without its date is refused", async () => {
  await expect(settingsFrom(WHOLE.replace(" datum: 2026-10-01,", ""))).rejects.toThrow(/:5:5 missing_key datum/);
});

test("a file that is not there says which setting names it", async () => {
  await expect(loadSettings(join(folder, "weg.yaml"))).rejects.toThrow("Correct INSTELLINGEN");
});

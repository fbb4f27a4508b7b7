import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { State, Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { changedRules, WET } from "../knowledge/base-rules.ts";
import { aVerwijzing, NOW } from "../store/builders.ts";
import { runCli } from "./run-cli.ts";

const TEKST = "knowledge/landelijk/wet/tekst";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bw-bron-"));
  for (const [file, text] of changedRules({})) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  vi.stubEnv("DATA_DIR", join(folder, "data"));
  vi.stubEnv("DATABASE_URL", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const bron = (...args: readonly string[]) => runCli(["bron", ...args], "", folder);

/** The law of the example rules in the official structure, written to a file. */
function xmlFile(changes: readonly (readonly [from: string, to: string])[] = [], name = "wet.xml"): string {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<toestand bwb-id="BWBR0015703" inwerkingtreding="2026-01-01"><wetgeving><citeertitel>De wet</citeertitel><wet-besluit><wettekst>
<artikel><kop><label>Artikel</label><nr>1</nr></kop><al>Wie hier woont, hoort hier al acht weken.</al></artikel>
<artikel><kop><label>Artikel</label><nr>2</nr></kop><al>Van belang is:</al><lijst><li><li.nr>a.</li.nr><al>de leeftijd van de inwoner;</al></li></lijst></artikel>
</wettekst></wet-besluit></wetgeving></toestand>`;
  const file = join(folder, name);
  writeFileSync(
    file,
    changes.reduce((text, [from, to]) => text.replace(from, to), xml),
  );
  return file;
}

async function importAndTick(): Promise<void> {
  await bron("import", xmlFile());
  for (const key of ["1", "2/a"]) expect((await bron("vink", "wet", key)).code).toBe(0);
}

async function storeWith(
  cases: readonly (readonly [nummer: string, state: State, sources: readonly string[]])[],
): Promise<void> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const store = await openStore({
    role: "bot",
    dataFolder: join(folder, "data"),
    databaseUrl: null,
    auditKey: null,
    clock: () => NOW,
    log,
  });
  for (const [nummer, state, sources] of cases) {
    const base = aVerwijzing({ id: nummer, nummer, state });
    const rounds = base.rounds.map((round): Verwijzing["rounds"][number] => ({
      ...round,
      advice: { ...round.advice, sources },
    }));
    await store.transaction((tx) => tx.createVerwijzing({ ...base, rounds }));
  }
  await store.close();
}

describe("bron import", () => {
  test("keeps the text beside the paraphrases, says their fingerprints, and verify is content", async () => {
    const { code, out } = await bron("import", xmlFile());
    expect(code).toBe(0);
    expect(out).toContain(`De tekst staat in ${TEKST}/2026-01-01.json.`);
    expect(out).toMatch(/ {2}2\/a +t1-[0-9a-f]{32} {2}nog niet nagekeken/);
    expect(JSON.parse(readFileSync(join(folder, TEKST, "2026-01-01.json"), "utf8"))).toMatchObject({
      bron: "wet",
      official_id: "BWBR0015703",
    });
    const verified = await runCli(["verify", "--map", folder]);
    expect(verified.out).toContain("Geen fouten");
  });

  test("changes nothing when the same text comes again, and keeps both when it differs", async () => {
    await bron("import", xmlFile());
    expect((await bron("import", xmlFile())).out).toContain("stond er al");
    expect(readdirSync(join(folder, TEKST))).toEqual(["2026-01-01.json"]);
    await bron("import", xmlFile([["acht", "zes"]]));
    expect(readdirSync(join(folder, TEKST))).toEqual(["2026-01-01.json", "2026-01-01_1.json"]);
  });

  test.each([
    [
      "hostile XML",
      () => xmlFile([["<toestand", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><toestand']]),
      "eigen entiteiten",
    ],
    ["an XML that is not what it says", () => xmlFile([["BWBR0015703", "BWBR15703"]]), "nummer van de regeling"],
    ["a law of no bron", () => xmlFile([["BWBR0015703", "BWBR0000001"]]), "Geen bron heeft nummer"],
    ["an address that may not be asked", () => "https://example.org/wet.xml", "wordt niets opgehaald"],
  ])("refuses %s with code 2 and writes nothing", async (_, file, message) => {
    const { code, out, err } = await bron("import", file());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(readdirSync(join(folder, "knowledge/landelijk/wet"))).toEqual(["2026-01-01.yaml"]);
  });

  test("says line and column of what is wrong in the XML", async () => {
    const { err } = await bron("import", xmlFile([["<al>Van belang is:</al>", "<al>Van belang &is;</al>"]]));
    expect(err).toMatch(/Bij regel 4, kolom \d+: De XML gebruikt een entiteit die niet bestaat/);
  });

  test("refuses a bron that has another number", async () => {
    const { code, err } = await bron("import", xmlFile(), "--bron", "besluit");
    expect(code).toBe(2);
    expect(err).toContain("hoort niet bij de bron besluit");
  });

  test("asks the hosts of the settings and no others", async () => {
    vi.stubEnv("BRON_HOSTS", "eigen.example");
    expect((await bron("import", "https://wetten.overheid.nl/x")).err).toContain("Dit mag wel: eigen.example");
  });
});

describe("bron vink", () => {
  test("writes date and fingerprint into the bron, and nothing else", async () => {
    await bron("import", xmlFile());
    const before = readFileSync(join(folder, WET), "utf8");
    const { code, out } = await bron("vink", "wet", "2/a");
    expect(code).toBe(0);
    expect(out).toContain("de leeftijd van de inwoner;");
    const lines = readFileSync(join(folder, WET), "utf8").split("\n");
    expect(
      lines
        .filter((line) => !/^ {4}checked: \{ date: 2026-11-21, fingerprint: t1-[0-9a-f]{32} \}$/.test(line))
        .join("\n"),
    ).toBe(before);
    expect((await bron("import", xmlFile())).out).toMatch(/2\/a .*nagekeken op 2026-11-21, tekst is gelijk/);
  });

  test.each([
    ["an unknown bron", ["wett", "1"], "bestaat niet. Kies bijvoorbeeld: wet"],
    ["an unknown part", ["wet", "9"], '"9" staat niet in'],
    ["a bron without a text", ["besluit", "1"], "geen officiële tekst"],
  ])("refuses %s with code 2", async (_, args, message) => {
    await bron("import", xmlFile());
    const { code, err } = await bron("vink", ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe("bron controle", () => {
  test("says clearly that there is nothing to compare", async () => {
    const { code, out } = await bron("controle");
    expect(code).toBe(0);
    expect(out).toContain("Er is niets te vergelijken");
    expect(out).toContain("niet gecontroleerd");
  });

  test("is content with code 0 while the text is the same", async () => {
    await importAndTick();
    const { code, out } = await bron("controle");
    expect(code).toBe(0);
    expect(out).toContain("2 gelijk");
    expect(out).toContain("klopt nog");
  });

  test("names words, flows, nodes and open cases of a changed text, with code 1", async () => {
    await importAndTick();
    await storeWith([
      ["BW-2026-0001", "ter_goedkeuring", ["wet/1", "nota/2.1"]],
      ["BW-2026-0002", "goedgekeurd", ["wet/1"]],
      ["BW-2026-0003", "concept", ["wet/1", "wet/2/a"]],
      ["BW-2026-0004", "teruggestuurd", ["nota/2.1"]],
    ]);
    await bron("import", xmlFile([["acht weken", "zes weken"]]));
    const { code, out } = await bron("controle");
    expect(code).toBe(1);
    const [changed = ""] = out.split("\n\n").slice(1);
    expect(changed).toContain("GEWIJZIGD  wet/1");
    expect(changed).toContain('"acht" is nu "zes"');
    expect(changed).toMatch(/Vragen A\d\/woont.*dorp \(2026-01-01\), landelijk \(2026-01-01\)/);
    expect(changed).toMatch(/ {2}Open zaken: BW-2026-0001, BW-2026-0003$/);
    expect(out).toContain("1 gelijk, 1 gewijzigd");
  });

  test("tells a moved and a lost text, and that the cases are unknown without a store", async () => {
    await importAndTick();
    await bron(
      "import",
      xmlFile([
        ["<li.nr>a.</li.nr>", "<li.nr>b.</li.nr>"],
        [/<artikel><kop><label>Artikel<\/label><nr>1.*/.exec(readFileSync(xmlFile(), "utf8"))?.[0] ?? "", ""],
      ]),
    );
    const { code, out } = await bron("controle");
    expect(code).toBe(1);
    expect(out).toMatch(/WEG {2}wet\/1 .*\n {2}Was: Wie hier woont/);
    expect(out).toContain("dezelfde tekst staat nu bij 2/b");
    expect(out).toContain("geen opslag met zaken");
  });

  test("looks at the text of the day that is asked", async () => {
    await importAndTick();
    await bron(
      "import",
      xmlFile([
        ["acht weken", "zes weken"],
        ['inwerkingtreding="2026-01-01"', 'inwerkingtreding="2026-12-15"'],
      ]),
    );
    expect((await bron("controle", "--peildatum", "2026-09-01")).out).toContain("klopt nog");
    const soon = await bron("controle");
    expect(soon.out).toContain("LOOPT AF  wet/1  (De wet, artikel 1): geldt nog tot en met 2026-12-14");
    expect([soon.code, (await bron("controle", "--peildatum", "2026-12-15")).code]).toEqual([1, 1]);
  });
});

test.each([
  ["no work", [], "Kies import, vink of controle"],
  ["unknown work", ["inport"], '"inport" kan niet'],
  ["an import of nothing", ["import"], "XML-bestand of het adres"],
  ["a file that is not there", ["import", "/er/is/niets.xml"], "niet te lezen"],
  ["a mark without a key", ["vink", "wet"], "de bron en de sleutel"],
  ["a word too many", ["controle", "wet"], '"wet" hoort hier niet'],
  ["a day that is none", ["controle", "--peildatum", "2026-02-30"], "geen dag"],
])("%s is wrong: code 64", async (_, args, message) => {
  const { code, err } = await bron(...args);
  expect(code).toBe(64);
  expect(err).toContain(message);
});

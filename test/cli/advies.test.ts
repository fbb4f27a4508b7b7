import { describe, expect, test } from "vitest";
import { GESUBSIDIEERD, runCli } from "./run-cli.ts";

const MAASTRICHT = ["advies", "--gemeente", "0935", "--feiten", "-"];

async function adviesJson(args: readonly string[], facts: unknown) {
  const run = await runCli([...args, "--json"], typeof facts === "string" ? facts : JSON.stringify(facts));
  return { ...run, result: JSON.parse(run.out) };
}

describe("advies --json", () => {
  test("gives the fields in their public order", async () => {
    const { code, out, result } = await adviesJson(MAASTRICHT, GESUBSIDIEERD);
    expect(code).toBe(0);
    expect(out.endsWith("}\n")).toBe(true);
    expect(Object.keys(result)).toEqual([
      ...["flow", "versie", "flow_status", "peildatum", "gemeente", "status", "trede", "vervolgstap", "pad", "bronnen"],
      ...["waarschuwingen", "toelichting", "open", "maakt_niet_uit", "niet_gebruikt", "motivering"],
    ]);
    expect(result).toMatchObject({
      flow: "maastricht-heuvelland",
      versie: "2024-01-06",
      flow_status: "in_werking",
      peildatum: "2026-11-21",
      gemeente: "0935",
      status: "resultaat",
      trede: "gesubsidieerd",
      vervolgstap: "voorziening_inzetten",
      niet_gebruikt: [],
    });
    expect(result.pad.at(-1)).toEqual({
      stap: "L6",
      feit: "regulier_met_voorziening",
      antwoord: "ja",
      bronnen: expect.arrayContaining(["participatiewet/10d/1", "collegenota-nieuw-beschut-werk-2024/beslispunt-2"]),
    });
    const keys = result.bronnen.map((bron: { sleutel: string }) => bron.sleutel);
    expect(keys).toEqual(
      expect.arrayContaining(["participatiewet/10d/1", "collegenota-nieuw-beschut-werk-2024/beslispunt-2"]),
    );
    expect(Object.keys(result.bronnen[0])).toEqual([
      "sleutel",
      "titel",
      "samenvatting",
      "status",
      "url",
      "geldig_van",
      "geldig_tot",
    ]);
  });

  test("names the fact that is missing, who knows it and what is still possible", async () => {
    const { regulier_met_voorziening: _, ...rest } = GESUBSIDIEERD;
    const { code, result } = await adviesJson(MAASTRICHT, rest);
    expect(code).toBe(0);
    expect(result).toMatchObject({ trede: "geen", vervolgstap: "diagnose" });
    expect(result.open[0]).toMatchObject({ feit: "regulier_met_voorziening", wie: "consulent" });
    expect(result.open[0].mogelijk).toContain("gesubsidieerd/voorziening_inzetten");
  });

  test("gives the same bytes for the same input", async () => {
    const runs = await Promise.all([1, 2].map(() => adviesJson(MAASTRICHT, GESUBSIDIEERD)));
    expect(runs[0]?.out).toBe(runs[1]?.out);
  });

  test("takes an intended flow only by its id", async () => {
    const day = ["--peildatum", "2027-02-01"];
    const byDefault = await adviesJson([...MAASTRICHT, ...day], GESUBSIDIEERD);
    const byId = await adviesJson([...MAASTRICHT, ...day, "--flow", "maastricht-heuvelland-sob"], GESUBSIDIEERD);
    expect(byDefault.result.flow).toBe("maastricht-heuvelland");
    expect(byId.result).toMatchObject({ flow: "maastricht-heuvelland-sob", flow_status: "voorgenomen" });
  });
});

describe("a refusal", () => {
  test("names gemeente, peildatum, flow and facts together", async () => {
    const args = ["advies", "--gemeente", "150", "--peildatum", "2026-02-30", "--flow", "devnter", "--feiten", "-"];
    const { code, result } = await adviesJson(args, {
      leeftijd: "34",
      uitkerin: "bijstand",
      woonplaats_in_gemeente: "Ja",
    });
    expect(code).toBe(2);
    expect(Object.keys(result)).toEqual(["flow", "versie", "flow_status", "peildatum", "gemeente", "status", "fouten"]);
    expect(result.status).toBe("geweigerd");
    expect(result.fouten.map((fout: { feit: string }) => fout.feit)).toEqual([
      ...["gemeente", "peildatum", "flow", "leeftijd", "uitkerin", "woonplaats_in_gemeente"],
    ]);
    expect(result.fouten[4].reden).toContain('"uitkering"');
  });

  test.each([
    ["an empty input", "", "Hier staat niets"],
    ["no JSON", "{leeftijd: 34}", "geen JSON"],
    ["a list", "[1]", "geen object"],
    ["null", "null", "geen object"],
    ["a number", "34", "geen object"],
  ])("of %s names the line", async (_what, text, reason) => {
    const { code, result } = await adviesJson(MAASTRICHT, text);
    expect(code).toBe(2);
    expect(result.fouten).toEqual([{ feit: "regel", reden: expect.stringContaining(reason) }]);
  });

  test.each([
    ["a fact that stands there twice", '{"leeftijd":20,"leeft\\u0069jd":34}', "leeftijd", "twee keer"],
    ["a number too large to be one", '{"leeftijd":1e400}', "leeftijd", "0 tot en met 120"],
    ["half a year", '{"leeftijd":34.5}', "leeftijd", "heel getal"],
    ["null for an answer", '{"uitkering":null}', "uitkering", "Kies uit"],
    ["the gemeente among the facts", '{"gemeente":"0935"}', "gemeente", "hoort bij de zaak"],
    ["a name of the language itself", '{"__proto__":"ja"}', "__proto__", "bestaat niet"],
  ])("of %s says so", async (_what, text, fact, reason) => {
    const { code, result } = await adviesJson(MAASTRICHT, text);
    expect(code).toBe(2);
    expect(result.fouten).toEqual([{ feit: fact, reden: expect.stringContaining(reason) }]);
  });

  test("without --json is a Dutch text on stderr, and nothing on stdout", async () => {
    const { code, out, err } = await runCli(MAASTRICHT, '{"leeftijd":300}');
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("- leeftijd: 300 kan niet. Geef een getal van 0 tot en met 120.");
  });

  test("of a gemeente without a flow says which flows there are, from when", async () => {
    const { result } = await adviesJson(["advies", "--gemeente", "9999", "--feiten", "-"], {});
    expect(result.fouten[0].reden).toContain("landelijk vanaf 2026-01-01");
  });
});

describe("advies for people", () => {
  test("starts with the result and ends with links", async () => {
    const { code, out } = await runCli(MAASTRICHT, `\uFEFF${JSON.stringify(GESUBSIDIEERD)}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Advies: /);
    expect(out).toContain("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&");
  });

  test("says of 34.0 that it is 34", async () => {
    const { result } = await adviesJson(MAASTRICHT, '{"woonplaats_in_gemeente":"ja","leeftijd":34.0}');
    expect(result.pad[1]).toMatchObject({ feit: "leeftijd", antwoord: 34 });
  });
});

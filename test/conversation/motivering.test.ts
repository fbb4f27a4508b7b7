import { describe, expect, test } from "vitest";
import { motivering } from "../../src/conversation/motivering.ts";
import { evaluate } from "../../src/decision/evaluate.ts";
import { selectFlow } from "../../src/knowledge/select-flow.ts";
import { rules } from "../flows/shipped-rules.ts";

function motiveringOf(gemeente: string, facts: Record<string, unknown>): string {
  const peildatum = "2026-11-21";
  const choice = selectFlow(rules, { gemeente, peildatum });
  if (choice.kind === "refused") throw new Error("no flow");
  const advice = evaluate(choice.flow, { gemeente, peildatum, facts });
  if (advice.kind === "refused") throw new Error("refused");
  return motivering(choice.flow, advice, rules.words);
}

const START = { woonplaats_in_gemeente: "ja", leeftijd: 34, uitkering: "bijstand" };
const ADVISED = { ...START, uwv_advies: "positief", uwv_advies_zorgvuldig: "ja" };
const firstLine = (text: string) => text.split("\n")[0];

describe("the motivation", () => {
  test("starts with the result and the version of the rules", () => {
    const text = motiveringOf("0935", { ...START, uwv_advies: "niet_aangevraagd", regulier_zonder_voorziening: "ja" });
    expect(firstLine(text)).toMatch(/^Advies: Regulier werk\. Wat je nu doet: Bemiddeling naar werk\./);
    expect(text).toContain("versie 2024-01-06, op peildatum 2026-11-21");
  });

  test("has a sentence with its sources for every answer", () => {
    const text = motiveringOf("0935", { ...START, uwv_advies: "niet_aangevraagd", regulier_zonder_voorziening: "ja" });
    expect(text).toContain("- De inwoner is 34 jaar op de peildatum. (Participatiewet, artikel 7 lid 3 onderdeel a;");
    const [, reasons] = text.split("\n\n");
    expect(reasons?.match(/^- /gm)).toHaveLength(5);
  });

  test("calls beschut werk a presumption until the college has determined it", () => {
    const waits = motiveringOf("0150", { ...ADVISED, collegebesluit: "nog_niet" });
    expect(firstLine(waits)).toMatch(
      /^Vermoeden: Beschut werk, plek nog open\. UWV adviseert, het college stelt vast\./,
    );
    const determined = motiveringOf("0150", { ...ADVISED, collegebesluit: "ja", taakstelling_bereikt: "ja" });
    expect(firstLine(determined)).toMatch(/^Advies: Beschut werk, plek nog open\./);
    expect(determined).not.toContain("Vermoeden");
  });

  test("puts the waiting first while UWV is at work", () => {
    const text = motiveringOf("0935", { ...START, uwv_advies: "aangevraagd" });
    expect(firstLine(text)).toMatch(/^Wachten op het UWV-advies\./);
    expect(firstLine(text)).toContain("UWV adviseert, het college stelt vast");
  });

  test("tells law apart from local policy", () => {
    const text = motiveringOf("0935", {
      ...START,
      uwv_advies: "niet_aangevraagd",
      regulier_zonder_voorziening: "nee",
      regulier_met_voorziening: "ja",
    });
    const [law = "", local = ""] = text.split("Lokaal beleid:");
    expect(law).toContain("Wettelijke regels:\n- Participatiewet");
    expect(law.split("Wettelijke regels:")[1]).not.toContain("Collegenota");
    expect(local).toContain("- Collegenota nieuw beschut werk 2024");
    expect(local).not.toContain("Participatiewet, artikel");
  });

  test("says of each source as of when it was read and what was not verified", () => {
    const text = motiveringOf("0935", START);
    expect(text).toContain("- Participatiewet, artikel 10b lid 1 (tekst per 2026-07-01)");
    expect(text).toMatch(/- Algemene Ouderdomswet, artikel 7a \(.*niet nagekeken/);
  });

  test("names what is open, who knows it, and each result that is still possible once", () => {
    const text = motiveringOf("0935", { ...START, uwv_advies: "niet_aangevraagd" });
    expect(firstLine(text)).toMatch(/^Er is nog geen advies/);
    expect(text).toContain("zonder voorziening bij een gewone werkgever werken? Vraag dit aan: de consulent.");
    const possible = text.split("Dit kan er nog uitkomen:")[1]?.split("\n\n")[0]?.trim().split("\n") ?? [];
    expect(possible).toContain("- Regulier werk. Wat je dan doet: Bemiddeling naar werk");
    expect(new Set(possible).size).toBe(possible.length);
  });

  test("carries the warnings, and never a placeholder", () => {
    const text = motiveringOf("0957", { ...START, uwv_advies: "aangevraagd" });
    expect(text).toContain("Let op:\n- ");
    expect(text).not.toMatch(/\{[a-z_]+\}/);
  });
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkExponential, checkOneWhole, checkOutflow, checkSum } from "../../../src/decision/reken/figures/checks.ts";
import { documentFigures } from "../../../src/decision/reken/figures/document-figures.ts";
import { judgeFigure } from "../../../src/decision/reken/figures/figure.ts";
import { loadRules } from "../../../src/knowledge/load-rules.ts";
import { indexSources, parametersOn } from "../../../src/knowledge/source-index.ts";

const rules = await loadRules(join(import.meta.dirname, "..", "..", ".."));
const known = parametersOn(indexSources(rules.sources), "2026-11-21");

function stated(name: string): number {
  const value = known.get(name);
  if (value === undefined) throw new Error(`no parameter ${name}`);
  return value;
}

/** In which whole number the code counts one of these: cents, hundredths of an hour, tenths. */
const PARTS = { euro: 100, uur: 100, "procent met een cijfer": 10, "plek met een cijfer": 10, heel: 1 } as const;

type Row = {
  readonly id: string;
  /** what is computed, as a person would write it beside the document */
  readonly sum: string;
  readonly unit: keyof typeof PARTS;
  /** what the document says, copied by hand; null when it says nothing */
  readonly document: readonly (number | null)[];
  /** worked out by hand */
  readonly computed: readonly number[];
  readonly verdict: string;
  readonly findings: readonly string[];
};

/** The eighteen figures, copied and worked out by hand from the documents. */
const TABLE: readonly Row[] = [
  {
    id: "F1",
    sum: "8.100 x 24/31",
    unit: "euro",
    document: [6_271, 6_270.97],
    computed: [6_270.97, 6_270.97],
    verdict: "afgerond",
    findings: ["twee_begeleidingsbedragen"],
  },
  {
    id: "F2",
    sum: "2023: 48 x 6.271 + 12 x 6.271 x 6/12",
    unit: "euro",
    document: [301_008, 37_626, 338_634],
    computed: [301_008, 37_626, 338_634],
    verdict: "klopt",
    findings: ["kop_prognose"],
  },
  {
    id: "F3",
    sum: "2024: 60, 2025: 72, 2026: 84 x 6.271, + 12 x 6.271 x 6/12",
    unit: "euro",
    document: [376_260, 37_626, 413_886, 451_512, 37_626, 489_138, 526_764, 37_626, 564_390],
    computed: [376_260, 37_626, 413_886, 451_512, 37_626, 489_138, 526_764, 37_626, 564_390],
    verdict: "klopt",
    findings: ["niet_exponentieel"],
  },
  {
    id: "F4",
    sum: "121 x 10.757",
    unit: "euro",
    document: [1_301_597],
    computed: [1_301_597],
    verdict: "klopt",
    findings: [],
  },
  {
    id: "F5",
    sum: "23.212,80 x 1,08, en x 24/37",
    unit: "euro",
    document: [25_069.82, 16_261.51],
    computed: [25_069.82, 16_261.51],
    verdict: "klopt",
    findings: [],
  },
  {
    id: "F6",
    sum: "24 x 23.212,80 / 15.056,95, tegenover de 31 uur van F1",
    unit: "uur",
    document: [31],
    computed: [37],
    verdict: "tegenstrijdig",
    findings: ["twee_voltijdbases"],
  },
  {
    id: "F7",
    sum: "(1 - 0,41) x 23.212,80 x 1,08 x 1,235, en x 24/37, één keer afgerond",
    unit: "euro",
    document: [18_267.13, 11_848.95],
    computed: [18_267.13, 11_848.95],
    verdict: "klopt",
    findings: [],
  },
  {
    id: "F8",
    sum: "23,5 % van 23.212,80 x 1,08, en x 24/37",
    unit: "euro",
    document: [5_891.41, 3_821.45],
    computed: [5_891.41, 3_821.45],
    verdict: "klopt",
    findings: [],
  },
  {
    id: "F9",
    sum: "de baten, de lasten en het verschil, voltijd en 24 uur",
    unit: "euro",
    document: [36_038.24, 24_393.1, 39_061.23, 26_353.93, 3_023, 1_960.83],
    computed: [36_038.24, 24_393.1, 39_061.23, 26_353.93, 3_022.99, 1_960.83],
    verdict: "afgerond",
    findings: [],
  },
  {
    id: "F10",
    sum: "0,41 x 23.212,80, en x 24/37",
    unit: "euro",
    document: [8_711.11, 5_650.45],
    computed: [9_517.25, 6_173.35],
    verdict: "onverklaard",
    findings: ["productie_onverklaard"],
  },
  {
    id: "F11",
    sum: "37/48 en 29/37",
    unit: "heel",
    document: [77, 78],
    computed: [77, 78],
    verdict: "klopt",
    findings: [],
  },
  {
    id: "F12",
    sum: "30 + 35 + 45",
    unit: "heel",
    document: [null],
    computed: [110],
    verdict: "fout",
    findings: ["som_niet_100"],
  },
  { id: "F13", sum: "24 x 52", unit: "heel", document: [1_248], computed: [1_248], verdict: "klopt", findings: [] },
  {
    id: "F14",
    sum: "14.000 + 8.500, en 19.200 + 6.000 - 2.200",
    unit: "euro",
    document: [22_500, 23_000],
    computed: [22_500, 23_000],
    verdict: "tegenstrijdig",
    findings: ["twee_minimumlonen"],
  },
  {
    id: "F15",
    sum: "4/28, 11/53, 13/69, 14/86, 29/99, 37/110",
    unit: "procent met een cijfer",
    document: [null, null, null, null, null, null],
    computed: [14.3, 20.8, 18.8, 16.3, 29.3, 33.6],
    verdict: "eigen_berekening",
    findings: ["taakstelling_niet_gehaald"],
  },
  {
    id: "F16",
    sum: "30 x 4",
    unit: "heel",
    document: [121],
    computed: [120],
    verdict: "afgerond",
    findings: ["een_plek_te_weinig"],
  },
  {
    id: "F17",
    sum: "150.000, 230.000, 310.000 en 400.000 / 10.757",
    unit: "plek met een cijfer",
    document: [null, null, null, null],
    computed: [13.9, 21.4, 28.8, 37.2],
    verdict: "eigen_berekening",
    findings: ["zelf_berekend"],
  },
  {
    id: "F18",
    sum: "48 + 12 per jaar",
    unit: "heel",
    document: [60, 72, 84, 96],
    computed: [60, 72, 84, 96],
    verdict: "klopt",
    findings: ["prognose_zonder_uitstroom"],
  },
];

const figures = documentFigures(stated);

describe("the figures of the documents", () => {
  test("are the eighteen of the table, in its order", () => {
    expect(figures.map(({ id }) => id)).toEqual(TABLE.map(({ id }) => id));
  });

  test.each(TABLE)("$id: $sum is $verdict", ({ id, unit, document, computed, verdict, findings }) => {
    const parts = (value: number | null | undefined) => (value == null ? null : Math.round(value * PARTS[unit]));
    const figure = figures.find((candidate) => candidate.id === id);
    expect(figure?.rows).toEqual(document.map((said, at) => ({ stated: parts(said), computed: parts(computed[at]) })));
    expect(figure?.verdict).toBe(verdict);
    expect(figure?.findings.map(({ code }) => code)).toEqual(findings);
  });

  test("the findings carry their numbers", () => {
    const valuesOf = (id: string) => figures.find((figure) => figure.id === id)?.findings[0]?.values;
    expect(valuesOf("F2")).toEqual({ basis: 48, kop: 60 });
    expect(valuesOf("F3")).toEqual({ stap_eurocent: 7_525_200 });
    expect(valuesOf("F6")).toEqual({ een: 31, ander: 37 });
    expect(valuesOf("F12")).toEqual({ som: 110 });
    expect(valuesOf("F14")).toEqual({ een: 2_000_000, ander: 2_400_000 });
    expect(valuesOf("F16")).toEqual({ plekken: 120, taakstelling: 121 });
    expect(valuesOf("F17")).toEqual({ som_eurocent: 109_000_000 });
    expect(valuesOf("F18")).toEqual({ instroom: 12, van: 20, tot: 35 });
  });

  test("a number that changes in the knowledge is a fault, not another verdict", () => {
    const changed = (name: string) => (name === "deventer_lks_eurocent" ? 1_826_714 : stated(name));
    expect(() => documentFigures(changed)).toThrow("Figure F7 does not come out");
  });

  test("groups that do add up to 100 percent are no error", () => {
    const mended = (name: string) => (name === "deventer_blijven_procent" ? 35 : stated(name));
    const figure = documentFigures(mended).find(({ id }) => id === "F12");
    expect([figure?.verdict, figure?.findings]).toEqual(["klopt", []]);
  });
});

describe("the checks", () => {
  test("say nothing about what is sound", () => {
    expect(checkSum([30, 35, 35])).toBeNull();
    expect(checkOneWhole("twee_minimumlonen", 20_000, 20_000)).toBeNull();
    expect(checkExponential([100, 200, 400])).toBeNull();
    expect(checkOutflow([48, 60, 70], 12, [20, 35])).toBeNull();
    expect(checkOutflow([48, 60, 72], 12, [0, 0])).toBeNull();
  });

  test("a difference within the tolerance counts as rounded, and one above it is a fault", () => {
    const figure = { id: "F1", unit: "eurocent", rows: [{ stated: 100, computed: 101 }], sources: [] } as const;
    expect(judgeFigure({ ...figure, tolerance: 1 }).verdict).toBe("afgerond");
    expect(() => judgeFigure(figure)).toThrow("Figure F1 does not come out");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeBegeleidingsvergoeding } from "../../../src/decision/reken/begeleidingsvergoeding.ts";
import { computePrognose } from "../../../src/decision/reken/prognose.ts";
import { computeRealisatie, computeTaakstellingBedrag, placesFor } from "../../../src/decision/reken/taakstelling.ts";

const DEVENTER = { bedrag: 810_000, voltijd: 3_100 };

function vergoeding(uren: number): number {
  const result = computeBegeleidingsvergoeding({ ...DEVENTER, uren });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.refusals));
  return result.bedrag;
}

describe("computeBegeleidingsvergoeding", () => {
  test.each([
    [100, 26_129],
    [1_600, 418_065],
    [2_400, 627_097],
    [3_000, 783_871],
    [3_099, 809_739],
    [3_100, 810_000],
    [3_101, 810_000],
    [4_000, 810_000],
  ])("for %i hundredths of an hour is %i eurocent", (uren, bedrag) => {
    expect(vergoeding(uren)).toBe(bedrag);
  });

  test.each([0, 99, 4_001, -2_400, 24.5, Number.NaN])("refuses %d hundredths of an hour", (uren) => {
    expect(computeBegeleidingsvergoeding({ ...DEVENTER, uren })).toMatchObject({
      kind: "refused",
      refusals: [{ input: "uren", from: 100, to: 4_000 }],
    });
  });

  test("never goes down with more hours and never above the full amount", () => {
    const uren = fc.integer({ min: 100, max: 4_000 });
    fc.assert(
      fc.property(uren, uren, (one, other) => {
        expect(vergoeding(Math.min(one, other))).toBeLessThanOrEqual(vergoeding(Math.max(one, other)));
        expect(vergoeding(one)).toBeLessThanOrEqual(810_000);
      }),
    );
  });
});

describe("computePrognose", () => {
  const input = { plekken: 48, bedrag: 627_100, instroom: 12, eersteJaarMaanden: 6 };

  test("counts those of the year before whole and the new ones for half a year", () => {
    expect(computePrognose(input, [2023, 2023])).toEqual([
      {
        jaar: 2023,
        plekkenVorigJaar: 48,
        plekkenEind: 60,
        heleJaar: 30_100_800,
        nieuw: 3_762_600,
        totaal: 33_863_400,
      },
    ]);
  });

  test("grows by the same amount every year", () => {
    const totals = computePrognose(input, [2023, 2026]).map(({ totaal }) => totaal);
    expect(totals).toEqual([33_863_400, 41_388_600, 48_913_800, 56_439_000]);
  });

  test("has no rows when the last year comes before the first", () => {
    expect(computePrognose(input, [2024, 2023])).toEqual([]);
  });

  test.each([{ plekken: -1 }, { instroom: 0.5 }, { bedrag: -1 }, { eersteJaarMaanden: 13 }])(
    "%j is a fault",
    (change) => {
      expect(() => computePrognose({ ...input, ...change }, [2023, 2023])).toThrow("must be a whole number");
    },
  );
});

describe("taakstelling", () => {
  test("121 places of 10.757 euro bring 1.301.597 euro", () => {
    expect(computeTaakstellingBedrag(121, 1_075_700)).toBe(130_159_700);
    expect(computeTaakstellingBedrag(0, 1_075_700)).toBe(0);
  });

  test("37 paid jobs of 110 is 33,6 percent; more than the taakstelling is more than 100", () => {
    expect(computeRealisatie(37, 110)).toBe(336);
    expect(computeRealisatie(0, 110)).toBe(0);
    expect(computeRealisatie(120, 119)).toBe(1_008);
  });

  test("150.000 euro covers 13,9 places", () => {
    expect(placesFor(15_000_000, 1_075_700)).toBe(139);
  });

  test("a part of no places, or places at no cost, is a fault", () => {
    expect(() => computeRealisatie(1, 0)).toThrow("taakstelling is 0");
    expect(() => placesFor(1, 0)).toThrow("bedrag is 0");
    expect(() => computeTaakstellingBedrag(-1, 100)).toThrow("plekken is -1");
  });
});

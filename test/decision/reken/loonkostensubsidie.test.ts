import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  computeLoonkostensubsidie,
  type LoonkostensubsidieInput,
} from "../../../src/decision/reken/loonkostensubsidie.ts";

/** July 2026: 2.337,00 euro per month, 8 % vakantiegeld, 23,5 % werkgeverslasten, 36 hours, at most 70 %. */
const JULY: LoonkostensubsidieInput = {
  minimumloon: 233_700,
  vakantiegeld: 800,
  werkgeverslasten: 2_350,
  voltijd: 3_600,
  maximum: 7_000,
  loonwaarde: 4_100,
  uren: 3_600,
};

function reckon(change: Partial<LoonkostensubsidieInput> = {}) {
  const result = computeLoonkostensubsidie({ ...JULY, ...change });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.refusals));
  return result;
}

/** The test values of the ministry: minimumloon with vakantiegeld of 2.155,00 euro, before werkgeverslasten. */
const MINISTRY = { minimumloon: 215_500, vakantiegeld: 0, werkgeverslasten: 0 };

describe("computeLoonkostensubsidie", () => {
  test.each([
    ["loonwaarde 50 %", { loonwaarde: 5_000 }, 107_750, false],
    ["loonwaarde 10 %, over the maximum", { loonwaarde: 1_000 }, 150_850, true],
    ["loonwaarde 60 %", { loonwaarde: 6_000 }, 86_200, false],
    ["loonwaarde 30 %, exactly the maximum", { loonwaarde: 3_000 }, 150_850, false],
    ["loonwaarde 29,99 %", { loonwaarde: 2_999 }, 150_850, true],
    ["loonwaarde 100 %", { loonwaarde: 10_000 }, 0, false],
  ])("%s of 2.155,00 euro", (_, change, totaal, isCapped) => {
    const result = reckon({ ...MINISTRY, ...change });
    expect([result.totaal, result.isCapped]).toEqual([totaal, isCapped]);
  });

  test("adds the werkgeverslasten over the subsidie, for the hours", () => {
    // 233.700 x 1,08 = 252.396; x 0,59 x 24/36 = 99.275,76; x 1,235 = 122.605,5636
    expect(reckon({ uren: 2_400 })).toEqual({
      kind: "subsidie",
      grondslag: 252_396,
      percentage: 5_900,
      subsidie: 99_276,
      werkgeverslasten: 23_330,
      totaal: 122_606,
      isCapped: false,
    });
  });

  test("hours above 36 give more", () => {
    // 233.700 x 1,08 x 0,59 x 40/36 x 1,235 = 204.342,606
    expect(reckon({ uren: 4_000 }).totaal).toBe(204_343);
  });

  test.each([
    ["loonwaarde", { loonwaarde: -1 }],
    ["loonwaarde", { loonwaarde: 10_001 }],
    ["loonwaarde", { loonwaarde: 41.5 }],
    ["loonwaarde", { loonwaarde: Number.NaN }],
    ["uren", { uren: 0 }],
    ["uren", { uren: 4_001 }],
    ["wml", { minimumloon: 0 }],
    ["werkgeverslasten", { werkgeverslasten: -1 }],
    ["vakantiegeld", { vakantiegeld: 10_001 }],
    ["voltijd", { voltijd: 0 }],
    ["maximum", { maximum: 10_001 }],
  ])("refuses %s outside its range: %j", (input, change) => {
    const result = computeLoonkostensubsidie({ ...JULY, ...change });
    expect(result.kind === "refused" && result.refusals.map((refusal) => refusal.input)).toEqual([input]);
  });

  test("names everything that is outside its range at once", () => {
    const result = computeLoonkostensubsidie({ ...JULY, loonwaarde: -1, uren: 0 });
    expect(result.kind === "refused" && result.refusals).toEqual([
      { input: "loonwaarde", found: -1, from: 0, to: 10_000 },
      { input: "uren", found: 0, from: 100, to: 4_000 },
    ]);
  });
});

const loonwaarde = fc.integer({ min: 0, max: 10_000 });
const uren = fc.integer({ min: 100, max: 4_000 });
const minimumloon = fc.integer({ min: 1, max: 10_000_000 });

describe("for every loonwaarde, hours and minimumloon", () => {
  test("the subsidie is never negative and never above 70 percent with werkgeverslasten", () => {
    fc.assert(
      fc.property(loonwaarde, uren, minimumloon, (low, hours, wage) => {
        const { totaal, subsidie, werkgeverslasten } = reckon({ loonwaarde: low, uren: hours, minimumloon: wage });
        const cap = (wage * 1.08 * 0.7 * 1.235 * hours) / 3_600;
        expect(Math.min(totaal, subsidie, werkgeverslasten)).toBeGreaterThanOrEqual(0);
        expect(totaal).toBeLessThanOrEqual(cap + 0.501);
        expect(subsidie + werkgeverslasten).toBe(totaal);
      }),
    );
  });

  test("more loonwaarde never gives more subsidie", () => {
    fc.assert(
      fc.property(loonwaarde, loonwaarde, uren, (one, other, hours) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(reckon({ loonwaarde: high, uren: hours }).totaal).toBeLessThanOrEqual(
          reckon({ loonwaarde: low, uren: hours }).totaal,
        );
      }),
    );
  });

  test("the subsidie follows the hours: parts of the week add up to the whole, but for the rounding", () => {
    fc.assert(
      fc.property(loonwaarde, fc.integer({ min: 100, max: 3_500 }), (low, hours) => {
        const part = reckon({ loonwaarde: low, uren: hours }).totaal;
        const rest = reckon({ loonwaarde: low, uren: 3_600 - hours }).totaal;
        expect(Math.abs(part + rest - reckon({ loonwaarde: low }).totaal)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the total is the exact amount, rounded half up", () => {
    fc.assert(
      fc.property(loonwaarde, uren, minimumloon, (low, hours, wage) => {
        const percentage = Math.min(10_000 - low, 7_000);
        const exact = BigInt(wage) * 10_800n * BigInt(percentage) * 12_350n * BigInt(hours);
        const whole = 10_000n ** 3n * 3_600n;
        const { totaal } = reckon({ loonwaarde: low, uren: hours, minimumloon: wage });
        expect(BigInt(totaal)).toBe(exact / whole + (2n * (exact % whole) >= whole ? 1n : 0n));
      }),
    );
  });
});

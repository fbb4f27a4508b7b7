import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeForfait, type ForfaitInput } from "../../../src/decision/reken/forfait.ts";

/** 2026: 50 % for at most six months. */
const LAW: ForfaitInput = {
  minimumloon: 233_700,
  vakantiegeld: 800,
  werkgeverslasten: 2_350,
  voltijd: 3_600,
  uren: 2_400,
  forfait: 5_000,
  maanden: 6,
  maand: 1,
  asked: null,
};

describe("computeForfait", () => {
  test("is half of the minimumloon with vakantiegeld, for the hours, with werkgeverslasten", () => {
    // 252.396 x 0,5 x 24/36 = 84.132; x 1,235 = 103.903,02
    expect(computeForfait(LAW)).toMatchObject({ subsidie: 84_132, werkgeverslasten: 19_771, totaal: 103_903 });
  });

  test("is the 1.077,50 euro of the ministry for 2.155,00 euro and a full week", () => {
    const ministry = { ...LAW, minimumloon: 215_500, vakantiegeld: 0, werkgeverslasten: 0, uren: 3_600 };
    expect(computeForfait(ministry)).toMatchObject({ totaal: 107_750 });
  });

  test.each([
    [0, false],
    [1, true],
    [6, true],
    [7, false],
  ])("month %i of the job is allowed: %s", (maand, isAllowed) => {
    expect(computeForfait({ ...LAW, maand }).kind === "subsidie").toBe(isAllowed);
  });

  test("the 70 percent of Deventer is a contradiction and gives no amount", () => {
    expect(computeForfait({ ...LAW, asked: 7_000 })).toEqual({ kind: "contradiction", asked: 7_000, legal: 5_000 });
  });

  test("naming the percentage of the law changes nothing", () => {
    expect(computeForfait({ ...LAW, asked: 5_000 })).toEqual(computeForfait(LAW));
  });

  test("no percentage that somebody names is ever computed unless it is the one of the law", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 20_000 }), (asked) => {
        expect(computeForfait({ ...LAW, asked }).kind === "subsidie").toBe(asked === 5_000);
      }),
    );
  });

  test("another law gives another forfait", () => {
    expect(computeForfait({ ...LAW, forfait: 7_000, asked: 7_000 })).toMatchObject({ percentage: 7_000 });
  });
});

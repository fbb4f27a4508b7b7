import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp, basisPoints, ratioIn, takeShares, toEurocent } from "../../../src/decision/reken/money.ts";

const amount = fc.integer({ min: 0, max: 10_000_000 });
const share = fc.record({ part: fc.integer({ min: 0, max: 20_000 }), whole: fc.integer({ min: 1, max: 20_000 }) });

describe("takeShares", () => {
  test.each([
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [100, 49, 10_000, 0],
    [100, 50, 10_000, 1],
    [810_000, 24, 31, 627_097],
    [0, 7, 9, 0],
  ])("of %i, %i of %i is %i", (cents, part, whole, expected) => {
    expect(takeShares(toEurocent(cents), { part, whole })).toBe(expected);
  });

  test("rounds once, at the end", () => {
    const half = { part: 1, whole: 2 };
    expect(takeShares(toEurocent(1), half, half, { part: 4, whole: 1 })).toBe(1);
    expect(takeShares(toEurocent(1), half, half)).toBe(0);
  });

  test("lies within half a cent of the exact amount, upwards at exactly half", () => {
    fc.assert(
      fc.property(amount, share, share, (cents, first, second) => {
        const taken = BigInt(takeShares(toEurocent(cents), first, second));
        const whole = BigInt(first.whole) * BigInt(second.whole);
        const twiceOff = 2n * (taken * whole - BigInt(cents) * BigInt(first.part) * BigInt(second.part));
        expect(twiceOff > -whole && twiceOff <= whole).toBe(true);
      }),
    );
  });

  test("does not lose cents where a floating number would", () => {
    expect(takeShares(toEurocent(9_007_199_254_740_991), basisPoints(10_000))).toBe(9_007_199_254_740_991);
  });

  test("of a negative amount, a negative part or nothing at all is a fault", () => {
    expect(() => takeShares(toEurocent(-1), basisPoints(5_000))).toThrow("0 eurocent or more");
    expect(() => takeShares(toEurocent(1), basisPoints(-1))).toThrow("A share");
    expect(() => takeShares(toEurocent(1), { part: 1, whole: 0 })).toThrow("A share");
  });
});

describe("toEurocent", () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%d is no number of cents", (value) => {
    expect(() => toEurocent(value)).toThrow("no whole number of eurocent");
  });

  test("a shortage is a negative number of cents", () => {
    expect(addUp([100, -302])).toBe(-202);
  });
});

test("37 of 48 is 77 in 100", () => {
  expect(ratioIn(100, 37, 48)).toBe(77);
});

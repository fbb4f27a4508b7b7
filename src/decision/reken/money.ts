/**
 * Money is a whole number of eurocent. A computation stays exact until its end and is then rounded once, to the nearest
 * cent, a half cent upwards. That rule is a choice of this program: participatiewet/10d names none, and with it the
 * amounts of the nota of Deventer come out to the cent.
 */
import { BotError } from "../../errors.ts";

declare const inEurocent: unique symbol;

/** A whole number of eurocent; negative for a shortage. */
export type Eurocent = number & { readonly [inEurocent]: true };

/** A part of a whole, such as 24 of 36 hours. Both are whole numbers in the same unit, and the whole is above 0. */
export type Share = { readonly part: number; readonly whole: number };

/** @throws BotError `invariant_broken` for what is no whole number of cents */
export function toEurocent(value: number): Eurocent {
  if (Number.isSafeInteger(value)) return value as Eurocent;
  throw new BotError("invariant_broken", `${value} is no whole number of eurocent.`);
}

/** So many basis points as a share: 4_100 is 41 %. */
export function basisPoints(part: number): Share {
  return { part, whole: 10_000 };
}

/**
 * The amount times every share, computed exactly and rounded once.
 *
 * @param amount eurocent, 0 or more
 * @returns eurocent, rounded half up
 * @throws BotError `invariant_broken` for a negative amount or part, or a whole that is not above 0
 */
export function takeShares(amount: Eurocent, ...shares: readonly Share[]): Eurocent {
  let part = BigInt(amount);
  let whole = 1n;
  for (const share of shares) {
    part *= BigInt(share.part);
    whole *= BigInt(share.whole);
    if (share.part < 0 || share.whole <= 0) throw new BotError("invariant_broken", "A share lies between 0 and more.");
  }
  if (part < 0n) throw new BotError("invariant_broken", "Shares are taken of 0 eurocent or more.");
  return toEurocent(Number((2n * part + whole) / (2n * whole)));
}

/** The sum of amounts, eurocent. */
export function addUp(amounts: readonly number[]): Eurocent {
  return toEurocent(amounts.reduce((sum, amount) => sum + amount, 0));
}

/**
 * How many units a part is when the whole is `units`, rounded half up: 37 of 48 in 100 is 77.
 *
 * @param part 0 or more
 * @param whole above 0
 */
export function ratioIn(units: number, part: number, whole: number): number {
  return takeShares(toEurocent(units), { part, whole });
}

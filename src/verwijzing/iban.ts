/** Recognises an IBAN: two letters, two check digits, then letters and digits, with remainder 1 by mod 97. */
import type { Span } from "./bsn.ts";

const START = /(?<![\p{L}\d])[A-Z]{2}\d{2}/giu;
const MIN_LENGTH = 15;
const MAX_LENGTH = 34;

/** True when letters and digits, without spaces, pass mod 97 as ISO 13616 defines it (from memory). */
export function passesMod97(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/i.test(iban)) return false;
  let remainder = 0;
  for (const sign of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Where an IBAN stands, written together or in groups. */
export function findIban(text: string): readonly Span[] {
  return [...text.matchAll(START)].flatMap((match) => {
    const length = ibanLength(text, match.index);
    return length === undefined ? [] : [{ at: match.index, length }];
  });
}

/** Length in the text of an IBAN that starts here and ends at the end of a group; undefined when there is none. */
function ibanLength(text: string, start: number): number | undefined {
  let iban = "";
  for (let at = start; at < text.length && iban.length < MAX_LENGTH; at++) {
    const sign = text.charAt(at);
    if (/[A-Z0-9]/i.test(sign)) iban += sign;
    else if (!/[ .\-\u00a0]/.test(sign) || !/[A-Z0-9]/i.test(text.charAt(at + 1))) return undefined;
    const endsHere = !/[A-Z0-9]/i.test(text.charAt(at + 1));
    if (endsHere && iban.length >= MIN_LENGTH && passesMod97(iban)) return at + 1 - start;
  }
  return undefined;
}

/** Recognises a burgerservicenummer in digits, written together or in groups. */

/**
 * True when 8 or 9 digits pass the elfproef: 9a+8b+7c+6d+5e+4f+3g+2h-1i is divisible by 11, and not all are zero.
 * Eight digits are read with a zero in front.
 *
 * @source Wabb; the elfproef from memory
 */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const padded = digits.padStart(9, "0");
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(padded[place]) * (place === 8 ? -1 : 9 - place);
  return sum % 11 === 0;
}

/** The ways in which people write nine or eight digits in groups. */
const USUAL_GROUPS: ReadonlySet<string> = new Set(["3-3-3", "4-2-3", "2-3-4", "2-3-3", "3-2-4"]);

/** Digits in groups with one separator between them; the separators that a keyboard or a copied page gives. */
const CHAIN = /\d+(?:[ .\-\u00a0\u2009\u200b\u202f]{1,2}\d+)*/g;

export type Span = { readonly at: number; readonly length: number };

/** Where digits stand that are a BSN by the elfproef. Years, dates and amounts are left alone where they can be told. */
export function findBsn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(CHAIN)) {
    if (isAmount(text, match.index, match[0])) continue;
    const groups = [...match[0].matchAll(/\d+/g)].map((group) => ({ at: match.index + group.index, digits: group[0] }));
    found.push(...findInGroups(groups));
  }
  return found;
}

type Group = { readonly at: number; readonly digits: string };

function findInGroups(groups: readonly Group[]): readonly Span[] {
  for (let first = 0; first < groups.length; first++) {
    let digits = "";
    for (let last = first; last < groups.length && digits.length < 9; last++) {
      const group = groups[last] as Group;
      digits += group.digits;
      const taken = groups.slice(first, last + 1);
      if (!passesElfproef(digits) || !readsAsOneNumber(taken, taken.length === groups.length)) continue;
      const start = groups[first] as Group;
      return [
        { at: start.at, length: group.at + group.digits.length - start.at },
        ...findInGroups(groups.slice(last + 1)),
      ];
    }
  }
  return [];
}

function readsAsOneNumber(groups: readonly Group[], isWholeChain: boolean): boolean {
  const [only, ...rest] = groups;
  if (only && rest.length === 0) return !isDateInDigits(only.digits);
  if (USUAL_GROUPS.has(groups.map((group) => group.digits.length).join("-"))) return true;
  return isWholeChain && !groups.some((group) => /^(?:19|20)\d\d$/.test(group.digits));
}

/** 20261121 or 21112026. */
function isDateInDigits(digits: string): boolean {
  const month = "(?:0[1-9]|1[0-2])";
  const day = "(?:0[1-9]|[12]\\d|3[01])";
  return new RegExp(`^(?:(?:19|20)\\d\\d${month}${day}|${day}${month}(?:19|20)\\d\\d)$`).test(digits);
}

/** "€ 123.456.782" or "123.456.782,00": written in groups, with money around it. */
function isAmount(text: string, at: number, chain: string): boolean {
  if (!/^\d{1,3}(?:\.\d{3})+$/.test(chain)) return false;
  return (
    /(?:€|eur|euro)\s*$/i.test(text.slice(Math.max(0, at - 6), at)) ||
    /^,\d\d(?!\d)/.test(text.slice(at + chain.length))
  );
}

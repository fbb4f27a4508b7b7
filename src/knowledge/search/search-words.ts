/** Text as the words that a search compares: lower case, stems, and the parts of compounds. */
import { stemDutch } from "./stem-dutch.ts";

/** Parts of a compound are words of their own with at least this many letters. */
const SHORTEST_PART = 4;

/** Letters and figures only: "8.100 euro" gives "8100" and "euro", "10b/1" gives "10b" and "1". */
export function plainWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, "")
    .replace(/(\d)\s*%/g, "$1 procent ")
    .replace(/(?<=[a-z])['’](?=[a-z])/g, "");
  return plain.match(/[a-z0-9]+(?:[,.:]\d+)?/g) ?? [];
}

/** The form in which words are compared; figures stay as they are. */
export function toStem(word: string): string {
  return /\d/.test(word) ? word : stemDutch(word);
}

/**
 * The two known words that a compound is made of: "begeleidingskosten" -> begeleiding, kost. Empty when it is none.
 *
 * @param known stems of the words that texts use on their own
 */
export function compoundParts(stem: string, known: ReadonlySet<string>): readonly string[] {
  for (let cut = stem.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const tail = stem.slice(cut);
    if (!known.has(tail)) continue;
    const head = stem.slice(0, cut);
    const heads = [head, head.replace(/s$/, ""), head.replace(/en$/, "")].map(stemDutch);
    const found = heads.find((part) => part.length >= SHORTEST_PART - 1 && known.has(part));
    if (found !== undefined) return [found, tail];
  }
  return [];
}

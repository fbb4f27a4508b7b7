/** Typing mistakes: a letter too many, too few, another, or two that changed places. */

/** Words with fewer letters are too easily taken for another word. */
const SHORTEST = 5;
/** From this length on a word may hold two mistakes. */
const LONG = 9;

/** Words by their length, each with the letters that it holds as bits: most of them need no closer look. */
export type WordIndex = ReadonlyMap<number, readonly { readonly word: string; readonly letters: number }[]>;

/** Words with figures are left out: a figure is never a typing mistake for another one. */
export function indexWords(words: Iterable<string>): WordIndex {
  const plain = [...new Set(words)].filter((word) => !/\d/.test(word));
  const read = plain.map((word) => ({ word, letters: lettersOf(word) }));
  return Map.groupBy(read, ({ word }) => word.length);
}

/** The known words that are nearest to a mistyped one; empty when none is near enough. */
export function nearestWords(word: string, known: WordIndex): readonly string[] {
  let best = mostMistakes(word);
  let nearest: string[] = [];
  if (best === 0) return nearest;
  const letters = lettersOf(word);
  for (let length = word.length - best; length <= word.length + best; length += 1) {
    for (const candidate of known.get(length) ?? []) {
      if (bitsIn(letters ^ candidate.letters) > 2 * best) continue;
      const distance = mistakes(word, candidate.word, best);
      if (distance > best) continue;
      if (distance < best) nearest = [];
      best = distance;
      nearest.push(candidate.word);
    }
  }
  return nearest;
}

/** How many mistakes a word may hold: 0, 1 or 2. */
function mostMistakes(word: string): number {
  if (word.length < SHORTEST || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

/**
 * Edits between two words, where two letters that changed places are one.
 *
 * @param most above it the exact number does not matter
 */
export function mistakes(left: string, right: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let lowest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const replaced = at(previous, column - 1) + (isSame ? 0 : 1);
      let least = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, replaced);
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwapped) least = Math.min(least, at(before, column - 2) + 1);
      lowest = Math.min(lowest, least);
      current.push(least);
    }
    // two rows, because letters that changed places reach over one
    if (lowest > most && Math.min(...previous) > most) return lowest;
    before = previous;
    previous = current;
  }
  return at(previous, right.length);
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? 0;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (const letter of word) letters |= 1 << (letter.charCodeAt(0) % 32);
  return letters;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

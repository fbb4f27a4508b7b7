/** One place where two texts differ: what went and what came. Empty for nothing. */
export type WordChange = { readonly was: string; readonly now: string };

/** Beyond this many pairs of words the middle of the texts is given as one change. */
const MOST_PAIRS = 4_000_000;

/** The words in which two normalised texts differ, in the order of the text. */
export function wordChanges(was: string, now: string): readonly WordChange[] {
  const old = wordsOf(was);
  const fresh = wordsOf(now);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return middleChanges(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
}

/** How much two texts have in common: 0 for nothing, 1 for the same words. */
export function likeness(left: string, right: string): number {
  const counts = new Map<string, number>();
  const a = wordsOf(left);
  const b = wordsOf(right);
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

function wordsOf(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}

/** Longest common subsequence: the classic table, small because both ends were taken off. */
function middleChanges(old: readonly string[], fresh: readonly string[]): readonly WordChange[] {
  if (old.length === 0 && fresh.length === 0) return [];
  if (old.length * fresh.length > MOST_PAIRS) return [{ was: old.join(" "), now: fresh.join(" ") }];
  const width = fresh.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        old[row] === fresh[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: { was: string[]; now: string[] }[] = [];
  let isOpen = false;
  const change = () => {
    if (!isOpen) changes.push({ was: [], now: [] });
    isOpen = true;
    return changes.at(-1);
  };
  for (let row = 0, column = 0; row < old.length || column < fresh.length; ) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      isOpen = false;
      row += 1;
      column += 1;
    } else if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      change()?.was.push(old[row] ?? "");
      row += 1;
    } else {
      change()?.now.push(fresh[column] ?? "");
      column += 1;
    }
  }
  return changes.map(({ was, now }) => ({ was: was.join(" "), now: now.join(" ") }));
}

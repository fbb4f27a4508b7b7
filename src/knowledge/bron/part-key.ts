/** The longest word of a title in a key. */
const MOST_TITLE = 40;

/**
 * A number as the text prints it, as a part of a key: "Artikel 10b" -> "10b", "1." -> "1", "a)" -> "a", "1°" -> "1".
 * Empty for what is no number, such as the dot or dash of a list.
 */
export function toKeyPart(nr: string): string {
  return nr
    .trim()
    .replace(/^(artikel|art\.|lid|§)\s*/i, "")
    .normalize("NFD")
    .replace(/[^A-Za-z0-9:.\s-]/g, "")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/^[-.:]+|[-.:]+$/g, "");
}

/** A title as a part of a key, for what has no number: "Slot en citeertitel" -> "slot-en-citeertitel". */
export function toTitleKey(title: string): string {
  return toKeyPart(title.toLowerCase().replace(/[.:]/g, " "))
    .replace(/-+/g, "-")
    .slice(0, MOST_TITLE)
    .replace(/-$/, "");
}

/** Gives every next use of a key a mark of its own: a, a*2, a*3. */
export function uniqueKeys(): (key: string) => string {
  const used = new Map<string, number>();
  return (key) => {
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? key : `${key}*${count}`;
  };
}

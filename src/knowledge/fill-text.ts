const PLACEHOLDER = /\{([a-z][a-z0-9_]*)\}/g;

/** Texts by themselves come from data, so there are few of them; the limit is for a caller that makes them up. */
const MOST_KEPT = 2_000;
const kept = new Map<string, readonly string[]>();

/** The names between braces in a text, each once, in order. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set(splitText(text).filter((_, index) => index % 2 === 1))];
}

/** Puts values in the places of their names: "binnen {weken} weken". A name without a value stays as it is. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  const parts = splitText(text);
  let filled = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? "";
    filled += `${values[name] ?? `{${name}}`}${parts[index + 1] ?? ""}`;
  }
  return filled;
}

/** Plain text and names in turn: split by a pattern with one group. */
function splitText(text: string): readonly string[] {
  const known = kept.get(text);
  if (known) return known;
  const parts = text.split(PLACEHOLDER);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, parts);
  return parts;
}

import { type Fact, type FactTable, WEET_NIET } from "./fact.ts";
import type { Refusal } from "./result.ts";

/** Looking for the nearest name is slow work; whoever has this many refusals did not mistype a name. */
const MOST_HINTS = 100;

/**
 * Checks every given fact against the whole table, whether a flow needs it or not, and names all wrong ones at once.
 *
 * @param facts as it came in: any JSON object
 * @returns the refusals in the order of the facts; empty when all are fine
 */
export function validateFacts(table: FactTable, facts: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const [name, value] of Object.entries(facts)) {
    const fact = table.get(name);
    const refusal = fact
      ? refuseValue(fact, value)
      : ({
          fact: name,
          code: "unknown_fact",
          nearest: refusals.length < MOST_HINTS ? nearestName(name, [...table.keys()]) : null,
        } as const);
    if (refusal) refusals.push(refusal);
  }
  return refusals;
}

/** Why this value is no answer to this fact; undefined when it is one. */
export function refuseValue(fact: Fact, value: unknown): Refusal | undefined {
  if (value === WEET_NIET) return undefined;
  if (fact.kind === "choice") {
    if (typeof value === "string" && fact.answers.has(value)) return undefined;
    return { fact: fact.id, code: "unknown_answer", found: show(value), allowed: [...fact.answers.keys(), WEET_NIET] };
  }
  const { from, to, whole } = fact.range;
  const refuse = (code: "not_a_number" | "not_whole" | "out_of_range"): Refusal => ({
    fact: fact.id,
    code,
    found: show(value),
    from,
    to,
  });
  if (typeof value !== "number" || Number.isNaN(value)) return refuse("not_a_number");
  if (value < from || value > to) return refuse("out_of_range");
  return whole && !Number.isInteger(value) ? refuse("not_whole") : undefined;
}

/** The found value as short text for a message; long input is cut so that a refusal stays readable. */
function show(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/**
 * The known name with the fewest edits to the given one; null when none is anywhere near.
 *
 * @param most edits allowed; without it up to half of the known name
 */
export function nearestName(name: string, known: readonly string[], most?: number): string | null {
  let best: { name: string; distance: number } | null = null;
  const given = name.slice(0, 80).toLowerCase();
  for (const candidate of known) {
    // Two words differ by at least as many edits as letters in length.
    if (best && Math.abs(candidate.length - given.length) >= best.distance) continue;
    const distance = editDistance(given, candidate, best?.distance ?? Number.POSITIVE_INFINITY);
    if (!best || distance < best.distance) best = { name: candidate, distance };
  }
  if (!best) return null;
  return best.distance <= (most ?? Math.max(2, Math.floor(best.name.length / 2))) ? best.name : null;
}

/** Number of edits from one word to the other; infinite as soon as it cannot stay below the limit. */
function editDistance(left: string, right: string, limit: number): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  let current = [...previous];
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    let before = row;
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const above = previous[column] ?? 0;
      const diagonal = previous[column - 1] ?? 0;
      const edits = left.charCodeAt(row - 1) === right.charCodeAt(column - 1) ? diagonal : diagonal + 1;
      before = Math.min(edits, above + 1, before + 1);
      current[column] = before;
      if (before < least) least = before;
    }
    if (least >= limit) return Number.POSITIVE_INFINITY;
    [previous, current] = [current, previous];
  }
  return previous[right.length] ?? 0;
}

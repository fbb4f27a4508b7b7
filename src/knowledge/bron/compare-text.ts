import { indexText, type TextCopy, wordsAt } from "./text-copy.ts";
import { likeness } from "./word-changes.ts";

/** What became of a part since its paraphrase was checked. `was` and `now` are normalised texts; null when not kept. */
export type TextMatch =
  | { readonly kind: "exact" }
  | { readonly kind: "repealed" }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "changed"; readonly to: string; readonly was: string | null; readonly now: string }
  | { readonly kind: "lost"; readonly was: string | null };

/** A new text elsewhere is taken for this part in another place when it shares this much of its words. */
const ALIKE_ELSEWHERE = 0.6;
/** ... and this much more than the text that now has the number of the part. */
const CLEARLY_MORE = 0.2;

/**
 * Compares a checked part with a text.
 *
 * @param key artikel/lid/onderdeel, as it was when the paraphrase was checked
 * @param fingerprint of the part then
 * @param earlier copies in which the part may still be found as it was, from old to new
 */
export function compareText(
  key: string,
  fingerprint: string,
  current: TextCopy,
  earlier: readonly TextCopy[],
): TextMatch {
  const now = indexText(current);
  if (now.parts.get(key)?.repealed) return { kind: "repealed" };
  if (now.fingerprints.get(key) === fingerprint) return { kind: "exact" };
  const baseline = earlier.findLast((copy) => indexText(copy).fingerprints.get(key) === fingerprint);
  const before = baseline && indexText(baseline);
  const moved = nearest(
    key,
    (now.places.get(fingerprint) ?? []).filter((place) => before?.fingerprints.get(place) !== fingerprint),
  );
  if (moved !== undefined) return { kind: "moved", to: moved };
  if (!baseline) {
    return now.parts.has(key)
      ? { kind: "changed", to: key, was: null, now: wordsAt(current, key) }
      : { kind: "lost", was: null };
  }
  const was = wordsAt(baseline, key);
  const to = successor(key, was, current, baseline);
  return to === undefined ? { kind: "lost", was } : { kind: "changed", to, was, now: wordsAt(current, to) };
}

/**
 * Where a part lives on with other words: under its own number, unless what stands there now came from elsewhere, or
 * in a new text that is clearly more like it.
 */
function successor(key: string, was: string, current: TextCopy, baseline: TextCopy): string | undefined {
  const now = indexText(current);
  const before = indexText(baseline);
  const isNew = (place: string) => !before.places.has(now.fingerprints.get(place) ?? "");
  const own = now.parts.has(key) && isNew(key) ? likeness(was, wordsAt(current, key)) : undefined;
  const depth = key.split("/").length;
  const others = [...now.parts.keys()]
    .filter((place) => place !== key && place.split("/").length === depth && isNew(place))
    // a text that grew out of what stood there before belongs there
    .filter((place) => likeness(wordsAt(baseline, place), wordsAt(current, place)) < ALIKE_ELSEWHERE)
    .map((place) => ({ place, like: likeness(was, wordsAt(current, place)) }))
    .filter(({ like }) => like >= Math.max(ALIKE_ELSEWHERE, (own ?? 0) + CLEARLY_MORE))
    .toSorted((left, right) => right.like - left.like);
  return others[0]?.place ?? (own === undefined ? undefined : key);
}

/** Of several places with this text the most likely one: as deep in the text, and with the most numbers unchanged. */
function nearest(key: string, places: readonly string[]): string | undefined {
  const steps = key.split("/");
  const distance = (place: string) => {
    const other = place.split("/");
    return (
      Math.abs(other.length - steps.length) * steps.length + steps.filter((step, index) => step !== other[index]).length
    );
  };
  return places.toSorted((left, right) => distance(left) - distance(right))[0];
}

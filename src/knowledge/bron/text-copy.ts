import { comparableText, fingerprintOf, partsByKey } from "./fingerprint.ts";
import type { BronText, TextPart } from "./text-schema.ts";

/** One imported text of a bron, as its file holds it. */
export type TextCopy = {
  /** id of the bron */
  readonly bron: string;
  /** relative to the folder that holds flows/ and knowledge/ */
  readonly file: string;
  /** 0 for <day>.json, n for <day>_n.json: the same day imported again, with another text */
  readonly edition: number;
  readonly document: BronText;
};

/** A text made ready for comparing: every part by key and by fingerprint. */
export type TextIndex = {
  readonly parts: ReadonlyMap<string, TextPart>;
  /** key -> the normalised text in which words are compared */
  readonly texts: ReadonlyMap<string, string>;
  readonly fingerprints: ReadonlyMap<string, string>;
  /** fingerprint -> keys of the parts that have it */
  readonly places: ReadonlyMap<string, readonly string[]>;
};

const indexes = new WeakMap<TextCopy, TextIndex>();

/** The parts of a copy by key and by fingerprint; kept, because a whole law has thousands. */
export function indexText(copy: TextCopy): TextIndex {
  const known = indexes.get(copy);
  if (known) return known;
  const parts = partsByKey(copy.document.parts);
  const texts = new Map([...parts].map(([key, part]) => [key, comparableText(part)]));
  const fingerprints = new Map([...texts].map(([key, text]) => [key, fingerprintOf(text)]));
  const places = new Map<string, string[]>();
  for (const [key, fingerprint] of fingerprints) {
    const there = places.get(fingerprint);
    if (there) there.push(key);
    else places.set(fingerprint, [key]);
  }
  const index = { parts, texts, fingerprints, places };
  indexes.set(copy, index);
  return index;
}

/** The words of the part with this key; empty when there is none. */
export function wordsAt(copy: TextCopy, key: string): string {
  return indexText(copy).texts.get(key) ?? "";
}

/** The copies of one bron, from old to new. */
export function copiesOf(copies: readonly TextCopy[], bron: string): readonly TextCopy[] {
  return copies.filter((copy) => copy.bron === bron).toSorted(byDay);
}

/** The text that holds on a day: the last one that began by then. Undefined when all begin later, or there is none. */
export function copyOn(copies: readonly TextCopy[], bron: string, day: string): TextCopy | undefined {
  return copiesOf(copies, bron).findLast(({ document }) => document.valid_from <= day);
}

function byDay(left: TextCopy, right: TextCopy): number {
  return left.document.valid_from.localeCompare(right.document.valid_from) || left.edition - right.edition;
}

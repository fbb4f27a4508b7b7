import { createHash } from "node:crypto";
import { toKeyPart } from "./part-key.ts";
import type { TextPart } from "./text-schema.ts";

/** "t1" names the way of normalising, so that another way can never be taken for another text. */
export const FINGERPRINT = /^t1-[0-9a-f]{32}$/;

const LENGTH = 32;

/**
 * A text without what does not change its meaning: line ends and spaces, invisible characters, and the shape of
 * quotes and dashes. Words, figures, capitals and punctuation all count.
 */
export function normaliseText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2018\u2019\u201A\u201B\u2032`\u00B4]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u2026/g, "...")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;:.!?)\]])/g, "")
    .replace(/(?<=[([]) /g, "")
    .trim();
}

/** Fingerprint of a text as `comparableText` gives it. */
export function fingerprintOf(text: string): string {
  return `t1-${createHash("sha256").update(text).digest("hex").slice(0, LENGTH)}`;
}

/**
 * The text that a fingerprint is taken of, and in which words are compared: a part with all that stands under it. Its
 * own number does not count, so that a part that was only renumbered keeps its fingerprint; the numbers inside it do.
 */
export function comparableText(part: TextPart): string {
  return normaliseText(wordsOf(part, (inner) => toKeyPart(inner.nr ?? "")).join(" "));
}

/** The official text for people: a line per paragraph, with the numbers as printed. */
export function readableText(part: TextPart): string {
  return wordsOf(part, (inner) => inner.nr ?? "").join("\n");
}

function wordsOf(part: TextPart, numberOf: (part: TextPart) => string): readonly string[] {
  const heading = part.title === undefined ? [] : [part.title];
  const body = part.content.flatMap((item) => {
    if (typeof item === "string") return [item];
    const [first = "", ...more] = wordsOf(item, numberOf);
    return [`${numberOf(item)} ${first}`.trim(), ...more];
  });
  return [...heading, ...body];
}

/** All parts of a text by key, those inside others too. */
export function partsByKey(parts: readonly TextPart[]): ReadonlyMap<string, TextPart> {
  const found = new Map<string, TextPart>();
  const visit = (part: TextPart) => {
    found.set(part.key, part);
    for (const item of part.content) if (typeof item !== "string") visit(item);
  };
  parts.forEach(visit);
  return found;
}

/**
 * Stops what can be recognised of a person in free text, before anything is stored. Names and diagnoses cannot be
 * recognised: every text field asks not to type them.
 */
import { findBsn, type Span } from "./bsn.ts";
import { findIban } from "./iban.ts";

type ScreenKind = "bsn" | "iban" | "email" | "telefoon" | "geboortedatum";

/** What was recognised and where. Never the text itself: a finding may be logged. */
export type ScreenFinding = { readonly kind: ScreenKind } & Span;

const EMAIL = /[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.\p{L}{2,}/giu;

/** 06 and area numbers (10 digits), or the same after +31 or 0031, with the usual separators. */
const PHONE =
  /(?<![\d])(?:(?:\+|00)31[ .\-\u00a0]?(?:\(0\)[ .\-\u00a0]?)?|\(?0)[1-9](?:\)?[ .\-\u00a0]{0,3}\d){8}(?![\d])/g;
const DATE_FIRST = /^\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d/;

const MONTH = "(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?";
const DATE = `(?:\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[ -]${MONTH}[ -]\\d{2,4}|\\d{1,2} \\d{1,2} (?:19|20)\\d\\d|\\d{8})`;
const BORN = "(?<!\\p{L})(?:geboren|geb\\.?|gebdatum|geboortedatum|geboortedag|geboorte)(?!\\p{L})";
const BIRTH = new RegExp(
  `${BORN}[^\\d\\n]{0,40}(?<!\\d)${DATE}(?!\\d)|(?<!\\d)${DATE}(?!\\d)[^\\d\\n]{0,15}?${BORN}`,
  "giu",
);

/** Everything in the text that may not be stored, in the order of the text; empty when it is fine. */
export function screenText(text: string): readonly ScreenFinding[] {
  const plain = toPlainDigits(text);
  const ibans = findIban(plain);
  const phones = spans(plain, PHONE).filter(
    (span) =>
      !DATE_FIRST.test(plain.slice(span.at)) &&
      !ibans.some((iban) => span.at < iban.at + iban.length && iban.at < span.at),
  );
  const findings = [
    ...named("bsn", findBsn(plain)),
    ...named("iban", ibans),
    ...named("email", spans(plain, EMAIL)),
    ...named("telefoon", phones),
    ...named("geboortedatum", spans(plain, BIRTH)),
  ];
  return findings.sort((a, b) => a.at - b.at);
}

function named(kind: ScreenKind, found: readonly Span[]): readonly ScreenFinding[] {
  return found.map((span) => ({ kind, ...span }));
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, length: match[0].length }));
}

/** Full-width digits, as some phones type them, become ordinary ones; places in the text stay the same. */
function toPlainDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}

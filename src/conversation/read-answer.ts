/** Reads an answer as people type it: a label, its number in the list, a key, or a figure with a comma. */
import { type Answer, type Fact, type NumberFact, WEET_NIET } from "../decision/fact.ts";

export type AnswerFault = "unknown_answer" | "not_a_number" | "not_whole" | "out_of_range";

export type ReadAnswer =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "fault"; readonly fault: AnswerFault };

const DONT_KNOW = new Set(["weet ik niet", "weet niet", "weet het niet", "weet ik het niet", "onbekend", "geen idee"]);
const SHORT: Readonly<Record<string, string>> = { j: "ja", n: "nee" };

/**
 * @param text an answer key, a label or its beginning, "2" for the second answer of a list, or a number ("1,5" is 1.5)
 */
export function readAnswer(fact: Fact, text: string): ReadAnswer {
  const plain = plainText(text);
  if (DONT_KNOW.has(plain)) return { kind: "answer", answer: WEET_NIET };
  return fact.kind === "number" ? readNumber(fact, text) : readChoice(fact.answers, plain);
}

function readChoice(answers: ReadonlyMap<string, string>, plain: string): ReadAnswer {
  const wanted = SHORT[plain] ?? plain;
  const options = [...answers].map(([key, label]) => ({ key, key2: plainText(key), label: plainText(label) }));
  const exact = options.find(({ key2, label }) => key2 === wanted || label === wanted);
  if (exact) return { kind: "answer", answer: exact.key };
  const place = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  if (place === options.length + 1) return { kind: "answer", answer: WEET_NIET };
  const numbered = options[place - 1];
  if (numbered) return { kind: "answer", answer: numbered.key };
  const begins = wanted.length < 3 ? [] : options.filter(({ label }) => label.startsWith(`${wanted} `));
  const [only, ...others] = begins;
  return only && others.length === 0
    ? { kind: "answer", answer: only.key }
    : { kind: "fault", fault: "unknown_answer" };
}

function readNumber(fact: NumberFact, text: string): ReadAnswer {
  const figure = text.trim().toLowerCase().replace(fact.range.unit.toLowerCase(), "").trim();
  if (!/^-?\d{1,9}(?:[.,]\d{1,6})?$/.test(figure)) return { kind: "fault", fault: "not_a_number" };
  const value = Number(figure.replace(",", "."));
  if (value < fact.range.from || value > fact.range.to) return { kind: "fault", fault: "out_of_range" };
  if (fact.range.whole && !Number.isInteger(value)) return { kind: "fault", fault: "not_whole" };
  return { kind: "answer", answer: value };
}

/** Lower case, without accents and punctuation, single spaces: what people mean, not how they type it. */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

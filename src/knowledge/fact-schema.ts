import { z } from "zod";
import type { Fact, FactTable } from "../decision/fact.ts";
import type { FactPhrases } from "./line/line-words-schema.ts";
import { name, text } from "./schema-parts.ts";

const answer = name.refine((word) => word !== "weet_niet");

const common = {
  label: text,
  wie: z.enum(["consulent", "school", "uwv", "arbeidsdeskundige", "college", "beleid", "werkgever"]),
};

const choice = z.strictObject({
  ...common,
  answers: z.record(answer, text),
  groups: z.record(name, z.array(name).min(1)).optional(),
  /** answer -> how people type it in a line */
  synonyms: z.record(answer, z.array(text).min(1)).optional(),
});

const range = z.strictObject({ from: z.number(), to: z.number(), whole: z.boolean(), unit: text });

/** How people type a number in a line. */
const numberPhrase = z.string().regex(/\{getal\}/);

const number = z.strictObject({
  ...common,
  range,
  synonyms: z.array(numberPhrase).min(1).optional(),
  /** count only when nothing else stands in their part of the line */
  alone: z.array(numberPhrase).min(1).optional(),
  /** the lowest number that counts on its own */
  alone_from: z.number().optional(),
});

/** flows/feiten.yaml */
export const factsSchema = z.strictObject({ facts: z.record(name, z.union([choice, number])) });

/** The fact table as the core knows it. */
export function toFactTable({ facts }: z.infer<typeof factsSchema>): FactTable {
  return new Map(Object.entries(facts).map(([factId, fact]) => [factId, toFact(factId, fact)]));
}

/** How people type the answers in a line; facts without synonyms are left out. */
export function toFactPhrases({ facts }: z.infer<typeof factsSchema>): ReadonlyMap<string, FactPhrases> {
  return new Map(
    Object.entries(facts).flatMap(([factId, fact]) => {
      const phrases = phrasesOf(fact);
      return phrases ? [[factId, phrases] as const] : [];
    }),
  );
}

function phrasesOf(fact: z.infer<typeof choice> | z.infer<typeof number>): FactPhrases | undefined {
  if (!("range" in fact)) return fact.synonyms && { kind: "choice", phrases: fact.synonyms };
  const { synonyms = [], alone = [], alone_from: aloneFrom = fact.range.from } = fact;
  return synonyms.length + alone.length === 0 ? undefined : { kind: "number", phrases: synonyms, alone, aloneFrom };
}

function toFact(factId: string, fact: z.infer<typeof choice> | z.infer<typeof number>): Fact {
  const { label, wie } = fact;
  if ("range" in fact) return { id: factId, kind: "number", label, wie, range: fact.range };
  const answers = new Map(Object.entries(fact.answers));
  return { id: factId, kind: "choice", label, wie, answers, groups: new Map(Object.entries(fact.groups ?? {})) };
}

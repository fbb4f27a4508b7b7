import { z } from "zod";
import type { Fact, FactTable } from "../decision/fact.ts";
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
});

const range = z.strictObject({ from: z.number(), to: z.number(), whole: z.boolean(), unit: text });

const number = z.strictObject({ ...common, range });

/** flows/feiten.yaml */
export const factsSchema = z.strictObject({ facts: z.record(name, z.union([choice, number])) });

/** The fact table as the core knows it. */
export function toFactTable({ facts }: z.infer<typeof factsSchema>): FactTable {
  return new Map(Object.entries(facts).map(([factId, fact]) => [factId, toFact(factId, fact)]));
}

function toFact(factId: string, fact: z.infer<typeof choice> | z.infer<typeof number>): Fact {
  const { label, wie } = fact;
  if ("range" in fact) return { id: factId, kind: "number", label, wie, range: fact.range };
  const answers = new Map(Object.entries(fact.answers));
  return { id: factId, kind: "choice", label, wie, answers, groups: new Map(Object.entries(fact.groups ?? {})) };
}

import { z } from "zod";
import { text } from "./schema-parts.ts";

const term = z.union([text, z.strictObject({ uitleg: text, ook: z.array(text).min(1) })]);

/** flows/juridische-woorden.yaml: long or hard words that texts may use, each with one plain sentence; `ook` are its other forms. */
export const termsSchema = z.strictObject({ woorden: z.record(text, term) });

/** A word that may stand in a text although it is long, hard or an abbreviation. */
export type Term = {
  readonly word: string;
  /** one plain sentence */
  readonly explanation: string;
  /** other forms of the word */
  readonly forms: readonly string[];
};

export function toTerms({ woorden }: z.infer<typeof termsSchema>): readonly Term[] {
  return Object.entries(woorden).map(([word, value]) =>
    typeof value === "string"
      ? { word, explanation: value, forms: [] }
      : { word, explanation: value.uitleg, forms: value.ook },
  );
}

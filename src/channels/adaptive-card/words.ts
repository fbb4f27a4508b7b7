/** The few fixed words that a card needs beside what the conversation says. They live in words.yaml. */
import { z } from "zod";

const text = z.string().min(1);

const cardWords = z.strictObject({
  taal: text,
  /** said before a notice, so that its colour never carries the meaning alone; neutral says nothing */
  tone: z.strictObject({ good: text, warning: text, attention: text }),
  ladder: z.strictObject({
    title: text,
    rungs: z.strictObject({ regulier: text, gesubsidieerd: text, beschut_regulier: text, beschut_mob: text }),
    advice: text,
    suspicion: text,
    place_open: text,
    none: text,
  }),
  input: z.strictObject({ choose: text, required: text, choose_required: text, number: text }),
});

export type CardWords = Readonly<z.infer<typeof cardWords>>;

/**
 * Reads the parsed document of words.yaml.
 *
 * @throws ZodError naming every word that is missing, empty or unknown
 */
export function parseCardWords(document: unknown): CardWords {
  return cardWords.parse(document);
}

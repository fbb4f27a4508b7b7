import { z } from "zod";
import { text } from "../schema-parts.ts";

/** knowledge/synoniemen.yaml: what people call the same thing, and the words that say nothing. */
export const synonymsSchema = z.strictObject({
  /** words that a search leaves out */
  stopwords: z.array(text),
  /** words or terms of several words that mean the same: searching one finds the others too */
  groups: z.array(z.array(text).min(2)),
});

export type Synonyms = z.infer<typeof synonymsSchema>;

/** What counts when there is no such file. */
export const NO_SYNONYMS: Synonyms = { stopwords: [], groups: [] };

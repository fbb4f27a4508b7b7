import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { BotError } from "../errors.ts";
import { text } from "./schema-parts.ts";

const schema = z.strictObject({
  begin: text,
  /** {stap}, {vraag}, {antwoord} */
  na: text,
  /** {stap}, {titel}, {vraag} */
  vraagt: text,
  /** {stap}, {titel}, {vraag} */
  mist: text,
  /** {uitkomst} */
  klaar: text,
  gelijk: text,
  te_weinig: text,
  geen: text,
  /** {peildatum}, {periodes} */
  niet_geldig: text,
  /** {from} */
  periode: text,
  /** {from}, {to} */
  periode_tot: text,
});

/** The Dutch sentences of a comparison. */
export type ComparisonSentences = z.infer<typeof schema>;

/** @throws BotError `texts_invalid` when the file lacks a sentence */
export async function loadComparisonSentences(): Promise<ComparisonSentences> {
  const file = new URL("comparison-sentences.yaml", import.meta.url);
  try {
    return schema.parse(parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new BotError("texts_invalid", `The sentences of the comparison cannot be read: ${String(cause)}`, { cause });
  }
}

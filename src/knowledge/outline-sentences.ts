import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { BotError } from "../errors.ts";

const text = z.string().min(1);

const schema = z.strictObject({
  /** {van}, {tot}, {eenheid}: from <= value < below */
  van_tot: text,
  minder_dan: text,
  of_meer: text,
  /** {feit}, {antwoord} */
  als: text,
  en: text,
  of: text,
  /** the last way, after ways with a condition */
  anders: text,
  /** the only way of a step without a question */
  altijd: text,
});

/** The Dutch words between the answers of a tree. */
export type OutlineSentences = z.infer<typeof schema>;

/** @throws BotError `texts_invalid` when the file lacks a word */
export async function loadOutlineSentences(): Promise<OutlineSentences> {
  const file = new URL("outline-sentences.yaml", import.meta.url);
  try {
    return schema.parse(parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new BotError("texts_invalid", `The words of the trees cannot be read: ${String(cause)}`, { cause });
  }
}

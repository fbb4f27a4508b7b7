/** The Dutch texts of the proeftuin, from texts.yaml, and the fixed words of a card. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { BotError } from "../../errors.ts";
import { type CardWords, parseCardWords } from "../adaptive-card/words.ts";

const FAULTS = [
  "host",
  "origin",
  "forwarded",
  "too_large",
  "not_json",
  "tampered",
  "unknown_person",
  "unknown_team",
  "not_found",
  "method",
  "failed",
] as const;
export type Fault = (typeof FAULTS)[number];

const webTexts = z.strictObject({
  page: z.record(z.string(), z.string().min(1)),
  faults: z.record(z.enum(FAULTS), z.string().min(1)),
});

export type WebTexts = z.infer<typeof webTexts> & { readonly words: CardWords };

async function readYaml(url: URL): Promise<unknown> {
  return parse(await readFile(url, "utf8"));
}

/** @throws BotError `texts_invalid` when a file is missing, unreadable or lacks a text */
export async function loadWebTexts(): Promise<WebTexts> {
  const [texts, words] = ["texts.yaml", "../adaptive-card/words.yaml"].map((path) => new URL(path, import.meta.url));
  if (!texts || !words) throw new BotError("invariant_broken", "The list of text files is empty.");
  try {
    return { ...webTexts.parse(await readYaml(texts)), words: parseCardWords(await readYaml(words)) };
  } catch (cause) {
    throw new BotError("texts_invalid", `The texts of the web page cannot be read: ${String(cause)}`, { cause });
  }
}

export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => `${values[name] ?? hole}`);
}

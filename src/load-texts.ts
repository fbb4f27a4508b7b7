import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { compileTexts, flattenTexts } from "./conversation/compile-texts.ts";
import type { Texts } from "./conversation/texts.ts";
import { BotError } from "./errors.ts";

const TEMPLATES = new URL("./conversation/templates/", import.meta.url);
const DIGEST = new URL("./digest/texts.yaml", import.meta.url);

/**
 * Every Dutch sentence of the conversation and the digest, ready to fill in. A file gives its name to its keys.
 *
 * @throws BotError `texts_invalid` when a file cannot be read or a template is wrong
 */
export async function loadTexts(): Promise<Texts> {
  const names = (await readdir(TEMPLATES)).filter((name) => name.endsWith(".yaml")).toSorted();
  const own = await Promise.all(
    names.map(async (name) => [basename(name, ".yaml"), await readYamlText(new URL(name, TEMPLATES))] as const),
  );
  return compileTexts(flattenTexts({ ...Object.fromEntries(own), digest: await readYamlText(DIGEST) }));
}

async function readYamlText(file: URL): Promise<unknown> {
  try {
    return parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new BotError("texts_invalid", `The texts in ${fileURLToPath(file)} cannot be read.`, { cause });
  }
}

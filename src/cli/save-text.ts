import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { textFileName } from "../knowledge/bron/parse-text-file.ts";
import type { Regulation } from "../knowledge/bron/read-regulation.ts";
import { copiesOf, type TextCopy } from "../knowledge/bron/text-copy.ts";
import type { SourceVersion } from "../knowledge/rule-file.ts";

/**
 * Keeps a text beside its bron as tekst/<day>.json. An earlier text of the same day stays: the new one gets the next
 * number, so that what changed can always be shown.
 */
export async function saveText(
  root: string,
  [bron]: readonly [SourceVersion, ...SourceVersion[]],
  known: readonly TextCopy[],
  regulation: Regulation,
): Promise<{ readonly copy: TextCopy; readonly isNew: boolean }> {
  const document = { bron: bron.id, ...regulation };
  const sameDay = copiesOf(known, bron.id).filter((copy) => copy.document.valid_from === document.valid_from);
  const latest = sameDay.at(-1);
  if (latest && isDeepStrictEqual(latest.document, document)) return { copy: latest, isNew: false };
  const edition = latest ? latest.edition + 1 : 0;
  const file = posix.join(posix.dirname(bron.yaml.file), "tekst", textFileName(document.valid_from, edition));
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  // Whole or not at all: a half-written text would stop verify and the bot.
  const draft = `${path}.nieuw-${process.pid}`;
  await writeFile(draft, `${JSON.stringify(document, null, 1)}\n`);
  await rename(draft, path);
  return { copy: { bron: bron.id, file, edition, document }, isNew: true };
}

import { mkdir } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { BotError } from "../errors.ts";
import { parseTextFile, textFileName } from "../knowledge/bron/parse-text-file.ts";
import type { Regulation } from "../knowledge/bron/read-regulation.ts";
import { copiesOf, type TextCopy } from "../knowledge/bron/text-copy.ts";
import type { SourceVersion } from "../knowledge/rule-file.ts";
import { writeWhole } from "./write-whole.ts";

export type SavedText =
  | { readonly kind: "saved" | "known"; readonly copy: TextCopy }
  | { readonly kind: "failed"; readonly file: string; readonly code: string };

/**
 * Keeps a text beside its bron as tekst/<day>.json. An earlier text of the same day stays: the new one gets the next
 * number, so that what changed can always be shown.
 */
export async function saveText(
  root: string,
  [bron]: readonly [SourceVersion, ...SourceVersion[]],
  known: readonly TextCopy[],
  regulation: Regulation,
): Promise<SavedText> {
  const document = { bron: bron.id, ...regulation };
  const sameDay = copiesOf(known, bron.id).filter((copy) => copy.document.valid_from === document.valid_from);
  const latest = sameDay.at(-1);
  if (latest && isDeepStrictEqual(latest.document, document)) return { kind: "known", copy: latest };
  const edition = latest ? latest.edition + 1 : 0;
  const file = posix.join(posix.dirname(bron.yaml.file), "tekst", textFileName(document.valid_from, edition));
  const path = join(root, file);
  const text = `${JSON.stringify(document, null, 1)}\n`;
  const { copy } = parseTextFile(file, text);
  // verify and the bot stop at a text that they cannot read: such a one is never written
  if (!copy)
    throw new BotError("invariant_broken", `The text of ${regulation.official_id} does not fit its own schema.`);
  // a folder that cannot be made shows when the file is written
  await mkdir(dirname(path), { recursive: true }).catch(() => {});
  const code = await writeWhole(path, text);
  if (code !== null) return { kind: "failed", file, code };
  return { kind: "saved", copy };
}

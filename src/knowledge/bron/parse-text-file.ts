import { type Fault, faultAt } from "../fault.ts";
import { parseFile } from "../parse-file.ts";
import { readYaml } from "../read-yaml.ts";
import { partsByKey } from "./fingerprint.ts";
import type { TextCopy } from "./text-copy.ts";
import { type BronText, textSchema } from "./text-schema.ts";

/** knowledge/landelijk/<bron>/tekst/<day>.json, knowledge/gemeente/<regime>/<bron>/tekst/<day>_2.json */
export const TEXT_FILE = /^knowledge\/(?:landelijk|gemeente\/[^/]+)\/([^/]+)\/tekst\/([^/]+)\.json$/;

/** Reads one imported text. JSON is YAML too, so a fault has its line and column; a text that is right is read fast. */
export function parseTextFile(
  file: string,
  text: string,
): { readonly copy: TextCopy | undefined; readonly faults: readonly Fault[] } {
  const [, folder = "", name = ""] = TEXT_FILE.exec(file) ?? [];
  const quick = textSchema.safeParse(parseJson(text));
  if (quick.success && quick.data.bron === folder && isNameOf(name, quick.data) && hasOwnKeys(quick.data)) {
    return { copy: { bron: folder, file, edition: editionOf(name), document: quick.data }, faults: [] };
  }
  const yaml = readYaml(file, text);
  const { value, faults: found } = parseFile(yaml, textSchema);
  const faults = [...found];
  if (value && value.bron !== folder)
    faults.push(faultAt({ yaml, path: ["bron"] }, "folder_name", { id: value.bron, folder }));
  if (value && !isNameOf(name, value)) {
    faults.push(
      faultAt({ yaml, path: ["valid_from"] }, "file_name", {
        found: `${name}.json`,
        wanted: `${value.valid_from}.json`,
      }),
    );
  }
  if (value && !hasOwnKeys(value)) faults.push(faultAt({ yaml, path: ["parts"] }, "duplicate_key"));
  if (faults.length === 0) faults.push(faultAt({ yaml, path: [] }, "yaml_syntax", { detail: "JSON" }));
  return { copy: undefined, faults };
}

/** The name of the file for a text of this day: "2026-07-01", and "2026-07-01_1" when that is taken. */
export function textFileName(day: string, edition: number): string {
  return `${edition === 0 ? day : `${day}_${edition}`}.json`;
}

function editionOf(name: string): number {
  return Number(/_(\d+)$/.exec(name)?.[1] ?? 0);
}

function isNameOf(name: string, { valid_from }: BronText): boolean {
  return `${name}.json` === textFileName(valid_from, editionOf(name));
}

function hasOwnKeys({ parts }: BronText): boolean {
  return partsByKey(parts).size === countParts(parts);
}

function countParts(parts: BronText["parts"][number]["content"]): number {
  return parts.reduce((sum, part) => sum + (typeof part === "string" ? 0 : 1 + countParts(part.content)), 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

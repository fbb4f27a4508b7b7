import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, type Pair, parseDocument } from "yaml";
import { readYaml } from "../read-yaml.ts";

export type Checked = { readonly date: string; readonly fingerprint: string };

/**
 * The text of a bron with `checked` at one entry, put in or renewed. Nothing else in the file changes, its comments and
 * line breaks included.
 *
 * @returns undefined when the entry is not written as a block, so that it cannot be done safely
 */
export function markChecked(text: string, key: string, checked: Checked): string | undefined {
  const entries = parseDocument(text).get("entries");
  const entry = isMap(entries) ? entries.items.find((pair) => keyOf(pair) === key)?.value : undefined;
  if (!isMap(entry) || entry.flow === true) return undefined;
  const value = `{ date: ${checked.date}, fingerprint: ${checked.fingerprint} }`;
  const present = entry.items.find((pair) => keyOf(pair) === "checked")?.value;
  const [from, to] = isMap(present) && present.flow === true ? (present.range ?? []) : [];
  if (from !== undefined && to !== undefined)
    return proven(text, text.slice(0, from) + value + text.slice(to), key, checked);
  const last: unknown = entry.items.at(-1)?.value;
  const end = isScalar(last) || isMap(last) ? last.range?.[1] : undefined;
  const first = entry.items[0]?.key;
  const start = isScalar(first) ? first.range?.[0] : undefined;
  if (present !== undefined || end === undefined || start === undefined) return undefined;
  const indent = " ".repeat(start - text.lastIndexOf("\n", start - 1) - 1);
  const isAfterBreak = text[end - 1] === "\n";
  const lineEnd = isAfterBreak ? end : text.indexOf("\n", end) + 1;
  const at = lineEnd === 0 ? text.length : lineEnd;
  const before = lineEnd === 0 ? `${text}\n` : text.slice(0, at);
  return proven(text, `${before}${indent}checked: ${value}\n${text.slice(at)}`, key, checked);
}

/** The new text, if it says just the same but for the mark. */
function proven(before: string, after: string, key: string, checked: Checked): string | undefined {
  const wanted = toPlain(before);
  const entry = wanted.entries[key];
  if (!entry) return undefined;
  entry.checked = { ...checked };
  return isDeepStrictEqual(toPlain(after), wanted) ? after : undefined;
}

type Plain = { readonly entries: Record<string, Record<string, unknown>> };

function toPlain(text: string): Plain {
  const { value, faults } = readYaml("", text);
  return faults.length > 0 ? { entries: {} } : (value as Plain);
}

function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return String(key);
  return key.type === "PLAIN" && key.source !== undefined ? key.source : String(key.value);
}

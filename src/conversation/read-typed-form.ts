/** Forms as typed lines: "geprobeerd: jobcoach; MTB; mei 2026; gestopt", "ontvangstdatum: 3-11-2026", "afwijken: ..." */
import type { Intent } from "./intent.ts";

/** Names of the fields as people type them. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["aanleiding", "aanleiding"],
  ["ontvangstdatum", "ontvangstdatum"],
  ["ontvangen op", "ontvangstdatum"],
  ["besproken op", "besproken_op"],
  ["besproken", "besproken_op"],
  ["wens", "wens"],
  ["zaaknummer", "zaaknummer"],
  ["werkgever", "werkgever"],
  ["werkplek", "werkplek"],
  ["uren", "uren"],
  ["voorzieningen", "voorzieningen"],
]);

export function readTypedForm(text: string): Intent | undefined {
  const removed = /^\s*geprobeerd\s+weg\s+(\d+)\s*$/i.exec(text);
  if (removed) return { kind: "remove_tried", row: removed[1] ?? "" };
  const tried = /^\s*geprobeerd\s*:\s*(.+)$/is.exec(text);
  if (tried) {
    const [voorziening = "", via = "", periode = "", ...uitkomst] = (tried[1] ?? "")
      .split(";")
      .map((part) => part.trim());
    return { kind: "add_tried", row: { voorziening, via, periode, uitkomst: uitkomst.join("; ") } };
  }
  const deviation = /^\s*afwijken\s*:\s*([^;]+);\s*(.*)$/is.exec(text);
  if (deviation) return { kind: "save_deviation", outcome: deviation[1]?.trim() ?? "", reason: deviation[2] ?? "" };
  return readDetailLines(text);
}

/** One field per line. All lines must be fields, or none of it is a form. */
function readDetailLines(text: string): Intent | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const fields: Record<string, string> = {};
  for (const line of lines) {
    const [, name = "", value = ""] = /^\s*([^:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    const id = FIELDS.get(name.toLowerCase());
    if (id === undefined) return undefined;
    fields[id] = value.trim();
  }
  return lines.length > 0 ? { kind: "save_details", fields } : undefined;
}

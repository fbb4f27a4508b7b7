import type { Citation } from "../decision/flow.ts";
import type { SourceVersion } from "./rule-file.ts";
import type { SourceEntry, SourceLocation } from "./source-schema.ts";

const LOCATION_KEYS = ["hoofdstuk", "afdeling", "paragraaf", "artikel", "lid"] as const;

/** An entry of a source as a flow cites it. Its note says as of which day the text was read, and what was not verified. */
export function toCitation(key: string, { document, validFrom, validTo }: SourceVersion, entry: SourceEntry): Citation {
  const { title, summary, status, note = "" } = entry;
  const url = document.jci
    ? jciUrl(document.jci.bwb, entry.location ?? {}, document.text_date ?? document.valid_from)
    : document.url;
  const asOf = document.text_date === undefined ? (document.date_note ?? "") : `tekst per ${document.text_date}`;
  const notes = [asOf, note].filter((part) => part !== "").map(withoutStop);
  return { key, title, summary, status, note: notes.join(". "), kind: document.kind, url, validFrom, validTo };
}

function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}

/**
 * Link to one consolidation of a place in a law: type c, with the date of validity and of view.
 *
 * @source Juriconnect BWB 1.3
 */
function jciUrl(bwb: string, location: SourceLocation, day: string): string {
  const parts = LOCATION_KEYS.flatMap((key) => (location[key] === undefined ? [] : [`${key}=${location[key]}`]));
  const onderdelen = (location.onderdeel ?? "").split("/").filter((part) => part !== "");
  const query = [...parts, ...onderdelen.map((part) => `o=${part}`), `z=${day}`, `g=${day}`];
  return `https://wetten.overheid.nl/jci1.3:c:${bwb}&${query.join("&")}`;
}

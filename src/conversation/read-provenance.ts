/** Where an answer comes from: read from the fields of a card, or from "ja volgens AD-rapport 3-11-2026". */
import { HERKOMSTEN, type Herkomst, type ProvenAnswer } from "../verwijzing/provenance.ts";
import type { ProvenanceInput } from "./intent.ts";
import { plainText } from "./read-answer.ts";
import { readDate } from "./read-date.ts";

export type Provenance = Pick<ProvenAnswer, "certainty" | "herkomst" | "herkomstDatum">;

export type DateFault = "datum_ontbreekt" | "datum_ongeldig" | "datum_toekomst";

export type ReadProvenance =
  | { readonly kind: "provenance"; readonly provenance: Provenance }
  /** the date is missing or wrong */
  | { readonly kind: "fault"; readonly fault: DateFault }
  /** a value that no card offers */
  | { readonly kind: "tampered" };

const CERTAINTIES = ["inschatting", "vastgesteld"] as const;

/** @param defaults what counts when a field is not filled in; @param today YYYY-MM-DD: no report is from the future */
export function readProvenance(input: ProvenanceInput, defaults: Provenance, today: string): ReadProvenance {
  const herkomst = input.herkomst ? HERKOMSTEN.find((known) => known === input.herkomst) : defaults.herkomst;
  const certainty = input.zekerheid ? CERTAINTIES.find((known) => known === input.zekerheid) : defaults.certainty;
  if (!herkomst || !certainty) return { kind: "tampered" };
  const typed = (input.datum ?? "").trim();
  if (typed === "") {
    if (herkomst === "ad_rapport") return { kind: "fault", fault: "datum_ontbreekt" };
    return { kind: "provenance", provenance: { certainty, herkomst, herkomstDatum: null } };
  }
  const herkomstDatum = readDate(typed);
  if (herkomstDatum === undefined) return { kind: "fault", fault: "datum_ongeldig" };
  if (herkomstDatum > today) return { kind: "fault", fault: "datum_toekomst" };
  return { kind: "provenance", provenance: { certainty, herkomst, herkomstDatum } };
}

const SPOKEN: readonly (readonly [RegExp, Herkomst])[] = [
  [/\b(ad )?rapport\b/, "ad_rapport"],
  [/\bwerkgever\b/, "werkgever"],
  [/\bschool\b/, "school"],
  [/\buwv\b/, "uwv"],
  [/\bregister\b/, "register"],
  [/\bgesprek\b/, "gesprek"],
];

/** Splits "ja volgens AD-rapport van 3-11-2026, vastgesteld" into the answer and where it comes from. */
export function splitProvenance(text: string): { readonly answer: string; readonly provenance: ProvenanceInput } {
  const found = /^(.*?)\s*,?\s+volgens\s+(.+)$/is.exec(text.trim());
  const [, answer = "", source = ""] = found ?? [];
  const plain = plainText(source);
  const herkomst = SPOKEN.find(([pattern]) => pattern.test(plain))?.[1];
  if (!found || !herkomst) return { answer: text, provenance: {} };
  const datum = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.exec(source)?.[0];
  const certainty = CERTAINTIES.find((known) => plain.includes(known));
  return {
    answer,
    provenance: {
      herkomst,
      zekerheid: certainty ?? (herkomst === "gesprek" ? "inschatting" : "vastgesteld"),
      ...(datum === undefined ? {} : { datum }),
    },
  };
}

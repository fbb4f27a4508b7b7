/** Reads the details of the record: only the fields that are given change. */
import { AANLEIDINGEN, type Details } from "../verwijzing/verwijzing.ts";
import { MAX_HOURS, VOORZIENINGEN } from "./cards/details-card.ts";
import type { Case } from "./case.ts";
import { plainText } from "./read-answer.ts";
import { readDate } from "./read-date.ts";
import { textErrors } from "./screen-fields.ts";

export type ReadDetails =
  | { readonly kind: "details"; readonly details: Details }
  | { readonly kind: "faults"; readonly errors: Readonly<Record<string, string>> };

/** Characters that one card can still show. */
const MAX_WENS = 1000;
const MAX_FIELD = 200;
const TEXT_FIELDS = ["zaaknummer", "werkgever", "werkplek", "wens"] as const;

export function readDetails({ context, dialog }: Case, fields: Readonly<Record<string, string>>): ReadDetails {
  const { texts, today } = context;
  const errors: Record<string, string> = {};
  let { details } = dialog;

  const aanleiding = fields.aanleiding;
  if (aanleiding !== undefined && aanleiding.trim() !== "") {
    const chosen = AANLEIDINGEN.find(
      (id) => id === aanleiding || plainText(texts.say(`woorden.aanleiding.${id}`)).startsWith(plainText(aanleiding)),
    );
    if (chosen) details = { ...details, aanleiding: chosen };
    else errors.aanleiding = texts.say("gegevens.fout.aanleiding");
  }
  for (const [id, key] of [
    ["ontvangstdatum", "ontvangstdatum"],
    ["besproken_op", "besprokenOp"],
  ] as const) {
    const text = fields[id];
    if (text === undefined) continue;
    const date = text.trim() === "" ? null : readDate(text);
    if (date === undefined) errors[id] = texts.say("gegevens.fout.datum");
    else if (date !== null && date > today) errors[id] = texts.say("gegevens.fout.toekomst");
    else details = { ...details, [key]: date };
  }
  const given = Object.fromEntries(
    TEXT_FIELDS.flatMap((id) => (fields[id] === undefined ? [] : [[id, fields[id].trim()]])),
  );
  Object.assign(errors, textErrors(texts, given, MAX_WENS));
  for (const id of TEXT_FIELDS) {
    if (id !== "wens" && (given[id]?.length ?? 0) > MAX_FIELD)
      errors[id] ??= texts.say("privacy.te_lang", { maximum: MAX_FIELD });
  }
  details = { ...details, ...given };

  const hours = readHours(fields.uren);
  if (hours === "fault") errors.uren = texts.say("gegevens.fout.uren", { maximum: MAX_HOURS });
  else if (hours !== "absent") details = { ...details, uren: hours };

  const chosen = fields.voorzieningen;
  if (chosen !== undefined) {
    const wanted = chosen
      .split(/[,;\s]+/)
      .filter((id) => id !== "")
      .map((id) => id.toLowerCase());
    const known = VOORZIENINGEN.filter((id) => wanted.includes(id));
    if (wanted.every((id) => known.some((one) => one === id))) details = { ...details, voorzieningen: known };
    else errors.voorzieningen = texts.say("gegevens.fout.voorzieningen");
  }
  return Object.keys(errors).length > 0 ? { kind: "faults", errors } : { kind: "details", details };
}

function readHours(text: string | undefined): number | null | "fault" | "absent" {
  if (text === undefined) return "absent";
  if (text.trim() === "") return null;
  if (!/^\d{1,2}(?:[.,]\d{1,2})?$/.test(text.trim())) return "fault";
  const hours = Number(text.trim().replace(",", "."));
  return hours <= MAX_HOURS ? hours : "fault";
}

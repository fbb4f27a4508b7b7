import { nearestName } from "../../decision/validate-facts.ts";
import { readDate } from "../read-date.ts";
import type { Texts } from "../texts.ts";
import { formatEuro, formatHundredths, readHundredths } from "./reken-format.ts";
import type { RekenRequest } from "./reken-request.ts";
import type { Optie, OptieValues, RekenFault, Sum } from "./reken-sum.ts";

/** Days for which anything can be known here; outside it a year was mistyped. */
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** Reads every option of a sum and names all that is wrong at once. */
export function readOpties(
  { opties }: Pick<Sum, "opties">,
  request: RekenRequest,
  texts: Texts,
): { readonly values: OptieValues; readonly faults: readonly RekenFault[] } {
  const found = new Map<string, number | string>();
  const faults: RekenFault[] = request.losse.map((woord) => fault(texts, "los", woord, { woord: cut(woord) }));
  for (const [name, typed] of Object.entries(request.opties)) {
    const optie = Object.hasOwn(opties, name) ? opties[name] : undefined;
    if (!optie) {
      const known = Object.keys(opties);
      faults.push(
        faultWithNearest(texts, "onbekende_optie", name, { keuze: known.join(", ") }, nearestName(name, known, 3)),
      );
      continue;
    }
    const value = readValue(optie, typed.trim());
    if (typeof value === "object") faults.push(refusedValue(texts, name, optie, cut(typed), value.code));
    else found.set(name, value);
  }
  for (const [name, { isRequired = false }] of Object.entries(opties)) {
    if (!isRequired || Object.hasOwn(request.opties, name)) continue;
    faults.push(fault(texts, "ontbreekt", name, { uitleg: texts.say(`reken.optie.${name}`) }));
  }
  const numberOf = (name: string) => (typeof found.get(name) === "number" ? Number(found.get(name)) : undefined);
  const textOf = (name: string) => (typeof found.get(name) === "string" ? String(found.get(name)) : undefined);
  return { values: { number: numberOf, text: textOf }, faults };
}

function readValue(
  optie: Optie,
  typed: string,
): number | string | { readonly code: "onleesbaar" | "buiten" | "geen_keuze" } {
  if (optie.kind === "woord")
    return optie.words?.includes(typed.toLowerCase()) ? typed.toLowerCase() : { code: "geen_keuze" };
  if (optie.kind === "dag") {
    const day = readDate(typed);
    if (day === undefined) return { code: "onleesbaar" };
    return FIRST_DAY <= day && day <= LAST_DAY ? day : { code: "buiten" };
  }
  const number = optie.kind === "aantal" ? readWhole(typed) : readHundredths(typed);
  if (number === null) return { code: "onleesbaar" };
  const { from, to } = optie.range ?? { from: 0, to: Number.MAX_SAFE_INTEGER };
  return from <= number && number <= to ? number : { code: "buiten" };
}

function readWhole(typed: string): number | null {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

function refusedValue(texts: Texts, name: string, optie: Optie, found: string, code: string): RekenFault {
  const uitleg = texts.say(`reken.optie.${name}`);
  if (code === "geen_keuze") {
    // A code of digits resembles every other one: only words are guessed.
    const nearest = nearestName(
      found,
      (optie.words ?? []).filter((word) => /[a-z]{3}/.test(word)),
      3,
    );
    const values = { gevonden: found, keuze: (optie.words ?? []).join(", ") };
    return faultWithNearest(texts, "geen_keuze", name, values, nearest);
  }
  if (code === "onleesbaar") return fault(texts, "onleesbaar", name, { gevonden: found, uitleg });
  if (optie.kind === "dag") return fault(texts, "buiten", name, { gevonden: found, van: FIRST_DAY, tot: LAST_DAY });
  const show = optie.kind === "aantal" ? String : optie.kind === "euro" ? formatEuro : formatHundredths;
  const { from = 0, to = 0 } = optie.range ?? {};
  return fault(texts, "buiten", name, { gevonden: found, van: show(from), tot: show(to) });
}

/** The text says which known word was probably meant, when there is one. */
function faultWithNearest(
  texts: Texts,
  code: string,
  optie: string,
  values: Readonly<Record<string, string>>,
  nearest: string | null,
): RekenFault {
  if (nearest === null) return fault(texts, code, optie, values);
  return { ...fault(texts, `${code}_bijna`, optie, { ...values, bijna: nearest }), code };
}

function fault(texts: Texts, code: string, optie: string, values: Readonly<Record<string, string>>): RekenFault {
  return { optie: cut(optie), code, tekst: texts.say(`reken.fout.${code}`, values) };
}

/** Long nonsense is shown short. */
function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

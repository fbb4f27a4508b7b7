import { screenText } from "../verwijzing/screen.ts";
import { MAX_TEXT } from "../verwijzing/transition.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Texts } from "./texts.ts";

/** What may not stand in the team's place: personal data, too much text, or the klantkenmerk of the case. */
export function threadTextError(
  texts: Texts,
  { klantkenmerk }: Pick<Verwijzing, "klantkenmerk">,
  text: string,
): string | undefined {
  if (text.toUpperCase().includes(klantkenmerk)) return texts.say("privacy.klantkenmerk");
  return textErrors(texts, { text }, MAX_TEXT).text;
}

/** The fields without those that hold personal data that can be recognised. */
export function storable(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => screenText(text).length === 0));
}

/** What may not be stored, per field: personal data that can be recognised, or too much text. Empty when all is well. */
export function textErrors(
  texts: Texts,
  fields: Readonly<Record<string, string>>,
  maxLength: number,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [id, text] of Object.entries(fields)) {
    const [finding] = screenText(text);
    if (finding) errors[id] = texts.say("privacy.gevonden", { wat: texts.say(`privacy.soort.${finding.kind}`) });
    else if (text.trim().length > maxLength) errors[id] = texts.say("privacy.te_lang", { maximum: maxLength });
  }
  return errors;
}

import { screenText } from "../verwijzing/screen.ts";
import type { Texts } from "./texts.ts";

/** What may not be stored, per field: personal data that can be recognised, or too much text. Empty when all is well. */
export function textErrors(texts: Texts, fields: Readonly<Record<string, string>>, maxLength: number): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [id, text] of Object.entries(fields)) {
    const [finding] = screenText(text);
    if (finding) errors[id] = texts.say("privacy.gevonden", { wat: texts.say(`privacy.soort.${finding.kind}`) });
    else if (text.trim().length > maxLength) errors[id] = texts.say("privacy.te_lang", { maximum: maxLength });
  }
  return errors;
}

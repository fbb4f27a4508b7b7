import { nameOf } from "./case.ts";
import type { Context } from "./context.ts";
import type { Dialog } from "./dialog.ts";

/** "Sam", or "een arbeidsdeskundige van het team". */
export function waitsForText(context: Context, { waitsFor }: Pick<Dialog, "waitsFor">): string {
  return waitsFor.person === null
    ? context.texts.say(`overdragen.iedere.${waitsFor.rol}`)
    : nameOf(context, waitsFor.person);
}

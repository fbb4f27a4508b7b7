import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import type { Context } from "../context.ts";
import type { Action } from "../message.ts";

/** A button on a card of a verwijzing, with its nummer in the spoken name. */
export function verwijzingAction(
  { texts }: Pick<Context, "texts">,
  { id: verwijzing, nummer, version }: Verwijzing,
  id: string,
  style: Action["style"] = "default",
  withInputs = false,
): Action {
  const label = texts.say(`knop.${id}`);
  return { id, label, spoken: `${nummer}: ${label}`, style, withInputs, data: { verwijzing, version } };
}

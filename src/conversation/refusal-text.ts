/** Refusals of the record in Dutch: what happened, and what to do now. */
import type { RefusalCode } from "../verwijzing/refusal.ts";
import type { Context, TurnResult } from "./context.ts";
import { refuse } from "./result.ts";

/** A friendly no with its code in the audit trail. */
export function refuseAct(
  context: Context,
  act: string,
  subject: string,
  refusal: { readonly reason: RefusalCode },
): TurnResult {
  const { reason } = refusal;
  return refuse(context.texts.say(`weigering.${reason}`), { act, subject, reason });
}

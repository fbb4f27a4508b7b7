import type { Context, TurnResult } from "../context.ts";
import type { Event } from "../event.ts";
import { actName } from "../guard.ts";
import { refuse, say } from "../result.ts";
import { takeCase } from "./handover.ts";
import { openRecord } from "./record.ts";

/** A case from the worklist, whether it is a dialog or a verwijzing. */
export function openWork(context: Context, event: Event): TurnResult {
  if (context.verwijzing) return openRecord(context, context.verwijzing);
  if (context.dialog) return takeCase(context, context.dialog);
  const isChosen = event.act.kind === "clicked" && (event.act.data.dialog ?? event.act.inputs.zaak ?? "") !== "";
  if (!isChosen) return say("warning", context.texts.say("thuis.kies_eerst"));
  return refuse(context.texts.say("fout.zaak_weg"), { act: actName(event), subject: context.actor.id, reason: "gone" });
}

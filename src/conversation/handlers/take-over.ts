/** A colleague goes on with a verwijzing of somebody who is away or has left the team. */
import { takeOverVerwijzing } from "../../verwijzing/transition.ts";
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import { decidedCard } from "../cards/outcome-cards.ts";
import { takenOverRecordCard, takeOverCard } from "../cards/transfer-cards.ts";
import { openCase, recordEffects } from "../case.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Event } from "../event.ts";
import { flowOf, isStaleClick } from "../guard.ts";
import type { Message } from "../message.ts";
import { dialogFromRecord } from "../new-dialog.ts";
import { refuseAct } from "../refusal-text.ts";
import { done, send, toActor, view } from "../result.ts";
import { showCase } from "../show-case.ts";
import { isInTeam, teamMessages } from "../team-messages.ts";
import { assignCase } from "./handover.ts";

/** Asks once more: the colleague whose case it is loses it. */
export function takeOver(context: Context, event: Event, verwijzing: Verwijzing, isSure: boolean): TurnResult {
  const { actor, dialog } = context;
  const as = actor.rollen.includes("consulent") ? "indiener" : "arbeidsdeskundige";
  const taken = takeOverVerwijzing(verwijzing, actor, as);
  if (taken.kind === "refused") return refuseAct(context, "overnemen", verwijzing.id, taken);
  // somebody else may have taken it since: then the card says whose it is now
  if (!isSure || isStaleClick(event, verwijzing)) return view(takeOverCard(context, verwijzing));
  const shown = dialog ? assignCase(context, dialog, as) : showTaken(context, taken.verwijzing);
  const team = isInTeam(verwijzing) ? teamMessages(context, taken.verwijzing, "overgenomen") : [];
  return { ...shown, messages: [...shown.messages, ...team] };
}

/** The case as its new owner finds it: at its overview, or at the akkoord that a new round can follow. */
function showTaken(context: Context, taken: Verwijzing): TurnResult {
  const { actor, colleagues, verwijzing: before } = context;
  const lines = [done("overnemen", taken.id)];
  const told = new Set([before?.indiener, before?.arbeidsdeskundige]);
  const messages = colleagues
    .filter(({ id }) => id !== actor.id && told.has(id))
    .map(
      ({ id }): Message => ({
        to: { kind: "person", id },
        key: `besluit/${taken.id}`,
        card: takenOverRecordCard(context, taken),
      }),
    );
  if (taken.state === "goedgekeurd") {
    const own = toActor(context, `besluit/${taken.id}`, decidedCard(context, taken));
    return send([own, ...messages], [...recordEffects(context, taken), ...lines]);
  }
  const flow = flowOf(context);
  const dialog = dialogFromRecord(context, taken, flow);
  const shown = showCase(openCase(context, dialog, flow, taken), [], lines);
  return { ...shown, messages: [...shown.messages, ...messages] };
}

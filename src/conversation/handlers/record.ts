/** Other acts on a verwijzing: look, withdraw, comment, a new round, go on with it. */
import { mayAct } from "../../verwijzing/rights.ts";
import { addComment, startRound, withdrawVerwijzing } from "../../verwijzing/transition.ts";
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import { onderbouwingCard } from "../cards/onderbouwing-card.ts";
import { withdrawCard, withdrawnCard } from "../cards/outcome-cards.ts";
import { takeOverCard } from "../cards/transfer-cards.ts";
import { dialogKey, openCase, recordEffects } from "../case.ts";
import type { Context, Effect, TurnResult } from "../context.ts";
import { flowOf } from "../guard.ts";
import type { OnderbouwingPage } from "../intent.ts";
import type { Message } from "../message.ts";
import { dialogFromRecord } from "../new-dialog.ts";
import { contentOf } from "../overview.ts";
import { refuseAct } from "../refusal-text.ts";
import { activate, done, say, send, view } from "../result.ts";
import { threadTextError } from "../screen-fields.ts";
import { showCase } from "../show-case.ts";
import { isInTeam, teamMessages } from "../team-messages.ts";
import { partOf, takeCase } from "./handover.ts";

/** The whole record, for who may see it. Looking at answers is an act too: the trail keeps it. */
export function showOnderbouwing(context: Context, verwijzing: Verwijzing, page: OnderbouwingPage): TurnResult {
  const permission = mayAct("bekijken", context.actor, verwijzing);
  if (permission.kind === "refused") return refuseAct(context, "onderbouwing", verwijzing.id, permission);
  return view(onderbouwingCard(context, verwijzing, flowOf(context), page), [done("onderbouwing", verwijzing.id)]);
}

/** From the worklist: goes on where that is possible, and shows the record otherwise. */
export function openRecord(context: Context, verwijzing: Verwijzing): TurnResult {
  if (mayAct("bewerken", context.actor, verwijzing).kind === "refused") {
    if (mayAct("overnemen", context.actor, verwijzing).kind === "allowed") return offerCase(context, verwijzing);
    return context.dialog ? takeCase(context, context.dialog) : showOnderbouwing(context, verwijzing, "advies");
  }
  if (context.dialog) return takeCase(context, context.dialog);
  const flow = flowOf(context);
  const dialog = dialogFromRecord(context, verwijzing, flow);
  return showCase(openCase(context, dialog, flow, verwijzing));
}

/** Somebody else's case: who is meant by its dialog just takes it, any other colleague is asked whether they are sure. */
function offerCase(context: Context, verwijzing: Verwijzing): TurnResult {
  const { dialog } = context;
  return dialog && partOf(context, dialog) !== null
    ? takeCase(context, dialog)
    : view(takeOverCard(context, verwijzing));
}

/** UWV has answered, or there are new facts: the same answers, the rules of today, in the same record. */
export function newRound(context: Context, verwijzing: Verwijzing): TurnResult {
  const permission = mayAct("nieuwe_ronde", context.actor, verwijzing);
  if (permission.kind === "refused") return refuseAct(context, "nieuwe_ronde", verwijzing.id, permission);
  if (verwijzing.state === "teruggestuurd") return openRecord(context, verwijzing);
  const flow = context.flows.get(verwijzing.gemeente) ?? flowOf(context);
  const dialog = { ...dialogFromRecord(context, verwijzing, flow), deviation: null };
  const found = openCase(context, dialog, flow, verwijzing);
  const asksUwv = found.replay.trail.find((step) =>
    flow.steps.get(step)?.questions.some(({ fact }) => fact === "uwv_advies"),
  );
  const started = startRound(verwijzing, context.actor, contentOf(found), context.now);
  if (started.kind === "refused") return refuseAct(context, "nieuwe_ronde", verwijzing.id, started);
  const at = asksUwv === undefined ? ({ kind: "answers" } as const) : ({ kind: "question", step: asksUwv } as const);
  const shown = showCase({ ...openCase(context, { ...dialog, view: at }, flow, started.verwijzing) });
  return {
    ...shown,
    messages: [...shown.messages, ...teamMessages(context, stored(shown.effects, started.verwijzing), "nieuwe_ronde")],
    effects: [...shown.effects, done("nieuwe_ronde", verwijzing.id)],
  };
}

/** Asks once more before the record is withdrawn: there is no way back. */
export function withdraw(context: Context, verwijzing: Verwijzing, isSure: boolean): TurnResult {
  const permission = mayAct("intrekken", context.actor, verwijzing);
  if (permission.kind === "refused") return refuseAct(context, "intrekken", verwijzing.id, permission);
  if (!isSure) return view(withdrawCard(context, verwijzing));
  const withdrawn = withdrawVerwijzing(verwijzing, context.actor, context.now);
  if (withdrawn.kind === "refused") return refuseAct(context, "intrekken", verwijzing.id, withdrawn);
  const effects = recordEffects(context, withdrawn.verwijzing);
  const { dialog } = context;
  const key = dialog ? dialogKey(dialog) : `besluit/${verwijzing.id}`;
  const own: Message = { to: { kind: "person", id: context.actor.id }, key, card: withdrawnCard(context, verwijzing) };
  const team = isInTeam(verwijzing) ? teamMessages(context, stored(effects, withdrawn.verwijzing), "ingetrokken") : [];
  const ended: readonly Effect[] = dialog
    ? [
        { kind: "delete_dialog", id: dialog.id },
        ...(context.session.active === dialog.id ? activate(context, null) : []),
      ]
    : [];
  return send([own, ...team], [...effects, ...ended, done("intrekken", verwijzing.id)]);
}

/** What is typed in the thread belongs to the record. */
export function comment(context: Context, verwijzing: Verwijzing, text: string): TurnResult {
  const permission = mayAct("reageren", context.actor, verwijzing);
  if (permission.kind === "refused") return refuseAct(context, "reageren", verwijzing.id, permission);
  const error = threadTextError(context.texts, verwijzing, text);
  if (error !== undefined) return say("warning", context.texts.say("draad.niet_bewaard", { reden: error }));
  const added = addComment(verwijzing, context.actor, text, context.now);
  if (added.kind === "refused") return refuseAct(context, "reageren", verwijzing.id, added);
  return send(teamMessages(context, added.verwijzing, "reactie", text.trim()), [
    ...recordEffects(context, added.verwijzing),
    done("reageren", verwijzing.id),
  ]);
}

/** The record as it will stand in the store. */
function stored(effects: readonly Effect[], fallback: Verwijzing): Verwijzing {
  return effects.flatMap((effect) => ("verwijzing" in effect ? [effect.verwijzing] : []))[0] ?? fallback;
}

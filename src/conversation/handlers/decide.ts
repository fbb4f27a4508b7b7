/** The teamleider decides: rights on the record as it is now, one decision per round, a reason where one is due. */
import { mayAct } from "../../verwijzing/rights.ts";
import { decideVerwijzing } from "../../verwijzing/transition.ts";
import type { DecisionKind, Verwijzing } from "../../verwijzing/verwijzing.ts";
import { decidedCard } from "../cards/outcome-cards.ts";
import { reasonCard } from "../cards/reason-card.ts";
import { nameOf, recordEffects } from "../case.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Event } from "../event.ts";
import { formatInstant } from "../format.ts";
import { isStaleClick } from "../guard.ts";
import type { Message } from "../message.ts";
import { refuseAct } from "../refusal-text.ts";
import { done, refuse, refused, send, view } from "../result.ts";
import { threadTextError } from "../screen-fields.ts";
import { rootMessage, teamMessages } from "../team-messages.ts";

const ACTS = { goedgekeurd: "goedkeuren", teruggestuurd: "terugsturen", afgewezen: "afwijzen" } as const;
type DecidingAct = (typeof ACTS)[DecisionKind];

/** @param reason null when not asked yet; only goedkeuren needs none */
export function decide(
  context: Context,
  event: Event,
  verwijzing: Verwijzing,
  decision: DecisionKind,
  reason: string | null,
): TurnResult {
  const act = ACTS[decision];
  const permission = mayAct(act, context.actor, verwijzing);
  if (permission.kind === "refused") {
    return permission.reason === "already_decided"
      ? tooLate(context, act, verwijzing)
      : refuseAct(context, act, verwijzing.id, permission);
  }
  if (isStaleClick(event, verwijzing)) return refresh(context, act, verwijzing);
  if (decision !== "goedgekeurd" && reason === null) return view(reasonCard(context, verwijzing, act, "", null));

  const given = reason ?? "";
  const error = threadTextError(context.texts, verwijzing, given);
  if (error !== undefined) return view(reasonCard(context, verwijzing, act, given, error));
  const mandaat = context.gemeenten.get(verwijzing.gemeente)?.mandaat ?? "";
  const decided = decideVerwijzing(verwijzing, context.actor, { kind: decision, reason: given, mandaat }, context.now);
  if (decided.kind === "refused") {
    if (decided.reason !== "reason_missing") return refuseAct(context, act, verwijzing.id, decided);
    return view(reasonCard(context, verwijzing, act, given, context.texts.say("weigering.reason_missing")));
  }
  return announce(context, decided.verwijzing, decision, given.trim());
}

function announce(context: Context, decided: Verwijzing, decision: DecisionKind, reason: string): TurnResult {
  const told: Message = {
    to: { kind: "person", id: decided.indiener },
    key: `besluit/${decided.id}`,
    card: decidedCard(context, decided),
  };
  const { nummer } = decided;
  return {
    reply: { notice: { tone: "good", text: context.texts.say(`besluit.gedaan.${decision}`, { nummer }) } },
    messages: [...teamMessages(context, decided, decision, reason), told],
    effects: [...recordEffects(context, decided), done(ACTS[decision], decided.id)],
  };
}

/** Somebody was first: say who, when and what. */
function tooLate(context: Context, act: DecidingAct, verwijzing: Verwijzing): TurnResult {
  const { texts } = context;
  const first = verwijzing.rounds.findLast((round) => round.decision !== null)?.decision;
  const text = texts.say(first?.by === context.actor.id ? "besluit.zelf_al" : "besluit.te_laat", {
    nummer: verwijzing.nummer,
    naam: first ? first.naam : nameOf(context, verwijzing.indiener),
    besluit: texts.say(`woorden.state.${first?.kind ?? verwijzing.state}`),
    moment: formatInstant(texts, first?.at ?? verwijzing.createdAt),
  });
  return refuse(text, { act, subject: verwijzing.id, reason: "already_decided" });
}

function refresh(context: Context, act: DecidingAct, verwijzing: Verwijzing): TurnResult {
  const refusal = refused({ act, subject: verwijzing.id, reason: "stale" });
  const result = send([rootMessage(context, verwijzing)], [refusal]);
  const text = context.texts.say("fout.oude_verwijzing", { nummer: verwijzing.nummer });
  return { ...result, reply: { notice: { tone: "warning", text } } };
}

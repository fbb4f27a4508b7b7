/** Small builders of what a turn gives back. */
import type { Context, Effect, TurnResult } from "./context.ts";
import type { Card, Message, Tone } from "./message.ts";

/** One short sentence to the actor; nothing changes. */
export function say(tone: Exclude<Tone, "neutral">, text: string, effects: readonly Effect[] = []): TurnResult {
  return { reply: { notice: { tone, text } }, messages: [], effects };
}

/** A private view for the actor; nothing changes. */
export function view(card: Card, effects: readonly Effect[] = []): TurnResult {
  return { reply: { view: card }, messages: [], effects };
}

/** Cards in places, with what changes. */
export function send(messages: readonly Message[], effects: readonly Effect[] = []): TurnResult {
  return { reply: {}, messages, effects };
}

/** A friendly no: the audit trail keeps it, and nothing else changes. */
export function refuse(text: string, refusal: { act: string; subject: string; reason: string }): TurnResult {
  return say("warning", text, [refused(refusal)]);
}

export function refused(refusal: { act: string; subject: string; reason: string }): Effect {
  return { kind: "audit", outcome: "refused", ...refusal };
}

export function done(act: string, subject: string): Effect {
  return { kind: "audit", act, subject, outcome: "done", reason: "" };
}

/** A card in the actor's own place. */
export function toActor(context: Context, key: string, card: Card): Message {
  return { to: { kind: "person", id: context.actor.id }, key, card };
}

/** Remembers which dialog typed answers go to. No effect when it is so already. */
export function activate(context: Context, dialog: string | null): readonly Effect[] {
  const { session } = context;
  if (session.active === dialog) return [];
  return [{ kind: "save_session", session: { ...session, version: session.version + 1, active: dialog } }];
}

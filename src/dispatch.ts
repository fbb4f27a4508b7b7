/**
 * From an event to what it changes, in one order: load, turn, commit, send.
 * All that a turn decides is stored in one transaction, the messages included; the outbox sends them afterwards.
 */
import { randomUUID } from "node:crypto";
import type { Receive } from "./channels/channel.ts";
import type { Context, TurnResult } from "./conversation/context.ts";
import type { Event, Reply } from "./conversation/event.ts";
import type { Message } from "./conversation/message.ts";
import type { Texts } from "./conversation/texts.ts";
import { turn } from "./conversation/turn.ts";
import { BotError } from "./errors.ts";
import type { Logger } from "./logger.ts";
import { applyEffects } from "./store/apply-effects.ts";
import { type ContextSources, loadContext } from "./store/load-context.ts";
import type { OutboxItem, Store, Transaction } from "./store/store.ts";

/** A turn that lost a race is done anew on what is stored now; after this many times the person is asked to try again. */
const ATTEMPTS = 4;

export type DispatchParts = {
  readonly store: Store;
  readonly sources: ContextSources;
  readonly texts: Texts;
  readonly logger: Logger;
  /** names of the running channels; everything for a team or another person goes to each of them */
  readonly channels: readonly string[];
  /** the digest of the actor's team, as messages to the actor */
  readonly digestFor: (tx: Transaction, context: Context) => Promise<readonly Message[]>;
  /** wakes the outbox */
  readonly kick: () => void;
  /** named moments, so that a test can end the process there */
  readonly at?: (seam: "before_tx" | "in_tx" | "after_commit") => void;
};

/** Makes the function that every channel hands its events to. It never throws: a fault becomes a friendly notice. */
export function createDispatch(parts: DispatchParts): Receive {
  return async (event) => {
    try {
      const reply = await receive(parts, event);
      parts.kick();
      return reply;
    } catch (fault) {
      return explain(parts, event, fault);
    }
  };
}

async function receive(parts: DispatchParts, event: Event): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      parts.at?.("before_tx");
      const reply = await parts.store.transaction((tx) => handle(parts, tx, event));
      parts.at?.("after_commit");
      return reply;
    } catch (fault) {
      const isRace =
        fault instanceof BotError && (fault.code === "session_conflict" || fault.code === "record_conflict");
      if (!isRace || attempt === ATTEMPTS) throw fault;
    }
  }
}

async function handle(parts: DispatchParts, tx: Transaction, event: Event): Promise<Reply> {
  if (!(await tx.claimEvent(event.id, event.at))) return {};
  const actor = await tx.findMedewerker(event.actor);
  if (!actor?.actief) return notice(parts.texts.say("fout.onbekende_medewerker"));
  const context = await loadContext(tx, parts.sources, event, actor);
  const result = turn(context, event);
  await applyEffects(tx, context, result.effects);
  const digest = result.effects.some((effect) => effect.kind === "show_digest")
    ? await parts.digestFor(tx, context)
    : [];
  await tx.enqueue(toOutbox(parts, event, [...result.messages, ...digest]), event.at);
  parts.at?.("in_tx");
  return result.reply;
}

/** Where each message goes: an answer to the actor where they are, everything else in every channel. */
function toOutbox(
  { channels }: DispatchParts,
  event: Event,
  messages: TurnResult["messages"],
): readonly Omit<OutboxItem, "id" | "attempts">[] {
  return messages.flatMap((message) => {
    const { to } = message;
    const isAnswer = to.kind === "person" && to.id === event.actor;
    const place = to.kind === "thread" ? `team:${to.team}` : `${to.kind}:${to.id}`;
    return (isAnswer ? [event.channel] : channels).map((channel) => ({ channel, place, message, resend: true }));
  });
}

/** What the person sees of a fault: what to do next and a reference that is in the log, never the fault itself. */
function explain({ texts, logger }: DispatchParts, event: Event, fault: unknown): Reply {
  const reference = randomUUID().slice(0, 8);
  const code = fault instanceof BotError ? fault.code : "invariant_broken";
  logger.error({ reference, code, event: event.id, err: fault }, "an event was not handled");
  const isBusy = code === "store_unavailable" || code === "session_conflict" || code === "record_conflict";
  return notice(texts.say(isBusy ? "fout.druk" : "fout.storing", { referentie: reference }));
}

function notice(text: string): Reply {
  return { notice: { tone: "attention", text } };
}

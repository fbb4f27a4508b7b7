/** The core of the bot on a real store, without a page: dispatch, the outbox, and a channel that only keeps the cards. */
import { randomUUID } from "node:crypto";
import type { Channel, Receive } from "../../src/channels/channel.ts";
import type { Message } from "../../src/conversation/message.ts";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { createDispatch } from "../../src/dispatch.ts";
import type { Rules } from "../../src/knowledge/load-rules.ts";
import { loadTexts } from "../../src/load-texts.ts";
import { createLogger } from "../../src/logger.ts";
import { startOutboxSender } from "../../src/store/send-outbox.ts";
import type { Store } from "../../src/store/store.ts";
import { createWebMessages } from "../../src/store/web-messages.ts";
import { PEILDATUM } from "./rules.ts";

export const NOW = `${PEILDATUM}T09:00:00.000Z`;

export type Core = {
  readonly receive: Receive;
  /** the last card that arrived in its place */
  readonly shown: () => Message | undefined;
  /** resolves when everything that was said has arrived */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startCore(store: Store, rules: Rules): Promise<Core> {
  const texts = await loadTexts();
  const messages = createWebMessages(store);
  let last: Message | undefined;
  const web: Channel = {
    name: "web",
    send: async (message, previous) => {
      const { to, key, card } = message;
      const thread = to.kind === "thread" ? to.verwijzing : "";
      const conversation = to.kind === "person" ? `person:${to.id}` : `team:${to.kind === "team" ? to.id : to.team}`;
      const stored = await messages.put({
        conversation,
        thread,
        key,
        card,
        reference: previous ?? randomUUID(),
        at: NOW,
      });
      last = message;
      return { kind: "sent", reference: stored.reference };
    },
    stop: async () => {},
  };
  const logger = createLogger("error");
  const outbox = await startOutboxSender({ store, channels: [web], clock: () => NOW, log: logger });
  const receive = createDispatch({
    store,
    texts,
    logger,
    channels: ["web"],
    sources: { rules, gemeenten: new Map(), texts, holidaysAround, freshId: randomUUID },
    digestFor: async () => [],
    kick: outbox.kick,
  });
  return { receive, shown: () => last, idle: outbox.idle, stop: outbox.stop };
}

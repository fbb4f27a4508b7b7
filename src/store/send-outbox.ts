import type { Channel, Delivery } from "../channels/channel.ts";
import type { ClaimedItem, Store, StoreLog } from "./store.ts";

/** An item that a replica has is left alone for so long; its sender must be done well before. */
const LEASE_MS = 20_000;
/** A channel that has not answered by then may or may not have posted. */
const SEND_TIMEOUT_MS = 10_000;
/** Looks for what was put off, and for what another replica left behind. What is new is sent at once: `kick`. */
const LOOK_EVERY_MS = 5_000;
/** Places that are served side by side: a slow one does not hold up the others. */
const SENDERS = 4;
/** After an unknown outcome of something that may be sent twice. */
const AFTER_UNKNOWN_MS = 10_000;

export type OutboxSenderParts = {
  readonly store: Store;
  readonly channels: readonly Channel[];
  readonly clock: () => string;
  readonly log: StoreLog;
  /** how long a replica that died keeps others from its message */
  readonly leaseMs?: number;
  /** a named moment, so that a test can end the process there */
  readonly at?: (seam: "during_send") => void;
};

export type OutboxSender = {
  /** something was put in the outbox */
  readonly kick: () => void;
  /** resolves when nothing is being sent and nothing is due */
  readonly idle: () => Promise<void>;
  /** takes nothing new and resolves when what is being sent has ended */
  readonly stop: () => Promise<void>;
};

/** Sends what stands in the outbox, per place in order. What a process that died was sending is dealt with first. */
export async function startOutboxSender(parts: OutboxSenderParts): Promise<OutboxSender> {
  const { store, clock, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));
  const senders = new Set<Promise<void>>();
  let isStopped = false;
  let isMore = false;

  function kick(): void {
    isMore = true;
    if (isStopped || senders.size >= SENDERS) return;
    const sender = sendUntilEmpty().finally(() => {
      senders.delete(sender);
      if (isMore) kick();
    });
    senders.add(sender);
  }

  async function sendUntilEmpty(): Promise<void> {
    try {
      while (!isStopped) {
        isMore = false;
        const item = await store.outbox.claim(clock(), parts.leaseMs ?? LEASE_MS, [...channels.keys()]);
        if (!item) return;
        // there may be work for another sender
        kick();
        await sendOne(parts, channels.get(item.channel), item);
      }
    } catch (error) {
      // the store does not answer: the next look tries again
      isMore = false;
      log.error({ err: error }, "the outbox could not be read or written");
    }
  }

  async function recover(atStart: boolean): Promise<void> {
    const unsure = await store.outbox.recover(clock(), atStart);
    for (const id of unsure) log.warn({ id }, "a message may or may not have been posted and is not sent again");
  }

  async function look(): Promise<void> {
    try {
      await recover(false);
    } catch (error) {
      log.error({ err: error }, "the outbox could not be read or written");
      return;
    }
    kick();
  }

  async function idle(): Promise<void> {
    while (senders.size > 0) await Promise.all(senders);
  }

  await recover(true);
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  kick();
  return {
    kick,
    idle,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await idle();
    },
  };
}

async function sendOne(parts: OutboxSenderParts, channel: Channel | undefined, item: ClaimedItem): Promise<void> {
  const { store, clock, log } = parts;
  parts.at?.("during_send");
  const delivery: Delivery = channel
    ? await deliver(channel, item)
    : { kind: "rejected", reason: `channel ${item.channel} does not run here` };
  const about = { id: item.id, channel: item.channel, attempt: item.attempts };
  switch (delivery.kind) {
    case "sent":
      await store.outbox.complete(item, delivery.reference, clock());
      return;
    case "retry":
      log.info({ ...about, reason: delivery.reason, afterMs: delivery.afterMs }, "a message is sent later");
      await store.outbox.retry(item, delivery.afterMs, delivery.reason, clock());
      return;
    case "unknown": {
      const status = await store.outbox.unknown(item, AFTER_UNKNOWN_MS, delivery.reason, clock());
      log.warn({ ...about, reason: delivery.reason, status }, "a message may or may not have been posted");
      return;
    }
    case "rejected":
      await store.outbox.reject(item, delivery.reason, clock());
      log.error({ ...about, reason: delivery.reason }, "a message was refused by its channel and is not sent");
      return;
  }
}

/** A channel that throws or hangs leaves the outcome unknown. */
async function deliver(channel: Channel, item: ClaimedItem): Promise<Delivery> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Delivery>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "unknown", reason: "no answer in time" }), SEND_TIMEOUT_MS);
  });
  try {
    return await Promise.race([channel.send(item.message, item.previous), timeout]);
  } catch (error) {
    return { kind: "unknown", reason: error instanceof Error ? error.message : "the channel failed" };
  } finally {
    clearTimeout(timer);
  }
}

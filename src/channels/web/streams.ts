/** Live updates: server-sent events, each numbered with the seq of its message so that a page resumes without a gap. */
import type { ServerResponse } from "node:http";
import type { WebMessage } from "./web-messages.ts";

/** A quiet stream says something this often, so that a lost connection is noticed on both sides. */
const HEARTBEAT_MS = 15_000;
/** How long a page waits before it connects again. */
const RETRY_MS = 1_000;
/** A page that reads too slowly is cut off; it resumes where it was. */
const MAX_WAITING_BYTES = 2 * 1024 * 1024;

type Subscriber = {
  readonly response: ServerResponse;
  readonly conversations: readonly string[];
  /** messages that came in while the missed ones were still being read; null once those are sent */
  waiting: WebMessage[] | null;
  last: number;
};

export type Streams = {
  /** Sends what was missed since `last`, then everything that comes. */
  readonly open: (response: ServerResponse, conversations: readonly string[], last: number) => Promise<void>;
  readonly push: (message: WebMessage) => void;
  readonly count: () => number;
  readonly close: () => void;
};

export type StreamOptions = {
  readonly since: (seq: number, conversations: readonly string[]) => Promise<readonly WebMessage[]>;
  readonly toText: (message: WebMessage) => string;
};

export function createStreams({ since, toText }: StreamOptions): Streams {
  const subscribers = new Set<Subscriber>();

  const write = (subscriber: Subscriber, message: WebMessage) => {
    if (message.seq <= subscriber.last) return;
    subscriber.last = message.seq;
    subscriber.response.write(`id: ${message.seq}\nevent: bericht\ndata: ${toText(message)}\n\n`);
    if (subscriber.response.writableLength > MAX_WAITING_BYTES) subscriber.response.destroy();
  };

  const heartbeat = setInterval(() => {
    for (const { response } of subscribers) response.write(": leeft\n\n");
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    open: async (response, conversations, last) => {
      const subscriber: Subscriber = { response, conversations, waiting: [], last };
      subscribers.add(subscriber);
      response.on("close", () => subscribers.delete(subscriber));
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      response.write(`retry: ${RETRY_MS}\n\n`);
      const missed = await since(last, conversations).catch((error: unknown) => {
        response.destroy();
        throw error;
      });
      for (const message of [...missed, ...(subscriber.waiting ?? [])]) write(subscriber, message);
      subscriber.waiting = null;
    },
    push: (message) => {
      for (const subscriber of subscribers) {
        if (!subscriber.conversations.includes(message.conversation)) continue;
        if (subscriber.waiting === null) write(subscriber, message);
        else subscriber.waiting.push(message);
      }
    },
    count: () => subscribers.size,
    close: () => {
      clearInterval(heartbeat);
      for (const { response } of subscribers) response.end();
    },
  };
}

/** The proeftuin: the same conversation, cards and rights as in Slack and Teams, on a page of this machine alone. */
import { randomUUID } from "node:crypto";
import type { Message } from "../../conversation/message.ts";
import type { Rules } from "../../knowledge/load-rules.ts";
import type { Logger } from "../../logger.ts";
import type { Medewerker, Team } from "../../verwijzing/medewerker.ts";
import type { Channel, Receive } from "../channel.ts";
import { listenOnLoopback, stopListening } from "./listen.ts";
import { loadPageFiles } from "./page-files.ts";
import { loadPageTexts } from "./pages/page-texts.ts";
import { createPages } from "./pages/pages.ts";
import { storedPlace, toPageItem } from "./places.ts";
import { createRoutes } from "./routes.ts";
import { createStreams } from "./streams.ts";
import type { WebMessages } from "./web-messages.ts";
import { loadWebTexts } from "./web-texts.ts";

export type WebChannelOptions = {
  /** 0 takes a free port */
  readonly port: number;
  /** everybody whom one can act as; read anew for each request */
  readonly people: () => Promise<readonly Medewerker[]>;
  readonly teams: () => Promise<readonly Team[]>;
  readonly receive: Receive;
  /** what the pages with sources, trees and the comparison show */
  readonly rules: Rules;
  readonly messages: WebMessages;
  /** what /healthz answers; `ok: false` gives status 503 */
  readonly health: () => Promise<{ readonly ok: boolean } & Readonly<Record<string, unknown>>>;
  /** ISO instant, UTC */
  readonly now: () => string;
  readonly logger: Pick<Logger, "info" | "warn" | "error">;
};

export type WebChannel = Channel & { readonly url: string };

/**
 * Starts the page and gives the channel.
 *
 * @throws BotError `port_in_use` when another program has the port, `texts_invalid` when a text is missing
 */
export async function createWebChannel(options: WebChannelOptions): Promise<WebChannel> {
  const { messages, logger } = options;
  const [texts, files, pageTexts] = await Promise.all([loadWebTexts(), loadPageFiles(), loadPageTexts()]);
  const pages = createPages(options.rules, pageTexts);
  const streams = createStreams({
    since: messages.since,
    toText: (message) => JSON.stringify(toPageItem(message, texts.words)),
  });
  const routes = createRoutes({ ...options, texts, files, streams, pages });
  const { server, port } = await listenOnLoopback(options.port, routes);
  const url = `http://127.0.0.1:${port}/`;
  logger.info({ url }, "the proeftuin is open");

  return {
    name: "web",
    url,
    send: async (message: Message, previous) => {
      try {
        const stored = await messages.put({
          ...storedPlace(message.to),
          key: message.key,
          card: message.card,
          reference: previous ?? randomUUID(),
          at: options.now(),
        });
        streams.push(stored);
        return { kind: "sent", reference: stored.reference };
      } catch (error) {
        // put is idempotent by its key, so trying again is always safe
        logger.warn({ err: error, key: message.key }, "a card could not be kept; it is tried again");
        return { kind: "retry", afterMs: 1_000, reason: "the store of the web page did not answer" };
      }
    },
    stop: async () => {
      streams.close();
      await stopListening(server);
    },
  };
}

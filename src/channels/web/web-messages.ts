/** The port of what the web page shows: the web channel has no chat platform behind it that keeps its cards. */
import type { Card } from "../../conversation/message.ts";

/**
 * Conversation: a place with its own order, `person:<id>` or `team:<id>`.
 * Thread: id of the verwijzing whose root card the message stands below; empty for a message of the place itself.
 */
export type WebPost = {
  readonly conversation: string;
  readonly thread: string;
  readonly key: string;
  readonly card: Card;
  /** random id; kept when a card is replaced */
  readonly reference: string;
  /** ISO instant, UTC */
  readonly at: string;
};

export type WebMessage = WebPost & {
  /** rises with every change in any conversation, starts at 1; a page that saw it needs only what is higher */
  readonly seq: number;
};

export type WebMessages = {
  /**
   * Keeps a message. One with the same conversation, thread and key is replaced: it keeps its place in the
   * order, its reference and the moment it was first posted, and gets the new card and the next seq.
   */
  readonly put: (post: WebPost) => Promise<WebMessage>;
  /** every message of these conversations, threads included, in the order in which they were first posted */
  readonly list: (conversations: readonly string[]) => Promise<readonly WebMessage[]>;
  /** what changed in these conversations after `seq`, in the order of the changes */
  readonly since: (seq: number, conversations: readonly string[]) => Promise<readonly WebMessage[]>;
};

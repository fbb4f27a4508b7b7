import type { WebMessage, WebMessages } from "../../src/channels/web/web-messages.ts";

/** What the web page shows, kept in memory: the same order and numbers as the tables keep. */
export function createMemoryWebMessages(): WebMessages {
  const kept: WebMessage[] = [];
  let seq = 0;
  return {
    put: async (post) => {
      seq += 1;
      const index = kept.findIndex(
        ({ conversation, thread, key }) =>
          conversation === post.conversation && thread === post.thread && key === post.key,
      );
      const before = kept[index];
      const message = before ? { ...before, card: post.card, seq } : { ...post, seq };
      if (before) kept[index] = message;
      else kept.push(message);
      return message;
    },
    list: async (conversations) => kept.filter(({ conversation }) => conversations.includes(conversation)),
    since: async (after, conversations) =>
      kept
        .filter(({ seq: changed, conversation }) => changed > after && conversations.includes(conversation))
        .toSorted((left, right) => left.seq - right.seq),
  };
}

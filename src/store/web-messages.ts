import type { Kysely, Selectable } from "kysely";
import type { WebMessage, WebMessages } from "../channels/web/web-messages.ts";
import type { Card } from "../conversation/message.ts";
import type { Store } from "./store.ts";
import type { Tables, WebMessageRow } from "./tables.ts";

/** The cards of the proeftuin, each call in a transaction of its own. */
export function createWebMessages(store: Store): WebMessages {
  return {
    put: (post) => store.transaction((tx) => tx.web.put(post)),
    list: (conversations) => store.read((tx) => tx.web.list(conversations)),
    since: (seq, conversations) => store.read((tx) => tx.web.since(seq, conversations)),
  };
}

/** The same within a transaction. */
export function createWeb(db: Kysely<Tables>): WebMessages {
  return {
    put: async ({ conversation, thread, key, card, reference, at }) => {
      const { last } = await db
        .selectFrom("web_message")
        .select((select) => select.fn.max("seq").as("last"))
        .executeTakeFirstOrThrow();
      const seq = Number(last ?? 0) + 1;
      const row = await db
        .insertInto("web_message")
        .values({ conversation, thread, key, card: JSON.stringify(card), reference, at, first_seq: seq, seq })
        .onConflict((conflict) =>
          conflict.columns(["conversation", "thread", "key"]).doUpdateSet({ card: JSON.stringify(card), seq }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return toMessage(row);
    },
    list: async (conversations) => {
      if (conversations.length === 0) return [];
      const rows = await db
        .selectFrom("web_message")
        .selectAll()
        .where("conversation", "in", conversations)
        .orderBy("first_seq")
        .execute();
      return rows.map(toMessage);
    },
    since: async (seq, conversations) => {
      if (conversations.length === 0) return [];
      const rows = await db
        .selectFrom("web_message")
        .selectAll()
        .where("conversation", "in", conversations)
        .where("seq", ">", seq)
        .orderBy("seq")
        .execute();
      return rows.map(toMessage);
    },
  };
}

function toMessage({ conversation, thread, key, card, reference, at, seq }: Selectable<WebMessageRow>): WebMessage {
  return { conversation, thread, key, card: JSON.parse(card) as Card, reference, at, seq };
}

import type { Kysely } from "kysely";
import { z } from "zod";
import type { Message } from "../conversation/message.ts";
import { BotError } from "../errors.ts";
import { newId } from "./new-id.ts";
import type { Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The outline of a message: the channel that shows it judges its blocks. */
const messageSchema = z.looseObject({
  to: z.looseObject({ kind: z.enum(["person", "team", "thread"]) }),
  key: z.string().min(1),
  card: z.looseObject({
    title: z.string(),
    summary: z.string(),
    blocks: z.array(z.unknown()),
    actions: z.array(z.unknown()),
  }),
});

/** What a turn leaves to be sent, in the transaction of the turn, and what was sent before. */
export function createOutbox(db: Kysely<Tables>): Pick<Transaction, "enqueue" | "findPosted" | "listOutbox"> {
  return {
    enqueue: async (items, now) => {
      if (items.length === 0) return;
      const rows = items.map((item) => ({
        id: newId(),
        channel: item.channel,
        place: item.place,
        message: JSON.stringify(item.message),
        status: "wachtend" as const,
        attempts: 0,
        not_before: now,
        lease_until: null,
        resend: item.resend ? 1 : 0,
        reference: null,
        reason: "",
        updated_at: now,
      }));
      await db.insertInto("outbox").values(rows).execute();
    },

    findPosted: async (channel, place, key) => {
      const row = await db
        .selectFrom("posted")
        .select("reference")
        .where("channel", "=", channel)
        .where("place", "=", place)
        .where("key", "=", key)
        .executeTakeFirst();
      return row?.reference;
    },

    listOutbox: async (status, limit) => {
      const rows = await db
        .selectFrom("outbox")
        .select(["id", "channel", "place", "reason", "updated_at"])
        .where("status", "=", status)
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at }));
    },
  };
}

/** @throws BotError `record_invalid` when the stored text is not a message */
export function readMessage(document: string): Message {
  let message: unknown;
  try {
    message = JSON.parse(document);
  } catch (error) {
    throw new BotError("record_invalid", "A message in the outbox is not JSON.", { cause: error });
  }
  const parsed = messageSchema.safeParse(message);
  if (parsed.success) return message as Message;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new BotError("record_invalid", `A message in the outbox does not have the shape of a message: ${where}.`);
}

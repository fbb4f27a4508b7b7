import type { Kysely } from "kysely";
import { BotError } from "../errors.ts";
import type { Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Flows and knowledge as they were, each once under its hash, so that a replay survives every later edit. */
export function createSnapshots(db: Kysely<Tables>): Pick<Transaction, "saveSnapshot" | "loadSnapshot"> {
  const load = async (hash: string) => {
    const row = await db.selectFrom("snapshot").select("document").where("hash", "=", hash).executeTakeFirst();
    return row?.document;
  };
  return {
    loadSnapshot: load,
    saveSnapshot: async (hash, document) => {
      const result = await db
        .insertInto("snapshot")
        .values({ hash, document })
        .onConflict((conflict) => conflict.column("hash").doNothing())
        .executeTakeFirst();
      if (result.numInsertedOrUpdatedRows === 1n || (await load(hash)) === document) return;
      throw new BotError("invariant_broken", `Snapshot ${hash} is already stored with another text.`, {
        details: { hash },
      });
    },
  };
}

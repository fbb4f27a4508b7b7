import type { Kysely } from "kysely";
import type { Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Deliveries that were handled, so that a repeated one has no second effect. */
export function createEvents(db: Kysely<Tables>): Pick<Transaction, "claimEvent"> {
  return {
    claimEvent: async (id, at) => {
      const result = await db
        .insertInto("event")
        .values({ id, at })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
  };
}

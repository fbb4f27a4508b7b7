import { type Kysely, sql } from "kysely";
import { BotError } from "../errors.ts";
import type { JobClaim, Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Takes a job that must happen once, such as the digest of one team and week.
 *
 * @returns undefined when it is done, or when somebody else is at it and their lease has not run out
 */
export async function claimJob(
  db: Kysely<Tables>,
  slot: string,
  now: string,
  leaseMs: number,
): Promise<JobClaim | undefined> {
  const lease_until = new Date(Date.parse(now) + leaseMs).toISOString();
  const claimed = await db
    .insertInto("job")
    .values({ slot, status: "bezig", attempts: 1, lease_until, finished_at: null })
    .onConflict((conflict) =>
      conflict
        .column("slot")
        .doUpdateSet(({ ref }) => ({ attempts: sql<number>`${ref("job.attempts")} + 1`, lease_until }))
        .where("job.status", "=", "bezig")
        .where("job.lease_until", "<", now),
    )
    .returning("attempts")
    .executeTakeFirst();
  return claimed && { slot, attempt: claimed.attempts };
}

export function createJobs(db: Kysely<Tables>): Pick<Transaction, "finishJob" | "lastFinishedJob"> {
  return {
    finishJob: async (claim, now) => {
      const result = await db
        .updateTable("job")
        .set({ status: "klaar", finished_at: now })
        .where("slot", "=", claim.slot)
        .where("status", "=", "bezig")
        .where("attempts", "=", claim.attempt)
        .executeTakeFirst();
      if (result.numUpdatedRows === 1n) return;
      throw new BotError("record_conflict", `Job ${claim.slot} was taken over by another replica.`);
    },
    lastFinishedJob: async (prefix) => {
      const row = await db
        .selectFrom("job")
        .select(["slot", "finished_at"])
        .where("status", "=", "klaar")
        .where("slot", "like", `${prefix}%`)
        .orderBy("finished_at", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && { slot: row.slot, finishedAt: row.finished_at ?? "" };
    },
  };
}

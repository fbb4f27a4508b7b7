import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Whether this store is a proeftuin: only there do ready-made people exist. */
export async function isProef(db: Kysely<Tables>): Promise<boolean> {
  const mark = await db.selectFrom("meta").select("value").where("name", "=", "proef").executeTakeFirst();
  return mark !== undefined;
}

/**
 * Marks an empty store as a proeftuin, for ever.
 *
 * @returns false when it holds people, teams or cases without being one: a real store never becomes a proeftuin
 */
export async function markProef(db: Kysely<Tables>): Promise<boolean> {
  if (await isProef(db)) return true;
  for (const table of ["team", "medewerker", "verwijzing"] as const) {
    const row = await db.selectFrom(table).select("id").limit(1).executeTakeFirst();
    if (row) return false;
  }
  await db
    .insertInto("meta")
    .values({ name: "proef", value: "1" })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return true;
}

import type { Kysely } from "kysely";
import { BotError } from "../errors.ts";
import { parseVerwijzing } from "../verwijzing/schema.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Transaction } from "./store.ts";
import { isUniqueViolation, RunAgain } from "./store-faults.ts";
import type { Tables, VerwijzingRow } from "./tables.ts";

type VerwijzingCalls = Pick<
  Transaction,
  | "findVerwijzing"
  | "findVerwijzingByNummer"
  | "listVerwijzingen"
  | "createVerwijzing"
  | "updateVerwijzing"
  | "nextNummer"
>;

/** The records: the whole document, and beside it the columns that lists are read from. */
export function createVerwijzingen(db: Kysely<Tables>): VerwijzingCalls {
  const find = async (column: "id" | "nummer", value: string) => {
    const row = await db
      .selectFrom("verwijzing")
      .select(["nummer", "document"])
      .where(column, "=", value)
      .executeTakeFirst();
    return row && readDocument(row);
  };
  return {
    findVerwijzing: (id) => find("id", id),
    findVerwijzingByNummer: (nummer) => find("nummer", nummer),

    listVerwijzingen: async ({ team, states, indiener, klantkenmerk, changedAfter, limit }) => {
      // PostgreSQL knows no empty list
      if (states?.length === 0) return [];
      let query = db.selectFrom("verwijzing").select(["nummer", "document"]);
      if (team !== undefined) query = query.where("team", "=", team);
      if (states !== undefined) query = query.where("state", "in", states);
      if (indiener !== undefined) query = query.where("indiener", "=", indiener);
      if (klantkenmerk !== undefined) query = query.where("klantkenmerk", "=", klantkenmerk);
      if (changedAfter !== undefined) query = query.where("since", ">", changedAfter);
      const rows = await query.orderBy("created_at").orderBy("id").limit(limit).execute();
      return rows.map(readDocument);
    },

    createVerwijzing: async (verwijzing) => {
      await countNummer(db, verwijzing.nummer);
      try {
        await db.insertInto("verwijzing").values(toRow(verwijzing)).execute();
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        throw new BotError("record_conflict", `Verwijzing ${verwijzing.nummer} exists already.`, { cause: error });
      }
    },

    updateVerwijzing: async (verwijzing) => {
      const { id, nummer, created_at, ...changed } = toRow(verwijzing);
      const result = await db
        .updateTable("verwijzing")
        .set(changed)
        .where("id", "=", id)
        .where("version", "=", verwijzing.version - 1)
        .executeTakeFirst();
      if (result.numUpdatedRows === 1n) return;
      throw new BotError("record_conflict", `Verwijzing ${nummer} was changed by somebody else; load it again.`, {
        details: { nummer, version: verwijzing.version },
      });
    },

    nextNummer: async (year) => {
      const row = await db
        .selectFrom("counter")
        .select("value")
        .where("name", "=", counterName(year))
        .executeTakeFirst();
      return `${counterName(year)}-${String((row?.value ?? 0) + 1).padStart(4, "0")}`;
    },
  };
}

const counterName = (year: string) => `BW-${year}`;

/** Moves the counter up to this nummer; it must be the next one. */
async function countNummer(db: Kysely<Tables>, nummer: string): Promise<void> {
  const [, year = "", digits = ""] = /^BW-(\d{4})-(\d{4,})$/.exec(nummer) ?? [];
  const value = Number(digits);
  if (!(value > 0)) throw new BotError("record_invalid", `"${nummer}" is not a nummer such as BW-2026-0001.`);
  const name = counterName(year);
  const result =
    value === 1
      ? await db
          .insertInto("counter")
          .values({ name, value })
          .onConflict((conflict) => conflict.column("name").doNothing())
          .executeTakeFirst()
      : await db
          .updateTable("counter")
          .set({ value })
          .where("name", "=", name)
          .where("value", "=", value - 1)
          .executeTakeFirst();
  const counted = "numUpdatedRows" in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
  // another replica took this nummer after it was looked up
  if (counted !== 1n) throw new RunAgain(`nummer ${nummer} is taken`);
}

function readDocument(row: Pick<VerwijzingRow, "nummer" | "document">): Verwijzing {
  let document: unknown;
  try {
    document = JSON.parse(row.document);
  } catch (error) {
    throw new BotError("record_invalid", `Verwijzing ${row.nummer} is not JSON. Restore it from a backup.`, {
      cause: error,
    });
  }
  return parseVerwijzing(document, row.nummer);
}

function toRow(given: Verwijzing): VerwijzingRow {
  const verwijzing = parseVerwijzing(given, given.nummer);
  return {
    id: verwijzing.id,
    nummer: verwijzing.nummer,
    version: verwijzing.version,
    state: verwijzing.state,
    team: verwijzing.team,
    indiener: verwijzing.indiener,
    klantkenmerk: verwijzing.klantkenmerk,
    created_at: verwijzing.createdAt,
    since: verwijzing.history.at(-1)?.at ?? verwijzing.createdAt,
    document: JSON.stringify(verwijzing),
    ...waitsFor(verwijzing),
  };
}

/** Who must act on a record as it stands; nobody once it is decided or withdrawn. */
function waitsFor(verwijzing: Verwijzing): Pick<VerwijzingRow, "waits_for_rol" | "waits_for_person"> {
  switch (verwijzing.state) {
    case "concept":
    case "teruggestuurd":
      return { waits_for_rol: "consulent", waits_for_person: verwijzing.indiener };
    case "ter_goedkeuring":
      return { waits_for_rol: "teamleider", waits_for_person: null };
    case "goedgekeurd":
    case "afgewezen":
    case "ingetrokken":
      return { waits_for_rol: null, waits_for_person: null };
  }
}

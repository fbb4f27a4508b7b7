import type { Kysely } from "kysely";
import { BotError } from "../errors.ts";
import type { SessionRow, Tables, WorklistColumns } from "./tables.ts";

/** A conversation that nobody goes on with is dropped: 90 days after the last answer. */
const SESSION_TTL_MS = 90 * 24 * 60 * 60 * 1_000;

const NO_COLUMNS: WorklistColumns = {
  status: null,
  team: null,
  indiener: null,
  waits_for_rol: null,
  waits_for_person: null,
  since: null,
  klantkenmerk: null,
  verwijzing: null,
};

type Versioned = { readonly version: number };

/**
 * The storage that keyv writes to: the table `session`, on the connection of one transaction.
 *
 * keyv hands over `{ value }` as it is (its own serialization is off), so that the version and the worklist columns
 * can be read from it. Expiry is decided here and not in keyv, which only knows the clock of the machine:
 * an entry lives until SESSION_TTL_MS after `now`. `set` gives false when the stored version is not one below.
 */
export function createSessionStorage<T extends Versioned>(
  db: Kysely<Tables>,
  kind: string,
  now: () => string,
  columnsOf: (value: T) => WorklistColumns = () => NO_COLUMNS,
) {
  const entry = (id: string) => db.selectFrom("session").where("kind", "=", kind).where("id", "=", id);
  const isAlive = async (id: string) =>
    (await entry(id).where("expires_at", ">", now()).select("id").executeTakeFirst()) !== undefined;

  return {
    // tells keyv to use this adapter as it is, without a bridge
    capabilities: { expires: true },

    async get(id: string): Promise<{ readonly value: unknown } | undefined> {
      const row = await entry(id).where("expires_at", ">", now()).select("document").executeTakeFirst();
      return row && { value: parseJson(row.document) };
    },

    async set(id: string, envelope: { readonly value: T }): Promise<boolean> {
      const { value } = envelope;
      const row: SessionRow = {
        kind,
        id,
        version: value.version,
        document: JSON.stringify(value),
        expires_at: new Date(Date.parse(now()) + SESSION_TTL_MS).toISOString(),
        ...columnsOf(value),
      };
      const changed = await db
        .updateTable("session")
        .set(row)
        .where("kind", "=", kind)
        .where("id", "=", id)
        .where("version", "=", value.version - 1)
        .where("expires_at", ">", now())
        .executeTakeFirst();
      if (changed.numUpdatedRows === 1n) return true;
      if (value.version > 1 || (await isAlive(id))) return false;
      const inserted = await db
        .insertInto("session")
        .values(row)
        .onConflict((conflict) =>
          // what has expired is as good as absent
          conflict.columns(["kind", "id"]).doUpdateSet(row).where("session.expires_at", "<=", now()),
        )
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },

    async delete(id: string): Promise<boolean> {
      const gone = await db.deleteFrom("session").where("kind", "=", kind).where("id", "=", id).executeTakeFirst();
      return gone.numDeletedRows === 1n;
    },
  };
}

function parseJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch (error) {
    throw new BotError("session_invalid", "A stored session is not JSON.", { cause: error });
  }
}

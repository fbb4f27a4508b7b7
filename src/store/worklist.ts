import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { WorkItem } from "../conversation/context.ts";
import type { Medewerker } from "../verwijzing/medewerker.ts";
import type { State } from "../verwijzing/verwijzing.ts";
import type { Transaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** More earlier cases of one klantkenmerk than a card can show. */
const MAX_SIMILAR = 20;

const ROLES_THAT_WAIT = ["consulent", "arbeidsdeskundige", "teamleider"] as const;

/** The columns under one name for both tables. */
type Line = {
  readonly id: string;
  readonly klantkenmerk: string;
  readonly nummer: string | null;
  readonly state: string;
  readonly indiener: string;
  readonly waits_for_rol: string | null;
  readonly waits_for_person: string | null;
  readonly since: string;
  readonly team: string;
};

/** Who must do what, read from indexed columns without opening a document. */
export function createWorklist(db: Kysely<Tables>, clock: () => string): Pick<Transaction, "worklist" | "findSimilar"> {
  /** Dialogs; the nummer is that of the verwijzing that the dialog belongs to. */
  const dialogs = () =>
    db
      .selectFrom("session")
      .leftJoin("verwijzing", "verwijzing.id", "session.verwijzing")
      .where("session.kind", "=", "dialog")
      .where("session.expires_at", ">", clock())
      .select(["session.id", "session.klantkenmerk", "verwijzing.nummer", "session.indiener", "session.team"])
      .select([
        "session.waits_for_rol",
        "session.waits_for_person",
        "session.since",
        sql<string>`'dialog'`.as("state"),
      ]);
  const verwijzingen = () =>
    db
      .selectFrom("verwijzing")
      .select([
        "id",
        "klantkenmerk",
        "nummer",
        "indiener",
        "team",
        "waits_for_rol",
        "waits_for_person",
        "since",
        "state",
      ]);
  /** A verwijzing whose dialog goes on is listed once, as that dialog. */
  const waiting = () =>
    verwijzingen()
      .where("waits_for_rol", "is not", null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("session")
              .select("session.id")
              .whereRef("session.verwijzing", "=", "verwijzing.id")
              .where("session.expires_at", ">", clock()),
          ),
        ),
      );

  const leftOf = async (team: string) => {
    const people = db.selectFrom("medewerker").select("id").where("team", "=", team).where("actief", "=", 0);
    return (await people.execute()).map(({ id }) => id);
  };

  return {
    worklist: async (person, limit) => {
      const items: WorkItem[] = [];
      // one query per index: an "or" over them would sort the whole list of the team first
      for (const part of partsOf(person, await leftOf(person.team))) {
        const running = narrow(dialogs(), "session", part);
        for (const row of await running.orderBy("session.since").limit(limit).execute()) {
          items.push(toItem("dialog", row as Line));
        }
        // a verwijzing waits for no other person by name than its indiener
        if (part.kind === "named") continue;
        const open = narrow(waiting(), "verwijzing", part);
        for (const row of await open.orderBy("verwijzing.since").limit(limit).execute()) {
          items.push(toItem("verwijzing", row as Line));
        }
      }
      const once = new Map(items.map((item) => [item.id, item]));
      return [...once.values()].sort(oldestFirst).slice(0, limit);
    },

    findSimilar: async (klantkenmerk, team) => {
      const running = await dialogs()
        .where("session.klantkenmerk", "=", klantkenmerk)
        .where("session.team", "=", team)
        .orderBy("session.since", "desc")
        .limit(MAX_SIMILAR)
        .execute();
      const earlier = await verwijzingen()
        .where("klantkenmerk", "=", klantkenmerk)
        .where("team", "=", team)
        .orderBy("since", "desc")
        .limit(MAX_SIMILAR)
        .execute();
      return [
        ...running.map((row) => toItem("dialog", row as Line)),
        ...earlier.map((row) => toItem("verwijzing", row as Line)),
      ].sort(oldestFirst);
    },
  };
}

/** How a line can come on somebody's list, each answered by an index of its own. */
type Part =
  | { readonly kind: "owns"; readonly person: string }
  | { readonly kind: "named"; readonly person: string }
  | { readonly kind: "role"; readonly team: string; readonly rol: string }
  /** it waits for somebody of the team who no longer works there */
  | { readonly kind: "left"; readonly team: string; readonly rol: string; readonly person: string };

function partsOf(person: Medewerker, left: readonly string[]): readonly Part[] {
  return [
    { kind: "owns", person: person.id },
    { kind: "named", person: person.id },
    ...ROLES_THAT_WAIT.filter((rol) => person.rollen.includes(rol)).flatMap((rol): Part[] => [
      { kind: "role", team: person.team, rol },
      ...left.map((id): Part => ({ kind: "left", team: person.team, rol, person: id })),
    ]),
  ];
}

function narrow<TB extends keyof Tables, O>(
  query: SelectQueryBuilder<Tables, TB, O>,
  table: "session" | "verwijzing",
  part: Part,
): SelectQueryBuilder<Tables, TB, O> {
  const column = (name: string) => sql.ref<string | null>(`${table}.${name}`);
  switch (part.kind) {
    case "owns":
      return query.where(column("indiener"), "=", part.person);
    case "named":
      return query.where(column("waits_for_person"), "=", part.person);
    case "role":
      return query
        .where(column("team"), "=", part.team)
        .where(column("waits_for_rol"), "=", part.rol)
        .where(column("waits_for_person"), "is", null);
    case "left":
      // a verwijzing waits for no other person by name than its indiener, and has an index on that
      return query
        .where(column("team"), "=", part.team)
        .where(column("waits_for_rol"), "=", part.rol)
        .where(column("waits_for_person"), "=", part.person)
        .where(column(table === "session" ? "waits_for_person" : "indiener"), "=", part.person);
  }
}

function toItem(kind: WorkItem["kind"], line: Line): WorkItem {
  return {
    kind,
    id: line.id,
    klantkenmerk: line.klantkenmerk,
    nummer: line.nummer,
    state: line.state as State | "dialog",
    indiener: line.indiener,
    waitsForRol: ROLES_THAT_WAIT.find((rol) => rol === line.waits_for_rol) ?? null,
    waitsForPerson: line.waits_for_person,
    since: line.since,
  };
}

function oldestFirst(one: WorkItem, other: WorkItem): number {
  if (one.since !== other.since) return one.since < other.since ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

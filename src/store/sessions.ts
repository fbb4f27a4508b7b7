import { Keyv } from "keyv";
import type { Kysely } from "kysely";
import type { Dialog, PersonSession } from "../conversation/dialog.ts";
import { BotError } from "../errors.ts";
import { parseDialog, parsePersonSession } from "./dialog-schema.ts";
import { createSessionStorage } from "./session-storage.ts";
import type { Transaction } from "./store.ts";
import type { Tables, WorklistColumns } from "./tables.ts";

type SessionCalls = Pick<
  Transaction,
  "loadSession" | "saveSession" | "loadDialog" | "findDialogOf" | "saveDialog" | "deleteDialog"
>;

/** Sessions of people and dialogs, through keyv, in the transaction that `db` stands for. */
export function createSessions(db: Kysely<Tables>, clock: () => string): SessionCalls {
  // what is saved lives from the moment that the caller gives; what is read is judged by the clock of the store
  let now = clock();
  const people = openKeyv(createSessionStorage<PersonSession>(db, "person", () => now));
  const dialogs = openKeyv(createSessionStorage<Dialog>(db, "dialog", () => now, worklistColumns));
  const loadDialog = async (id: string) => {
    const document = await dialogs.get(id);
    return document === undefined ? undefined : parseDialog(document);
  };
  return {
    loadSession: async (person) => {
      const document = await people.get(person);
      return document === undefined ? undefined : parsePersonSession(document);
    },
    saveSession: async (person, session, at) => {
      now = at;
      await people.set(person, parsePersonSession(session));
    },
    loadDialog,
    findDialogOf: async (verwijzing) => {
      const row = await db
        .selectFrom("session")
        .select("id")
        .where("verwijzing", "=", verwijzing)
        .where("expires_at", ">", now)
        .orderBy("since", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && loadDialog(row.id);
    },
    saveDialog: async (dialog, at) => {
      now = at;
      await dialogs.set(dialog.id, parseDialog(dialog));
    },
    deleteDialog: (id) => dialogs.delete(id),
  };
}

function worklistColumns(dialog: Dialog): WorklistColumns {
  return {
    status: dialog.status,
    team: dialog.team,
    indiener: dialog.indiener,
    waits_for_rol: dialog.waitsFor.rol,
    waits_for_person: dialog.waitsFor.person,
    since: dialog.waitsFor.since,
    klantkenmerk: dialog.klantkenmerk,
    verwijzing: dialog.verwijzing,
  };
}

/**
 * keyv never throws what its storage throws: it emits "error" and answers false, or undefined as if nothing were there.
 * Here both are faults: an error is thrown on, and a plain false means that somebody else saved first.
 */
function openKeyv(storage: object) {
  let fault: unknown;
  const keyv = new Keyv({ store: storage, serialization: false, checkExpired: false });
  keyv.on("error", (error: unknown) => {
    fault ??= error;
  });
  const throwFault = () => {
    if (fault === undefined) return;
    const thrown = fault;
    fault = undefined;
    throw thrown;
  };
  return {
    get: async (key: string): Promise<unknown> => {
      const value: unknown = await keyv.get(key);
      throwFault();
      return value;
    },
    set: async (key: string, value: unknown): Promise<void> => {
      const isStored = await keyv.set(key, value);
      throwFault();
      if (!isStored) {
        throw new BotError(
          "session_conflict",
          "A session was changed by somebody else in the meantime; load it again.",
        );
      }
    },
    delete: async (key: string): Promise<void> => {
      await keyv.delete(key);
      throwFault();
    },
  };
}

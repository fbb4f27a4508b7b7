import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Dialog, PersonSession } from "../../src/conversation/dialog.ts";
import type { Store } from "../../src/store/store.ts";
import { aDialog, DAY_MS, later, NOW } from "./builders.ts";
import type { Place } from "./open-stores.ts";

const session = (version: number): PersonSession => ({ schema: 1, version, active: "dialog-1" });

/** Sessions of people and dialogs: versions, lost updates, expiry. */
export function sessionsContract(name: string, openPlace: () => Promise<Place>): void {
  describe(`${name}: sessions`, () => {
    let place: Place;
    let store: Store;
    let now: string;
    beforeEach(async () => {
      place = await openPlace();
      now = NOW;
      store = await place.open({ clock: () => now });
    });
    afterEach(() => place.clear());

    const save = (dialog: Dialog, at = now) => store.transaction((tx) => tx.saveDialog(dialog, at));
    const load = (id = "dialog-1") => store.read((tx) => tx.loadDialog(id));

    test("gives back a session and a dialog as they were saved", async () => {
      const answer = {
        fact: "leeftijd",
        answer: 34,
        by: "anna",
        at: NOW,
        certainty: "vastgesteld",
        herkomst: "register",
        herkomstDatum: "2026-11-01",
      } as const;
      const dialog = aDialog({ answers: [answer], view: { kind: "confirm_change", step: "L1", answers: [answer] } });
      await store.transaction(async (tx) => {
        await tx.saveSession("anna", session(1), NOW);
        await tx.saveDialog(dialog, NOW);
      });
      expect(await store.read((tx) => tx.loadSession("anna"))).toEqual(session(1));
      expect(await load()).toEqual(dialog);
      expect(await load("anders")).toBeUndefined();
    });

    test("keeps a text that looks like one of keyv's own marks as it is", async () => {
      const dialog = aDialog({ details: { ...aDialog().details, werkplek: ":base64:aGFsbG8=" } });
      await save(dialog);
      expect(await load()).toEqual(dialog);
    });

    test("reads within the transaction what it wrote", async () => {
      await store.transaction(async (tx) => {
        await tx.saveDialog(aDialog(), NOW);
        await tx.saveDialog(aDialog({ version: 2, status: "gestopt" }), NOW);
        expect((await tx.loadDialog("dialog-1"))?.status).toBe("gestopt");
      });
    });

    test("keeps the dialog and the session of one id apart", async () => {
      await store.transaction(async (tx) => {
        await tx.saveSession("x", session(1), NOW);
        await tx.saveDialog(aDialog({ id: "x" }), NOW);
        await tx.deleteDialog("x");
      });
      expect(await load("x")).toBeUndefined();
      expect(await store.read((tx) => tx.loadSession("x"))).toEqual(session(1));
    });

    test.each([1, 2, 4])("refuses version %i over a stored version 2", async (version) => {
      await save(aDialog());
      await save(aDialog({ version: 2 }));
      await expect(save(aDialog({ version, klantkenmerk: "ANDERS-1" }))).rejects.toMatchObject({
        code: "session_conflict",
      });
      expect(await load()).toEqual(aDialog({ version: 2 }));
    });

    test("refuses a session that somebody else saved first", async () => {
      await store.transaction((tx) => tx.saveSession("anna", session(1), NOW));
      await expect(store.transaction((tx) => tx.saveSession("anna", session(1), NOW))).rejects.toMatchObject({
        code: "session_conflict",
      });
    });

    test("refuses to go on with a dialog that was deleted", async () => {
      await expect(save(aDialog({ version: 2 }))).rejects.toMatchObject({ code: "session_conflict" });
    });

    test("lets exactly one of several writers of the same version win", async () => {
      await save(aDialog());
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, (_, index) => save(aDialog({ version: 2, klantkenmerk: `KLANT-${index}` }))),
      );
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(refused).toHaveLength(5);
      for (const { reason } of refused) expect(reason).toMatchObject({ code: "session_conflict" });
    });

    test("rolls the whole transaction back on a lost update", async () => {
      await save(aDialog());
      const losing = store.transaction(async (tx) => {
        await tx.saveTeam({ id: "noord", naam: "Noord" });
        await tx.saveDialog(aDialog(), NOW);
      });
      await expect(losing).rejects.toMatchObject({ code: "session_conflict" });
      expect(await store.read((tx) => tx.listTeams())).toEqual([]);
    });

    test("forgets a dialog 90 days after its last answer", async () => {
      await save(aDialog());
      now = later(60 * DAY_MS);
      await save(aDialog({ version: 2 }));
      now = later(149 * DAY_MS);
      expect((await load())?.version).toBe(2);
      now = later(150 * DAY_MS);
      expect(await load()).toBeUndefined();
    });

    test("starts anew where something has expired", async () => {
      await save(aDialog());
      await save(aDialog({ version: 2 }));
      now = later(91 * DAY_MS);
      await expect(save(aDialog({ version: 3 }))).rejects.toMatchObject({ code: "session_conflict" });
      await save(aDialog());
      expect((await load())?.version).toBe(1);
    });

    test("sweeps what has expired and nothing else", async () => {
      await save(aDialog({ id: "oud" }));
      await save(aDialog({ id: "nieuw" }), later(50 * DAY_MS));
      await store.sweep(later(91 * DAY_MS));
      expect(await load("oud")).toBeUndefined();
      expect((await load("nieuw"))?.id).toBe("nieuw");
    });

    test("finds the dialog of a verwijzing", async () => {
      await save(aDialog({ verwijzing: "verwijzing-1" }));
      await store.read(async (tx) => {
        expect((await tx.findDialogOf("verwijzing-1"))?.id).toBe("dialog-1");
        expect(await tx.findDialogOf("verwijzing-2")).toBeUndefined();
      });
    });

    test("stores no dialog of another shape, and says which field is wrong without its value", async () => {
      const wrong = { ...aDialog(), peildatum: "gisteren", geheim: "x" } as never;
      await expect(save(wrong)).rejects.toMatchObject({
        code: "session_invalid",
        message: expect.stringMatching(/peildatum/),
      });
      await expect(save(wrong)).rejects.not.toThrow(/gisteren/);
      await expect(save({ ...aDialog(), schema: 2 } as never)).rejects.toMatchObject({ code: "session_invalid" });
    });
  });
}

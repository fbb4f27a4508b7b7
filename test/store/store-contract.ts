import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { aDialog, aMedewerker, aVerwijzing, NOW } from "./builders.ts";
import type { Place } from "./open-stores.ts";

/** What every store keeps to: people, events, snapshots, transactions. */
export function storeContract(name: string, openPlace: () => Promise<Place>): void {
  describe(`${name}: store`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
    });
    afterEach(() => place.clear());

    test("gives back a person and a team as they were saved", async () => {
      const person = aMedewerker({ rollen: ["consulent", "teamleider"], actief: false });
      await store.transaction(async (tx) => {
        await tx.saveMedewerker(person);
        await tx.saveTeam({ id: "noord", naam: "Team Noord" });
      });
      await store.read(async (tx) => {
        expect(await tx.findMedewerker("anna")).toEqual(person);
        expect(await tx.findTeam("noord")).toEqual({ id: "noord", naam: "Team Noord" });
        expect(await tx.findMedewerker("niemand")).toBeUndefined();
        expect(await tx.findTeam("nergens")).toBeUndefined();
      });
    });

    test("lists people per team and replaces a person that is saved again", async () => {
      await store.transaction(async (tx) => {
        for (const id of ["noord", "zuid"]) await tx.saveTeam({ id, naam: id });
        await tx.saveMedewerker(aMedewerker());
        await tx.saveMedewerker(aMedewerker({ id: "bea", naam: "Bea", team: "zuid" }));
        await tx.saveMedewerker(aMedewerker({ naam: "Anna B" }));
        expect((await tx.listMedewerkers()).map((found) => found.naam)).toEqual(["Anna B", "Bea"]);
        expect((await tx.listMedewerkers("zuid")).map((found) => found.id)).toEqual(["bea"]);
        expect((await tx.listTeams()).map((found) => found.id)).toEqual(["noord", "zuid"]);
      });
    });

    test("refuses a person of a team that does not exist, at the end of the transaction", async () => {
      await expect(store.transaction((tx) => tx.saveMedewerker(aMedewerker()))).rejects.toThrow();
      expect(await store.read((tx) => tx.listMedewerkers())).toEqual([]);
    });

    test("refuses a person with a role that does not exist", async () => {
      const wrong = { ...aMedewerker(), rollen: ["koning"] } as never;
      await expect(store.transaction((tx) => tx.saveMedewerker(wrong))).rejects.toMatchObject({
        code: "record_invalid",
      });
    });

    test("claims an event once, also when several deliveries come at the same time", async () => {
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => store.transaction((tx) => tx.claimEvent("slack:1", NOW))),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    test("leaves an event unclaimed when its transaction fails", async () => {
      const failing = store.transaction(async (tx) => {
        await tx.claimEvent("slack:1", NOW);
        throw new Error("halfway");
      });
      await expect(failing).rejects.toThrow("halfway");
      expect(await store.transaction((tx) => tx.claimEvent("slack:1", NOW))).toBe(true);
    });

    test("stores all of a transaction or nothing", async () => {
      const failing = store.transaction(async (tx) => {
        await tx.saveTeam({ id: "noord", naam: "Noord" });
        await tx.saveDialog(aDialog(), NOW);
        await tx.createVerwijzing(aVerwijzing());
        throw new Error("halfway");
      });
      await expect(failing).rejects.toThrow("halfway");
      await store.read(async (tx) => {
        expect(await tx.listTeams()).toEqual([]);
        expect(await tx.loadDialog("dialog-1")).toBeUndefined();
        expect(await tx.listVerwijzingen({ limit: 10 })).toEqual([]);
        expect(await tx.nextNummer("2026")).toBe("BW-2026-0001");
      });
    });

    test("does not write while reading", async () => {
      await expect(store.read((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }))).rejects.toThrow();
    });

    test("keeps everything when it is closed and opened again", async () => {
      await store.transaction((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }));
      await store.close();
      const again = await place.open();
      expect(await again.read((tx) => tx.findTeam("noord"))).toEqual({ id: "noord", naam: "Noord" });
    });

    test("keeps a snapshot once under its hash and refuses another text for it", async () => {
      await store.transaction((tx) => tx.saveSnapshot("abc", '{"a":1}'));
      await store.transaction((tx) => tx.saveSnapshot("abc", '{"a":1}'));
      expect(await store.read((tx) => tx.loadSnapshot("abc"))).toBe('{"a":1}');
      expect(await store.read((tx) => tx.loadSnapshot("xyz"))).toBeUndefined();
      await expect(store.transaction((tx) => tx.saveSnapshot("abc", '{"a":2}'))).rejects.toMatchObject({
        code: "invariant_broken",
      });
    });

    test("is a proeftuin only when it was marked while empty", async () => {
      expect(await store.isProef()).toBe(false);
      expect(await store.markProef()).toBe(true);
      await store.transaction((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }));
      expect(await store.markProef()).toBe(true);
      expect(await store.isProef()).toBe(true);
    });

    test("does not become a proeftuin once it holds a team", async () => {
      await store.transaction((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }));
      expect(await store.markProef()).toBe(false);
      expect(await store.isProef()).toBe(false);
    });

    test("lets a command work beside the bot", async () => {
      await store.transaction((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }));
      const command = await place.open({ role: "command" });
      expect(await command.read((tx) => tx.listTeams())).toHaveLength(1);
      await command.transaction((tx) => tx.saveTeam({ id: "zuid", naam: "Zuid" }));
      expect(await store.read((tx) => tx.listTeams())).toHaveLength(2);
    });
  });
}

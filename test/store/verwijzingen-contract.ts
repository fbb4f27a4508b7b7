import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { aDialog, aMedewerker, aVerwijzing, later, NOW } from "./builders.ts";
import type { Place } from "./open-stores.ts";

/** Records: nummers, compare-and-set, lists and worklists. */
export function verwijzingenContract(name: string, openPlace: () => Promise<Place>): void {
  describe(`${name}: verwijzingen`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
    });
    afterEach(() => place.clear());

    const create = (changes: Parameters<typeof aVerwijzing>[0]) =>
      store.transaction(async (tx) => {
        const nummer = await tx.nextNummer("2026");
        await tx.createVerwijzing(aVerwijzing({ ...changes, nummer }));
        return nummer;
      });

    test("gives back a record by id and by nummer", async () => {
      await create({});
      await store.read(async (tx) => {
        expect(await tx.findVerwijzing("verwijzing-1")).toEqual(aVerwijzing());
        expect(await tx.findVerwijzingByNummer("BW-2026-0001")).toEqual(aVerwijzing());
        expect(await tx.findVerwijzing("niets")).toBeUndefined();
        expect(await tx.findVerwijzingByNummer("BW-2026-0002")).toBeUndefined();
      });
    });

    test("gives nummers in order, per year, past 9999", async () => {
      expect(await create({ id: "a" })).toBe("BW-2026-0001");
      expect(await create({ id: "b" })).toBe("BW-2026-0002");
      expect(await store.read((tx) => tx.nextNummer("2027"))).toBe("BW-2027-0001");
    });

    test("uses a nummer again whose transaction failed, and skips none", async () => {
      const failing = store.transaction(async (tx) => {
        await tx.createVerwijzing(aVerwijzing());
        throw new Error("halfway");
      });
      await expect(failing).rejects.toThrow("halfway");
      expect(await create({})).toBe("BW-2026-0001");
    });

    test("gives no nummer twice to writers at the same time", async () => {
      const nummers = await Promise.all(Array.from({ length: 12 }, (_, index) => create({ id: `v${index}` })));
      expect(new Set(nummers).size).toBe(12);
      expect([...nummers].sort().at(-1)).toBe("BW-2026-0012");
    });

    test("refuses a second record with the same id", async () => {
      await create({});
      await expect(create({})).rejects.toMatchObject({ code: "record_conflict" });
    });

    test("lets exactly one of several decisions on the same version win", async () => {
      await create({ state: "ter_goedkeuring" });
      const outcomes = await Promise.allSettled(
        (["goedgekeurd", "afgewezen", "teruggestuurd", "goedgekeurd"] as const).map((state) =>
          store.transaction((tx) => tx.updateVerwijzing(aVerwijzing({ version: 2, state }))),
        ),
      );
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(refused).toHaveLength(3);
      for (const { reason } of refused) expect(reason).toMatchObject({ code: "record_conflict" });
      expect((await store.read((tx) => tx.findVerwijzing("verwijzing-1")))?.version).toBe(2);
    });

    test("stores no record of another shape", async () => {
      await expect(create({ klantkenmerk: "x" })).rejects.toMatchObject({ code: "record_invalid" });
    });

    test("lists by team, state, indiener and klantkenmerk, oldest first", async () => {
      await create({ id: "a", state: "ter_goedkeuring", createdAt: later(2000) });
      await create({ id: "b", state: "goedgekeurd", createdAt: later(1000) });
      await create({ id: "c", team: "zuid", indiener: "bea", klantkenmerk: "KLANT-0002" });
      const ids = async (query: object) =>
        (await store.read((tx) => tx.listVerwijzingen({ limit: 10, ...query }))).map((found) => found.id);
      expect(await ids({})).toEqual(["c", "b", "a"]);
      expect(await ids({ team: "noord" })).toEqual(["b", "a"]);
      expect(await ids({ states: ["ter_goedkeuring", "concept"] })).toEqual(["c", "a"]);
      expect(await ids({ states: [] })).toEqual([]);
      expect(await ids({ indiener: "bea" })).toEqual(["c"]);
      expect(await ids({ klantkenmerk: "KLANT-0001", limit: 1 })).toEqual(["b"]);
    });

    test("puts what waits for somebody who left on the worklist of everyone in the team with that role", async () => {
      await create({ id: "concept", indiener: "weg" });
      await store.transaction(async (tx) => {
        await tx.saveTeam({ id: "noord", naam: "Noord" });
        await tx.saveMedewerker(aMedewerker({ id: "weg", actief: false }));
        await tx.saveMedewerker(aMedewerker({ id: "ziek" }));
        const waits = (person: string, rol: "consulent" | "arbeidsdeskundige") => ({ rol, person, since: NOW });
        await tx.saveDialog(aDialog({ id: "free", indiener: "weg", waitsFor: waits("weg", "consulent") }), NOW);
        await tx.saveDialog(aDialog({ id: "hers", indiener: "ziek", waitsFor: waits("ziek", "consulent") }), NOW);
        await tx.saveDialog(
          aDialog({ id: "judged", indiener: "ziek", waitsFor: waits("weg", "arbeidsdeskundige") }),
          NOW,
        );
      });
      const ids = async (changes: Parameters<typeof aMedewerker>[0]) =>
        (await store.read((tx) => tx.worklist(aMedewerker(changes), 10))).map((item) => item.id).toSorted();
      expect(await ids({ id: "bram" })).toEqual(["concept", "free"]);
      expect(await ids({ id: "sam", rollen: ["arbeidsdeskundige"] })).toEqual(["judged"]);
      expect(await ids({ id: "tess", rollen: ["teamleider"] })).toEqual([]);
      expect(await ids({ id: "bea", team: "zuid" })).toEqual([]);
    });

    test("puts on a worklist what somebody owns or must act on, once, oldest first", async () => {
      await create({ id: "eigen", state: "ter_goedkeuring", createdAt: later(3000) });
      await create({ id: "klaar", state: "goedgekeurd" });
      await create({ id: "ander-team", state: "ter_goedkeuring", team: "zuid", indiener: "bea" });
      await store.transaction(async (tx) => {
        const waits = (rol: "consulent" | "arbeidsdeskundige", person: string | null, ms: number) => ({
          waitsFor: { rol, person, since: later(ms) },
        });
        await tx.saveDialog(aDialog({ id: "mijn", ...waits("consulent", "anna", 1000) }), NOW);
        await tx.saveDialog(aDialog({ id: "bij-ad", ...waits("arbeidsdeskundige", null, 2000) }), NOW);
        await tx.saveDialog(aDialog({ id: "gekregen", indiener: "bea", ...waits("consulent", "anna", 500) }), NOW);
        await tx.saveDialog(
          aDialog({ id: "vreemd", indiener: "bea", team: "zuid", ...waits("consulent", null, 0) }),
          NOW,
        );
      });
      const list = async (changes: Parameters<typeof aMedewerker>[0], limit = 10) =>
        (await store.read((tx) => tx.worklist(aMedewerker(changes), limit))).map((item) => item.id);
      expect(await list({})).toEqual(["gekregen", "mijn", "bij-ad", "eigen"]);
      expect(await list({}, 2)).toEqual(["gekregen", "mijn"]);
      expect(await list({ id: "ad", rollen: ["arbeidsdeskundige"] })).toEqual(["bij-ad"]);
      expect(await list({ id: "tl", rollen: ["teamleider"] })).toEqual(["eigen"]);
      expect(await list({ id: "tl", rollen: ["teamleider"], team: "zuid" })).toEqual(["ander-team"]);
    });

    test("lists a verwijzing whose dialog goes on as that dialog, with its nummer", async () => {
      const nummer = await create({});
      await store.transaction((tx) => tx.saveDialog(aDialog({ verwijzing: "verwijzing-1" }), NOW));
      expect(await store.read((tx) => tx.worklist(aMedewerker(), 10))).toEqual([
        {
          kind: "dialog",
          id: "dialog-1",
          klantkenmerk: "KLANT-0001",
          nummer,
          state: "dialog",
          indiener: "anna",
          waitsForRol: "consulent",
          waitsForPerson: "anna",
          since: NOW,
        },
      ]);
    });

    test("finds earlier cases of a klantkenmerk within the team only", async () => {
      await create({ state: "afgewezen" });
      await create({ id: "zuid", team: "zuid" });
      await store.transaction((tx) => tx.saveDialog(aDialog(), NOW));
      const found = await store.read((tx) => tx.findSimilar("KLANT-0001", "noord"));
      expect(found.map(({ kind, state }) => [kind, state])).toEqual([
        ["dialog", "dialog"],
        ["verwijzing", "afgewezen"],
      ]);
      expect(await store.read((tx) => tx.findSimilar("KLANT-9999", "noord"))).toEqual([]);
    });
  });
}

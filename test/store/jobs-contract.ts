import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JobClaim, Store } from "../../src/store/store.ts";
import { anItem, later, NOW } from "./builders.ts";
import type { Place } from "./open-stores.ts";

const SLOT = "digest:noord:2026-W47";
const LEASE_MS = 60_000;

/** Jobs that must happen once, whatever happens. */
export function jobsContract(name: string, openPlace: () => Promise<Place>): void {
  describe(`${name}: jobs`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
    });
    afterEach(() => place.clear());

    const mustClaim = async (now = NOW): Promise<JobClaim> => {
      const claim = await store.claimJob(SLOT, now, LEASE_MS);
      if (!claim) throw new Error("the slot is taken");
      return claim;
    };

    test("gives a slot to one of several that ask at the same time", async () => {
      const claims = await Promise.all(Array.from({ length: 6 }, () => store.claimJob(SLOT, NOW, LEASE_MS)));
      expect(claims.filter(Boolean)).toEqual([{ slot: SLOT, attempt: 1 }]);
    });

    test("gives no slot that is done", async () => {
      const claim = await mustClaim();
      await store.transaction((tx) => tx.finishJob(claim, later(10)));
      expect(await store.claimJob(SLOT, later(LEASE_MS * 100), LEASE_MS)).toBeUndefined();
    });

    test("gives a slot again when its holder died, after the lease", async () => {
      await mustClaim();
      expect(await store.claimJob(SLOT, later(LEASE_MS), LEASE_MS)).toBeUndefined();
      expect(await store.claimJob(SLOT, later(LEASE_MS + 1), LEASE_MS)).toEqual({ slot: SLOT, attempt: 2 });
    });

    test("throws away the effects of a holder whose lease went to another", async () => {
      const late = await mustClaim();
      const present = await mustClaim(later(LEASE_MS + 1));
      const finishing = store.transaction(async (tx) => {
        await tx.enqueue([anItem("digest")], NOW);
        await tx.finishJob(late, later(LEASE_MS + 2));
      });
      await expect(finishing).rejects.toMatchObject({ code: "record_conflict" });
      expect(await store.outbox.claim(later(LEASE_MS * 2), LEASE_MS, ["web"])).toBeUndefined();
      await store.transaction((tx) => tx.finishJob(present, later(LEASE_MS + 3)));
    });

    test("leaves the slot open when the transaction of its effects fails", async () => {
      const claim = await mustClaim();
      const failing = store.transaction(async (tx) => {
        await tx.finishJob(claim, NOW);
        throw new Error("halfway");
      });
      await expect(failing).rejects.toThrow("halfway");
      expect(await store.claimJob(SLOT, later(LEASE_MS + 1), LEASE_MS)).toEqual({ slot: SLOT, attempt: 2 });
    });

    test("tells the job that was finished last", async () => {
      expect(await store.read((tx) => tx.lastFinishedJob("digest:"))).toBeUndefined();
      const claim = await mustClaim();
      expect(await store.read((tx) => tx.lastFinishedJob("digest:"))).toBeUndefined();
      await store.transaction((tx) => tx.finishJob(claim, later(10)));
      expect(await store.read((tx) => tx.lastFinishedJob("digest:"))).toEqual({ slot: SLOT, finishedAt: later(10) });
      expect(await store.read((tx) => tx.lastFinishedJob("other:"))).toBeUndefined();
    });
  });
}

import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { anAct, later, NOW } from "./builders.ts";
import type { Place } from "./open-stores.ts";

/** Runs SQL on the database of the place, as somebody would who has the database and not the key. */
export type Tamper = (place: Place, sql: string) => Promise<readonly object[]>;

/** The trail: its chain, its anchors, and what a tamperer cannot do unseen. */
export function auditContract(name: string, openPlace: () => Promise<Place>, tamper: Tamper): void {
  describe(`${name}: audit trail`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
    });
    afterEach(() => place.clear());

    const append = (...acts: string[]) =>
      store.transaction(async (tx) => {
        for (const act of acts) await tx.appendAudit(anAct(act), `{"act":"${act}"}`);
      });
    const kinds = async () => (await store.verifyAudit()).faults.map(({ kind, seq }) => `${kind}@${seq}`);

    test("verifies an empty trail, and has nothing to anchor in it", async () => {
      expect(await store.anchorAudit(NOW)).toBeUndefined();
      expect(await store.verifyAudit()).toEqual({
        lines: 0,
        faults: [],
        provenUpTo: 0,
        provenAt: null,
        notAnchored: 0,
      });
    });

    test("verifies what was appended and says how far an anchor proves it", async () => {
      await append("a", "b", "c");
      const anchor = await store.anchorAudit(later(1));
      await append("d");
      expect(anchor?.seq).toBe(3);
      expect(await store.verifyAudit()).toEqual({
        lines: 4,
        faults: [],
        provenUpTo: 3,
        provenAt: later(1),
        notAnchored: 1,
      });
    });

    test("appends nothing of a transaction that failed", async () => {
      const failing = store.transaction(async (tx) => {
        await tx.appendAudit(anAct("a"), "");
        throw new Error("halfway");
      });
      await expect(failing).rejects.toThrow("halfway");
      expect((await store.verifyAudit()).lines).toBe(0);
    });

    test("makes one chain from writers at the same time", async () => {
      await Promise.all(Array.from({ length: 12 }, (_, index) => append(`a${index}`, `b${index}`)));
      expect(await store.verifyAudit()).toMatchObject({ lines: 24, faults: [] });
    });

    test("keeps of a document only a hash that cannot be made without the key", async () => {
      const document = '{"leeftijd":34}';
      await store.transaction((tx) => tx.appendAudit(anAct("opgeslagen"), document));
      const rows = JSON.stringify(await tamper(place, "select * from audit"));
      expect(rows).toContain("opgeslagen");
      expect(rows).not.toContain("leeftijd");
      expect(rows).not.toContain(createHash("sha256").update(document).digest("hex"));
    });

    test("refuses to change, remove or replace a line through the database", async () => {
      await append("a");
      await expect(tamper(place, "update audit set actor = 'bea'")).rejects.toThrow(/never changed/);
      await expect(tamper(place, "delete from audit")).rejects.toThrow(/never changed/);
      expect(await kinds()).toEqual([]);
    });

    describe("finds with the guards taken away", () => {
      beforeEach(async () => {
        await append("a", "b", "c", "d");
        await store.anchorAudit(NOW);
        await dropGuards(place, tamper);
      });

      test.each(["at", "actor", "act", "subject", "outcome", "reason", "content_hash"])(
        "an altered %s",
        async (column) => {
          await tamper(place, `update audit set ${column} = 'refused!' where seq = 2`);
          expect(await kinds()).toEqual(["not_made_by_bot@2"]);
          expect((await store.verifyAudit()).provenUpTo).toBe(0);
        },
      );

      test("an altered line with a hash that fits nothing", async () => {
        await tamper(place, `update audit set actor = 'bea', hash = '${"0".repeat(64)}' where seq = 2`);
        expect(await kinds()).toEqual(["not_made_by_bot@2", "does_not_follow@3"]);
      });

      test("a removed line", async () => {
        await tamper(place, "delete from audit where seq = 2");
        expect(await kinds()).toEqual(["missing@3"]);
      });

      test("a removed line whose place was closed up", async () => {
        await tamper(place, "delete from audit where seq = 2");
        await tamper(place, "update audit set seq = 2 where seq = 3");
        await tamper(place, "update audit set seq = 3 where seq = 4");
        const found = await kinds();
        expect(found).toContain("does_not_follow@2");
        expect(found).toContain("not_made_by_bot@2");
        expect(found).toContain("cut_off@4");
      });

      test("the first line removed", async () => {
        await tamper(place, "delete from audit where seq = 1");
        expect(await kinds()).toEqual(["missing@2"]);
      });

      test("a copy of a true line inserted at the end, with the head moved along", async () => {
        await tamper(
          place,
          `insert into audit select 5, at, actor, act, subject, outcome, reason, content_hash,
             (select hash from audit where seq = 4), hash from audit where seq = 2`,
        );
        await tamper(place, "update audit_head set seq = 5, hash = (select hash from audit where seq = 5)");
        expect(await kinds()).toEqual(["not_made_by_bot@5"]);
      });

      test("the end cut off together with the head, because an anchor names it", async () => {
        await tamper(place, "delete from audit where seq >= 3");
        await tamper(place, "update audit_head set seq = 2, hash = (select hash from audit where seq = 2)");
        expect(await kinds()).toEqual(["cut_off@3"]);
      });

      test("the end cut off without the head", async () => {
        await append("e");
        await tamper(place, "delete from audit where seq = 5");
        expect(await kinds()).toEqual(["cut_off@5"]);
      });

      test("everything removed", async () => {
        await tamper(place, "delete from audit");
        await tamper(place, "update audit_head set seq = 0, hash = ''");
        expect(await kinds()).toEqual(["cut_off@1"]);
      });

      test("not the end cut off after the last anchor, and says that this is not proven", async () => {
        await append("e", "f");
        await tamper(place, "delete from audit where seq = 6");
        await tamper(place, "update audit_head set seq = 5, hash = (select hash from audit where seq = 5)");
        expect(await store.verifyAudit()).toMatchObject({ faults: [], provenUpTo: 4, notAnchored: 1 });
      });
    });
  });
}

async function dropGuards(place: Place, tamper: Tamper): Promise<void> {
  if (place.options.databaseUrl !== null) await tamper(place, "alter table audit disable trigger user");
  else for (const trigger of ["update", "delete", "replace"]) await tamper(place, `drop trigger audit_no_${trigger}`);
}

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { digestFor, sendDueDigests } from "../../src/digest/send-digests.ts";
import { amsterdamDate } from "../../src/store/amsterdam-date.ts";
import type { Store } from "../../src/store/store.ts";
import { isoWeek } from "../../src/verwijzing/calendar.ts";
import type { Place } from "../store/open-stores.ts";
import { adam, aMedewerker, aSubmitted, sanne, tessa } from "../verwijzing/builders.ts";
import { digestParts } from "./digest-parts.ts";

const MONDAY = "2026-11-30T07:31:00.000Z";
const YEARS = 10;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const team = { id: "noord", naam: "Noord" };

const send = (store: Store, now: string) =>
  sendDueDigests({ ...digestParts, store, channels: ["proef"] }, now, holidaysAround(amsterdamDate(now)));

const waiting = (store: Store) => store.read((tx) => tx.listOutbox("wachtend", 100_000));

/** Weeks in which the place of this team got a digest, with how many. */
async function weeks(store: Store, id = "noord"): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const line of await waiting(store)) {
    if (line.place !== `team:${id}`) continue;
    const week = isoWeek(amsterdamDate(line.updatedAt));
    found.set(week, (found.get(week) ?? 0) + 1);
  }
  return found;
}

/** The store of a process that dies in the middle: what it did in its last transaction is gone. */
function dying(store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction(async (tx) => {
        await work(tx);
        throw new Error("the process died before the commit");
      }),
  };
}

export function sendDigestsContract(name: string, openPlace: () => Promise<Place>): void {
  describe(`the digest on ${name}`, () => {
    let place: Place;
    let store: Store;

    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
      await store.transaction(async (tx) => {
        await tx.saveTeam(team);
        for (const who of [sanne, adam, tessa]) await tx.saveMedewerker(who);
      });
    });
    afterEach(() => place.clear());

    test("every person and the place of the team get one message, and none of them is ever sent twice blindly", async () => {
      expect(await send(store, MONDAY)).toBe(true);
      const lines = await waiting(store);
      expect(lines.map((line) => line.place).sort()).toEqual([
        "person:adam",
        "person:sanne",
        "person:tessa",
        "team:noord",
      ]);
      const item = await store.outbox.claim(MONDAY, MINUTE_MS, ["proef"]);
      expect(item).toMatchObject({ resend: false, message: { key: "digest/2026-W49" } });
    });

    test("a digest that was sent is not sent again that day, nor before its time", async () => {
      expect(await send(store, "2026-11-30T07:29:00.000Z")).toBe(false);
      expect(await send(store, MONDAY)).toBe(true);
      expect(await send(store, "2026-11-30T12:00:00.000Z")).toBe(false);
      expect(await waiting(store)).toHaveLength(4);
    });

    test("a digest that died half-way leaves nothing behind, and is sent when its lease has run out", async () => {
      await expect(send(dying(store), MONDAY)).rejects.toThrow("died");
      expect(await waiting(store)).toEqual([]);
      expect(await send(store, "2026-11-30T07:32:00.000Z")).toBe(false);
      expect(await send(store, "2026-11-30T07:40:00.000Z")).toBe(true);
      expect(await waiting(store)).toHaveLength(4);
    });

    test("a team that fails does not keep another team waiting", async () => {
      await store.transaction(async (tx) => {
        await tx.saveTeam({ id: "aaa", naam: "Aaa" });
        await tx.saveMedewerker(aMedewerker("tim", "teamleider", { team: "aaa" }));
      });
      let first = true;
      const failing: Store = {
        ...store,
        transaction: (work) => {
          const fails = first;
          first = false;
          return fails ? Promise.reject(new Error("no disk")) : store.transaction(work);
        },
      };
      await expect(send(failing, MONDAY)).rejects.toThrow("no disk");
      expect((await waiting(store)).map((line) => line.place)).toContain("team:noord");
      expect(await send(store, "2026-11-30T08:00:00.000Z")).toBe(true);
      expect((await weeks(store)).get("2026-W49")).toBe(1);
      expect((await weeks(store, "aaa")).get("2026-W49")).toBe(1);
    });

    test("the digest is on the audit trail", async () => {
      await send(store, MONDAY);
      expect(await store.verifyAudit()).toMatchObject({ lines: 1, faults: [] });
    });

    test("a teamleider who asks gets the figures of the team and the own list, and nobody else gets a message", async () => {
      await store.transaction((tx) => tx.createVerwijzing(aSubmitted()));
      const [message, ...others] = await store.read((tx) =>
        digestFor(digestParts, tx, {
          actor: tessa,
          team,
          now: MONDAY,
          today: "2026-11-30",
          holidays: holidaysAround("2026-11-30"),
        }),
      );
      expect(others).toEqual([]);
      expect(message?.to).toEqual({ kind: "person", id: "tessa" });
      expect(message?.card.blocks.slice(0, 2).map(({ kind }) => kind)).toEqual(["heading", "facts"]);
      expect(JSON.stringify(message?.card)).toContain("BW-2026-0001");
      expect(await waiting(store)).toEqual([]);
    });

    test("ten years of restarts, crashes and replicas give the team exactly one digest per ISO week", async () => {
      await store.transaction(async (tx) => {
        for (const who of [sanne, adam, tessa]) await tx.saveMedewerker({ ...who, actief: false });
      });
      let replica = store.kind === "postgres" ? await place.open() : store;
      const start = Date.UTC(2026, 0, 5);
      const lastMonday = start + Math.floor((YEARS * 365.25) / 7) * 7 * DAY_MS;
      let ticks = 0;
      for (let day = start - DAY_MS; day < lastMonday + 3 * DAY_MS; day += DAY_MS) {
        // 06:40, 07:35 and 21:10 UTC: before or after 08:30 by the season, and in the evening
        for (const minutes of [400, 455, 1270]) {
          const now = new Date(day + minutes * MINUTE_MS).toISOString();
          ticks += 1;
          const isCrash = minutes < 1270 && ticks % 3 === 0;
          await Promise.all([send(isCrash ? dying(store) : store, now).catch(() => false), send(replica, now)]);
          if (ticks % 1499 === 0) {
            await store.close();
            const reopened = await place.open();
            if (replica === store) replica = reopened;
            store = reopened;
          }
        }
      }
      const found = await weeks(store);
      expect([...found.values()].filter((count) => count !== 1)).toEqual([]);
      expect(found.size).toBe((lastMonday - start) / (7 * DAY_MS) + 1);
      expect(found.has("2026-W53")).toBe(true);
    }, 120_000);
  });
}

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClaimedItem, OutboxItem, Store } from "../../src/store/store.ts";
import { aMessage, anItem, later, NOW } from "./builders.ts";
import type { Place } from "./open-stores.ts";

const LEASE_MS = 60_000;

/** What waits to be sent: order, leases, crashes, replaced cards. */
export function outboxContract(name: string, openPlace: () => Promise<Place>): void {
  describe(`${name}: outbox`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
    });
    afterEach(() => place.clear());

    const enqueue = (...items: Omit<OutboxItem, "id" | "attempts">[]) =>
      store.transaction((tx) => tx.enqueue(items, NOW));
    const claim = (now = NOW, channels = ["web"]) => store.outbox.claim(now, LEASE_MS, channels);
    const mustClaim = async (now = NOW): Promise<ClaimedItem> => {
      const item = await claim(now);
      if (!item) throw new Error("nothing to claim");
      return item;
    };
    const idsWith = async (status: "wachtend" | "bezig" | "verzonden" | "onzeker" | "mislukt") =>
      (await store.read((tx) => tx.listOutbox(status, 100))).map((line) => line.id);

    test("holds nothing of a transaction that failed", async () => {
      const failing = store.transaction(async (tx) => {
        await tx.enqueue([anItem("a")], NOW);
        throw new Error("halfway");
      });
      await expect(failing).rejects.toThrow("halfway");
      expect(await claim()).toBeUndefined();
    });

    test("gives what was put in, with its attempt counted", async () => {
      await enqueue(anItem("a", { resend: false }));
      expect(await claim()).toEqual({
        ...anItem("a", { resend: false }),
        id: expect.any(String),
        attempts: 1,
        previous: null,
      });
    });

    test("gives the items of one place in order, one at a time", async () => {
      await enqueue(anItem("a"), anItem("b"), anItem("c"));
      const sent: string[] = [];
      for (let item = await claim(); item; item = await claim()) {
        expect(await claim()).toBeUndefined();
        sent.push(item.message.key);
        await store.outbox.complete(item, `ref-${item.message.key}`, NOW);
      }
      expect(sent).toEqual(["a", "b", "c"]);
    });

    test("serves other places while one is being sent", async () => {
      await enqueue(anItem("a"), anItem("b"), anItem("c", { place: "team:noord" }));
      expect((await claim())?.message.key).toBe("a");
      expect((await claim())?.message.key).toBe("c");
      expect(await claim()).toBeUndefined();
    });

    test("gives a channel only its own items", async () => {
      await enqueue(anItem("a", { channel: "slack" }));
      expect(await claim(NOW, ["web"])).toBeUndefined();
      expect(await claim(NOW, [])).toBeUndefined();
      expect((await claim(NOW, ["web", "slack"]))?.message.key).toBe("a");
    });

    test("puts an item off and keeps the later ones of its place behind it", async () => {
      await enqueue(anItem("a"), anItem("b"));
      await store.outbox.retry(await mustClaim(), 30_000, "rate limit", NOW);
      expect(await claim(later(29_999))).toBeUndefined();
      const again = await mustClaim(later(30_000));
      expect([again.message.key, again.attempts]).toEqual(["a", 2]);
    });

    test("lets an item that was refused not hold up the others", async () => {
      await enqueue(anItem("a"), anItem("b"));
      const refused = await mustClaim();
      await store.outbox.reject(refused, "no such channel", NOW);
      expect((await claim())?.message.key).toBe("b");
      expect(await store.read((tx) => tx.listOutbox("mislukt", 5))).toEqual([
        { id: refused.id, channel: "web", place: "person:anna", reason: "no such channel", updatedAt: NOW },
      ]);
    });

    test("never sends again what may not be sent twice and may have arrived", async () => {
      await enqueue(anItem("digest", { resend: false }), anItem("b"));
      const item = await mustClaim();
      expect(await store.outbox.unknown(item, 1_000, "timeout", NOW)).toBe("onzeker");
      expect(await idsWith("onzeker")).toEqual([item.id]);
      expect((await claim(later(LEASE_MS * 10)))?.message.key).toBe("b");
    });

    test("sends again what may be sent twice, ten times at most", async () => {
      await enqueue(anItem("a"));
      let now = NOW;
      for (let attempt = 1; attempt < 10; attempt += 1) {
        expect(await store.outbox.unknown(await mustClaim(now), 1_000, "timeout", now)).toBe("wachtend");
        now = later(attempt * 1_000);
      }
      expect(await store.outbox.unknown(await mustClaim(now), 1_000, "timeout", now)).toBe("onzeker");
    });

    test("remembers where a card was sent, so that the same key replaces it", async () => {
      await enqueue(anItem("a"), anItem("b"), anItem("a", { message: aMessage("a", "Nieuw") }));
      await store.outbox.complete(await mustClaim(), "ref-1", NOW);
      await store.outbox.complete(await mustClaim(), "ref-2", NOW);
      const replacing = await mustClaim();
      expect(replacing.previous).toBe("ref-1");
      await store.outbox.complete(replacing, "ref-3", later(1));
      await store.read(async (tx) => {
        expect(await tx.findPosted("web", "person:anna", "a")).toBe("ref-3");
        expect(await tx.findPosted("web", "team:noord", "a")).toBeUndefined();
      });
    });

    test("frees an item whose lease ran out: what may be sent twice waits, what may not becomes onzeker", async () => {
      await enqueue(anItem("a"), anItem("digest", { place: "team:noord", resend: false }));
      await mustClaim();
      const digest = await mustClaim();
      expect(await store.outbox.recover(later(LEASE_MS), false)).toEqual([]);
      expect(await claim(later(LEASE_MS))).toBeUndefined();
      expect(await store.outbox.recover(later(LEASE_MS + 1), false)).toEqual([digest.id]);
      expect((await claim(later(LEASE_MS + 1)))?.message.key).toBe("a");
      expect(await idsWith("onzeker")).toEqual([digest.id]);
    });

    test("changes nothing for a sender that comes back after its lease went to another", async () => {
      await enqueue(anItem("a"));
      const late = await mustClaim();
      await store.outbox.recover(later(LEASE_MS + 1), false);
      const present = await mustClaim(later(LEASE_MS + 1));
      await store.outbox.complete(late, "ref-late", later(LEASE_MS + 2));
      await store.outbox.reject(late, "late", later(LEASE_MS + 2));
      expect(await idsWith("bezig")).toEqual([present.id]);
      await store.outbox.complete(present, "ref-present", later(LEASE_MS + 3));
      expect(await store.read((tx) => tx.findPosted("web", "person:anna", "a"))).toBe("ref-present");
    });

    test("gives each item to one sender when several claim at the same time", async () => {
      const places = Array.from({ length: 12 }, (_, index) => `person:${index}`);
      await enqueue(...places.map((where) => anItem("a", { place: where })));
      const claimed = await Promise.all(Array.from({ length: 16 }, () => claim()));
      const ids = claimed.flatMap((item) => (item ? [item.id] : []));
      expect(ids).toHaveLength(12);
      expect(new Set(ids).size).toBe(12);
    });

    test("forgets sent messages after two weeks, and keeps what still has to be sent", async () => {
      await enqueue(anItem("a"), anItem("b"));
      await store.outbox.complete(await mustClaim(), "ref", NOW);
      await store.sweep(later(15 * 24 * 60 * 60 * 1_000));
      expect(await idsWith("verzonden")).toEqual([]);
      expect(await idsWith("wachtend")).toHaveLength(1);
    });
  });
}

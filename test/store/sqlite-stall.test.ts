import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databaseFile } from "../../src/store/data-folder.ts";
import type { Store } from "../../src/store/store.ts";
import { NOW } from "./builders.ts";
import { type Place, sqlitePlace } from "./open-stores.ts";

describe("SQLite while another process writes", () => {
  let place: Place;
  let store: Store;
  let other: DatabaseSync;
  beforeEach(async () => {
    place = await sqlitePlace();
    store = await place.open();
    other = new DatabaseSync(databaseFile(place.options.dataFolder));
    other.exec("begin immediate");
  });
  afterEach(async () => {
    other.close();
    await place.clear();
  });

  test("waits for it without holding up the rest of the process", async () => {
    const claiming = store.transaction((tx) => tx.claimEvent("e", NOW));
    // timers only fire when the process is free: three of them, and only then the other one ends
    for (let tick = 0; tick < 3; tick += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    other.exec("commit");
    expect(await claiming).toBe(true);
  });

  test("goes on reading", async () => {
    expect(await store.read((tx) => tx.listTeams())).toEqual([]);
  });

  test("gives up after a while, for everyone who waits, and works again afterwards", { timeout: 20_000 }, async () => {
    const waiting = Array.from({ length: 5 }, (_, index) => store.transaction((tx) => tx.claimEvent(`e${index}`, NOW)));
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "store_unavailable" } });
    }
    other.exec("rollback");
    expect(await store.transaction((tx) => tx.claimEvent("e0", NOW))).toBe(true);
  });
});

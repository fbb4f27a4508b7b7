import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { execute, postgresMissing } from "../support/postgres.ts";
import { aDialog, anAct, anItem, aVerwijzing, NOW } from "./builders.ts";
import { type Place, postgresPlace } from "./open-stores.ts";

const TERMINATE_OTHERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

describe.skipIf(postgresMissing())("two bots on one PostgreSQL", () => {
  let place: Place;
  let one: Store;
  let other: Store;
  beforeEach(async () => {
    place = await postgresPlace();
    one = await place.open();
    other = await place.open();
  });
  afterEach(() => place.clear());

  const spread = <T>(count: number, work: (store: Store, index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index % 2 === 0 ? one : other, index)));

  test("run side by side, unlike on one data folder", async () => {
    await one.transaction((tx) => tx.saveTeam({ id: "noord", naam: "Noord" }));
    expect(await other.read((tx) => tx.listTeams())).toHaveLength(1);
  });

  test("give no nummer twice", async () => {
    const nummers = await spread(16, (store, index) =>
      store.transaction(async (tx) => {
        const nummer = await tx.nextNummer("2026");
        await tx.createVerwijzing(aVerwijzing({ id: `v${index}`, nummer }));
        return nummer;
      }),
    );
    expect([...nummers].sort()).toEqual(
      Array.from({ length: 16 }, (_, index) => `BW-2026-${String(index + 1).padStart(4, "0")}`),
    );
  });

  test("make one chain of the audit trail", async () => {
    await spread(20, (store, index) => store.transaction((tx) => tx.appendAudit(anAct(`a${index}`), "x")));
    expect(await one.verifyAudit()).toMatchObject({ lines: 20, faults: [] });
  });

  test("finish one job once and send each message once", async () => {
    await one.transaction((tx) =>
      tx.enqueue(
        Array.from({ length: 10 }, (_, index) => anItem(`k${index}`, { place: `person:${index}` })),
        NOW,
      ),
    );
    const jobs = await spread(6, (store) => store.claimJob("digest:noord:2026-W47", NOW, 60_000));
    expect(jobs.filter(Boolean)).toHaveLength(1);
    const items = await spread(14, (store) => store.outbox.claim(NOW, 60_000, ["web"]));
    expect(new Set(items.flatMap((item) => (item ? [item.id] : []))).size).toBe(10);
  });

  test("do not take each other's messages when one of them starts", async () => {
    await one.transaction((tx) => tx.enqueue([anItem("a", { resend: false })], NOW));
    const item = await one.outbox.claim(NOW, 60_000, ["web"]);
    expect(await other.outbox.recover(NOW, true)).toEqual([]);
    if (item) await one.outbox.complete(item, "ref", NOW);
    expect(await other.read((tx) => tx.listOutbox("verzonden", 5))).toHaveLength(1);
  });

  test("let exactly one of two answers to the same card win", async () => {
    await one.transaction((tx) => tx.saveDialog(aDialog(), NOW));
    const outcomes = await Promise.allSettled(
      [one, other].map((store) => store.transaction((tx) => tx.saveDialog(aDialog({ version: 2 }), NOW))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("say that the store is unavailable when the connection breaks, store nothing and go on afterwards", async () => {
    const broken = one.transaction(async (tx) => {
      await tx.claimEvent("e", NOW);
      await execute(place.options.databaseUrl ?? "", TERMINATE_OTHERS);
      await tx.appendAudit(anAct("a"), "x");
    });
    await expect(broken).rejects.toMatchObject({ code: "store_unavailable" });
    expect(await one.transaction((tx) => tx.claimEvent("e", NOW))).toBe(true);
    expect((await one.verifyAudit()).lines).toBe(0);
  });

  test("give up behind a lock that stays, and go on afterwards", { timeout: 20_000 }, async () => {
    const locker = new Client({ connectionString: place.options.databaseUrl ?? "" });
    await locker.connect();
    await locker.query("begin; lock table event in exclusive mode");
    const waiting = one.transaction((tx) => tx.claimEvent("e", NOW));
    await expect(waiting).rejects.toMatchObject({ code: "store_unavailable" });
    await locker.end();
    expect(await one.transaction((tx) => tx.claimEvent("e", NOW))).toBe(true);
  });
});

test.skipIf(postgresMissing())("a PostgreSQL that is not there is a clear fault", async () => {
  const place = await postgresPlace();
  const databaseUrl = "postgres://localhost/bw?host=/nowhere";
  await expect(place.open({ databaseUrl })).rejects.toMatchObject({
    code: "store_unavailable",
    message: expect.stringContaining("no connection to PostgreSQL"),
  });
  await place.clear();
});

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { databaseFile } from "../../src/store/data-folder.ts";
import type { Store } from "../../src/store/store.ts";
import { anAct } from "./builders.ts";
import { type Place, sqlitePlace } from "./open-stores.ts";

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: "", err: "" };
  const capture = (name: "out" | "err") =>
    new PassThrough().on("data", (chunk: Buffer) => {
      texts[name] += chunk.toString();
    });
  const io = {
    stdin: new PassThrough(),
    stdout: capture("out"),
    stderr: capture("err"),
    root: ".",
    today: () => "2026-11-21",
  };
  const code = await main(args, io);
  return { code, ...texts };
}

describe("commands on the store of a running bot", () => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await sqlitePlace();
    store = await place.open();
    vi.stubEnv("DATA_DIR", place.options.dataFolder);
    vi.stubEnv("DATABASE_URL", "");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await place.clear();
  });
  const append = (count: number) =>
    store.transaction(async (tx) => {
      for (let index = 0; index < count; index += 1) await tx.appendAudit(anAct(`a${index}`), "x");
    });

  test("backup makes a file, and refuses to write over it", async () => {
    const file = join(place.options.dataFolder, "copy.sqlite");
    await append(2);
    const made = await run("backup", file);
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain(file);
    expect(made.out).toMatch(/eindigt bij regel 2/);
    const again = await run("backup", file);
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toContain("bestaat al");
  });

  test("backup names the folder that is not there", async () => {
    const refused = await run("backup", "/nergens/copy.sqlite");
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("De map /nergens bestaat niet");
  });

  test("backup says what to use on PostgreSQL", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://localhost/bw");
    const refused = await run("backup", "/tmp/never-made.sqlite");
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("pg_dump");
  });

  test("backup without a name is a usage error with nothing on stdout", async () => {
    expect(await run("backup")).toMatchObject({ code: 64, out: "" });
  });

  test("audit verify says how far the trail is proven", async () => {
    await append(3);
    await store.anchorAudit("2026-11-21T09:00:00.000Z");
    await append(1);
    const { code, out } = await run("audit", "verify");
    expect(code).toBe(0);
    expect(out).toContain("4 regel(s)");
    expect(out).toContain("tot en met regel 3, door het anker van 21 november 2026 om 10:00");
    expect(out).toContain("nog 1 regel(s)");
  });

  test("audit verify names the line that was altered", async () => {
    await append(3);
    const database = new DatabaseSync(databaseFile(place.options.dataFolder));
    database.exec("drop trigger audit_no_update; update audit set actor = 'bea' where seq = 2");
    database.close();
    const { code, out } = await run("audit", "verify");
    expect(code).toBe(1);
    expect(out).toContain("Regel 2 is veranderd");
    expect(out).toContain("NIET heel");
  });

  test("audit verify of an empty trail is done", async () => {
    const { code, out } = await run("audit", "verify");
    expect([code, out]).toEqual([0, expect.stringContaining("0 regel(s)")]);
  });

  test("audit with another word is a usage error", async () => {
    const { code, out, err } = await run("audit", "kapot");
    expect([code, out]).toEqual([64, ""]);
    expect(err).toContain("audit verify");
  });
});

import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAnchors, writeAnchor } from "../../src/store/audit-anchors.ts";
import { postgresMissing } from "../support/postgres.ts";
import { anAct, NOW } from "./builders.ts";
import { type Place, postgresPlace, sqlitePlace, temporaryFolder } from "./open-stores.ts";

describe("the key of the audit trail", () => {
  let place: Place;
  beforeEach(async () => {
    place = await sqlitePlace();
  });
  afterEach(() => place.clear());
  const keyFile = () => join(place.options.dataFolder, "audit", "audit.key");

  test("is made once and used again", async () => {
    await (await place.open()).close();
    const made = readFileSync(keyFile(), "utf8");
    const store = await place.open();
    await store.transaction((tx) => tx.appendAudit(anAct("a"), ""));
    expect(made).toMatch(/^[0-9a-f]{64}\n$/);
    expect(readFileSync(keyFile(), "utf8")).toBe(made);
  });

  test("is a fault when it is gone, wrong or not a key, and no new one is made", async () => {
    await (await place.open()).close();
    const broken = (what: string) => ({ code: "audit_broken", message: expect.stringContaining(what) });
    writeFileSync(keyFile(), "00".repeat(32));
    await expect(place.open()).rejects.toMatchObject(broken("another key"));
    writeFileSync(keyFile(), "secret");
    await expect(place.open()).rejects.toMatchObject(broken("64 hexadecimal digits"));
    rmSync(keyFile());
    await expect(place.open()).rejects.toMatchObject(broken("is gone"));
    expect(() => readFileSync(keyFile())).toThrow(/ENOENT/);
  });

  test("never stands in a message", async () => {
    await (await place.open()).close();
    writeFileSync(keyFile(), "deadbeef-deadbeef");
    await expect(place.open()).rejects.not.toThrow(/deadbeef/);
  });

  test("is not needed by a command that only reads", async () => {
    await (await place.open()).close();
    rmSync(keyFile());
    const command = await place.open({ role: "command" });
    expect(await command.read((tx) => tx.listTeams())).toEqual([]);
    const writing = command.transaction((tx) => tx.appendAudit(anAct("a"), ""));
    await expect(writing).rejects.toMatchObject({ code: "audit_broken" });
  });

  test.skipIf(postgresMissing())("must be given on PostgreSQL, where replicas share it", async () => {
    const shared = await postgresPlace();
    try {
      await expect(shared.open({ auditKey: null })).rejects.toMatchObject({
        code: "config_invalid",
        message: expect.stringContaining("AUDIT_KEY"),
      });
    } finally {
      await shared.clear();
    }
  });
});

describe("the file of anchors", () => {
  const folder = temporaryFolder();
  afterEach(folder.remove);
  const file = join(folder.path, "deep", "audit-ankers.jsonl");
  const anchor = (seq: number) => ({ at: NOW, seq, hash: "ab".repeat(32) });

  test("gives back the anchors in order, and none when there is no file", () => {
    expect(readAnchors(file)).toEqual([]);
    writeAnchor(file, anchor(1));
    writeAnchor(file, anchor(5));
    expect(readAnchors(file)).toEqual([anchor(1), anchor(5)]);
  });

  test("leaves out a line that a crash cut off, also when the next anchor comes", () => {
    writeAnchor(file, anchor(1));
    appendFileSync(file, '{"at":"2026-');
    expect(readAnchors(file)).toEqual([anchor(1)]);
    writeAnchor(file, anchor(2));
    expect(readAnchors(file)).toEqual([anchor(1), anchor(2)]);
  });

  test("is a fault when a line in it is something else", () => {
    writeAnchor(file, anchor(1));
    appendFileSync(file, "hello\n");
    expect(() => readAnchors(file)).toThrow(/audit-ankers\.jsonl:2/);
  });
});

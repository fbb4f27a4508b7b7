import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databaseFile } from "../../src/store/data-folder.ts";
import { anAct, aVerwijzing } from "./builders.ts";
import { type Place, sqlitePlace, temporaryFolder } from "./open-stores.ts";

describe("the data folder", () => {
  let place: Place;
  beforeEach(async () => {
    place = await sqlitePlace();
  });
  afterEach(() => place.clear());

  test("is refused to a second bot, with the name of the folder", async () => {
    await place.open();
    await expect(place.open()).rejects.toMatchObject({
      code: "store_locked",
      message: expect.stringContaining(place.options.dataFolder),
    });
  });

  test("is free again when the bot has stopped", async () => {
    const first = await place.open();
    await first.close();
    await expect(place.open()).resolves.toMatchObject({ kind: "sqlite" });
  });

  test("is free again when opening it failed halfway", async () => {
    const first = await place.open();
    await first.transaction((tx) => tx.appendAudit(anAct("a"), ""));
    await first.close();
    await expect(place.open({ auditKey: "00".repeat(32) })).rejects.toMatchObject({ code: "audit_broken" });
    await expect(place.open()).resolves.toMatchObject({ kind: "sqlite" });
  });

  test("must hold a database for a command, which makes none", async () => {
    await expect(place.open({ role: "command" })).rejects.toMatchObject({
      code: "data_folder_unusable",
      message: expect.stringContaining("no database"),
    });
    expect(() => readdirSync(place.options.dataFolder)).toThrow(/ENOENT/);
  });

  test("is for nobody else to read, nor is the key of the audit trail", async () => {
    await place.open();
    const { dataFolder } = place.options;
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataFolder, "audit", "audit.key"))).mode & 0o777).toBe(0o600);
  });

  test("opens with the settings that keep what was acknowledged", async () => {
    await place.open();
    const database = new DatabaseSync(databaseFile(place.options.dataFolder), { readOnly: true });
    expect(database.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    database.close();
  });

  test("gives a clear fault for a database that was damaged by hand", async () => {
    const store = await place.open();
    await store.transaction((tx) => tx.createVerwijzing(aVerwijzing()));
    const database = new DatabaseSync(databaseFile(place.options.dataFolder));
    database.exec("update verwijzing set document = '{}'");
    await expect(store.read((tx) => tx.findVerwijzing("verwijzing-1"))).rejects.toMatchObject({
      code: "record_invalid",
      message: expect.stringContaining("BW-2026-0001"),
    });
    database.exec("update verwijzing set document = 'kapot'");
    database.close();
    await expect(store.read((tx) => tx.findVerwijzing("verwijzing-1"))).rejects.toMatchObject({
      code: "record_invalid",
    });
  });
});

describe("a data folder that cannot be used", () => {
  const folder = temporaryFolder();
  afterEach(folder.remove);

  const opening = async (dataFolder: string) => {
    const place = await sqlitePlace();
    try {
      await place.open({ dataFolder });
      return undefined;
    } catch (error) {
      return error;
    } finally {
      await place.clear();
    }
  };
  const unusable = (path: string) => ({
    code: "data_folder_unusable",
    message: expect.stringMatching(new RegExp(`${path}.*DATA_DIR`)),
  });

  test("is a file", async () => {
    mkdirSync(folder.path, { recursive: true });
    const file = join(folder.path, "file");
    writeFileSync(file, "");
    expect(await opening(file)).toMatchObject(unusable(file));
    expect(await opening(join(file, "below"))).toMatchObject(unusable(file));
  });

  test("is on a file system that takes no files", async () => {
    expect(await opening("/proc/self/data")).toMatchObject(unusable("/proc/self/data"));
    expect(await opening("/proc/self")).toMatchObject(unusable("/proc/self"));
  });

  test("holds something else under the name of the database", async () => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(databaseFile(folder.path), "this is not a database, it is a letter to my mother");
    expect(await opening(folder.path)).toMatchObject({
      code: "data_folder_unusable",
      message: expect.stringContaining("not a database"),
    });
  });
});

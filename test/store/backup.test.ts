import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backupSqlite } from "../../src/store/backup-sqlite.ts";
import { databaseFile } from "../../src/store/data-folder.ts";
import { anAct, NOW } from "./builders.ts";
import { type Place, sqlitePlace, temporaryFolder } from "./open-stores.ts";

describe("a backup", () => {
  let place: Place;
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  beforeEach(async () => {
    place = await sqlitePlace();
    folder = temporaryFolder();
    file = join(folder.path, "copy.sqlite");
  });
  afterEach(async () => {
    await place.clear();
    folder.remove();
  });

  test("holds everything that was acknowledged before it began, while the bot goes on writing", async () => {
    const store = await place.open();
    let isDone = false;
    let acknowledged = 0;
    const writing = (async () => {
      while (!isDone) {
        await store.transaction(async (tx) => {
          await tx.claimEvent(`e${acknowledged}`, NOW);
          await tx.appendAudit(anAct(`a${acknowledged}`), "x");
        });
        acknowledged += 1;
        // SQLite answers without waiting: let timers and the copy have their turn
        await new Promise(setImmediate);
      }
    })();
    await expect.poll(() => acknowledged).toBeGreaterThan(50);
    const before = acknowledged;
    const made = await backupSqlite(place.options.dataFolder, file);
    isDone = true;
    await writing;
    const copy = new DatabaseSync(file, { readOnly: true });
    const { n } = copy.prepare("select count(*) as n from event").get() as { n: number };
    const head = copy.prepare("select seq, hash from audit_head").get();
    copy.close();
    expect(n).toBeGreaterThanOrEqual(before);
    expect(made).toEqual({ kind: "made", bytes: (await stat(file)).size, head: { ...head } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(["copy.sqlite"]);
  });

  test("can be put back and is opened by a bot with the same key", async () => {
    const store = await place.open({ auditKey: "ab".repeat(32) });
    await store.transaction(async (tx) => {
      await tx.saveTeam({ id: "noord", naam: "Noord" });
      await tx.appendAudit(anAct("a"), "x");
    });
    await backupSqlite(place.options.dataFolder, databaseFile(folder.path));
    const restored = await place.open({ dataFolder: folder.path, auditKey: "ab".repeat(32) });
    expect(await restored.read((tx) => tx.listTeams())).toHaveLength(1);
    expect(await restored.verifyAudit()).toMatchObject({ lines: 1, faults: [] });
  });

  test("writes over nothing", async () => {
    await place.open();
    writeFileSync(file, "precious");
    expect(await backupSqlite(place.options.dataFolder, file)).toEqual({ kind: "exists" });
    expect(await readFile(file, "utf8")).toBe("precious");
  });

  test("makes no folders", async () => {
    await place.open();
    const below = join(folder.path, "nowhere", "copy.sqlite");
    expect(await backupSqlite(place.options.dataFolder, below)).toEqual({ kind: "no_folder" });
  });

  test("is refused where there is no database, which it does not make", async () => {
    const { dataFolder } = place.options;
    await expect(backupSqlite(dataFolder, file)).rejects.toMatchObject({ code: "data_folder_unusable" });
    expect([existsSync(dataFolder), existsSync(file)]).toEqual([false, false]);
  });

  test("of a damaged database is not kept", async () => {
    const store = await place.open();
    await store.transaction((tx) => tx.saveSnapshot("h", "x".repeat(200_000)));
    await store.close();
    const name = databaseFile(place.options.dataFolder);
    const bytes = await readFile(name);
    bytes.fill(0xff, 8_192, 90_000);
    writeFileSync(name, bytes);
    await expect(backupSqlite(place.options.dataFolder, file)).rejects.toMatchObject({ code: "store_unavailable" });
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { databaseFile } from "../../src/store/data-folder.ts";
import { execute, postgresMissing } from "../support/postgres.ts";
import { emptyPostgresPlace, type Place, sqlitePlace } from "./open-stores.ts";

const FUTURE = "insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')";
const newer = { code: "store_newer_schema", message: expect.stringContaining("9999-future") };

async function withPlace(openPlace: () => Promise<Place>, work: (place: Place) => Promise<void>): Promise<void> {
  const place = await openPlace();
  try {
    await work(place);
  } finally {
    await place.clear();
  }
}

describe("the schema", () => {
  test("of a newer version is refused on SQLite, to a bot and to a command", () =>
    withPlace(sqlitePlace, async (place) => {
      await (await place.open()).close();
      const database = new DatabaseSync(databaseFile(place.options.dataFolder));
      database.exec(FUTURE);
      database.close();
      await expect(place.open()).rejects.toMatchObject(newer);
      await expect(place.open({ role: "command" })).rejects.toMatchObject(newer);
    }));

  test("is brought up to date by a command only when no bot runs", () =>
    withPlace(sqlitePlace, async (place) => {
      await (await place.open()).close();
      const database = new DatabaseSync(databaseFile(place.options.dataFolder));
      // as an older version left it: the last step was not taken yet
      database.exec("drop table web_message; delete from kysely_migration where name = '0005-web'");
      database.close();
      const command = await place.open({ role: "command" });
      expect(await command.read((tx) => tx.web.list(["x"]))).toEqual([]);
    }));

  test.skipIf(postgresMissing())("of a newer version is refused on PostgreSQL", () =>
    withPlace(emptyPostgresPlace, async (place) => {
      await (await place.open()).close();
      await execute(place.options.databaseUrl ?? "", FUTURE);
      await expect(place.open()).rejects.toMatchObject(newer);
    }),
  );

  test.skipIf(postgresMissing())("is made once by replicas that start on an empty PostgreSQL at the same time", () =>
    withPlace(emptyPostgresPlace, async (place) => {
      const replicas = await Promise.all([place.open(), place.open(), place.open()]);
      await Promise.all(replicas.map((store, index) => store.transaction((tx) => tx.claimEvent(`${index}`, ""))));
      const rows = await execute(place.options.databaseUrl ?? "", "select count(*)::int as n from kysely_migration");
      expect(rows).toEqual([{ n: 5 }]);
    }),
  );
});

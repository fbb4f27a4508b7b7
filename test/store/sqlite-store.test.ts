import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "../../src/store/data-folder.ts";
import { sqlitePlace } from "./open-stores.ts";
import { runContracts } from "./run-contracts.ts";

runContracts("SQLite", sqlitePlace, async (place, sql) => {
  const database = new DatabaseSync(databaseFile(place.options.dataFolder), { timeout: 1_000 });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
});

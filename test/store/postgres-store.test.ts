import { describe, test } from "vitest";
import { execute, postgresMissing } from "../support/postgres.ts";
import { postgresPlace } from "./open-stores.ts";
import { runContracts } from "./run-contracts.ts";

const missing = postgresMissing();

if (missing === undefined)
  runContracts("PostgreSQL", postgresPlace, (place, sql) => execute(place.options.databaseUrl ?? "", sql));
else describe("PostgreSQL", () => test.skip(`cannot start here: ${missing}`, () => {}));

import { describe, test } from "vitest";
import { postgresPlace } from "../store/open-stores.ts";
import { postgresMissing } from "../support/postgres.ts";
import { sendDigestsContract } from "./send-digests-contract.ts";

const missing = postgresMissing();

if (missing === undefined) sendDigestsContract("PostgreSQL", postgresPlace);
else describe("the digest on PostgreSQL", () => test.skip(`cannot start here: ${missing}`, () => {}));

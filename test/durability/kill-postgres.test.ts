import { postgresMissing } from "../support/postgres.ts";
import { killContract } from "./kill-contract.ts";

killContract("postgres", postgresMissing);

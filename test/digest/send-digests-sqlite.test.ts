import { sqlitePlace } from "../store/open-stores.ts";
import { sendDigestsContract } from "./send-digests-contract.ts";

sendDigestsContract("SQLite", sqlitePlace);

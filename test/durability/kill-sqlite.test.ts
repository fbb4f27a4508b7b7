import { killContract } from "./kill-contract.ts";

killContract("sqlite", () => undefined);

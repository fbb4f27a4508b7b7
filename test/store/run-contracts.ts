import { auditContract, type Tamper } from "./audit-contract.ts";
import { jobsContract } from "./jobs-contract.ts";
import type { Place } from "./open-stores.ts";
import { outboxContract } from "./outbox-contract.ts";
import { sessionsContract } from "./sessions-contract.ts";
import { storeContract } from "./store-contract.ts";
import { verwijzingenContract } from "./verwijzingen-contract.ts";

/** The whole contract, on the store that `openPlace` makes: every test gets a fresh one. */
export function runContracts(name: string, openPlace: () => Promise<Place>, tamper: Tamper): void {
  storeContract(name, openPlace);
  sessionsContract(name, openPlace);
  verwijzingenContract(name, openPlace);
  outboxContract(name, openPlace);
  jobsContract(name, openPlace);
  auditContract(name, openPlace, tamper);
}

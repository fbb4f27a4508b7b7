/** Reads what the digest of one team is made from. */
import type { WorkItem } from "../conversation/context.ts";
import { addDays } from "../knowledge/period.ts";
import { amsterdamDate } from "../store/amsterdam-date.ts";
import type { Transaction } from "../store/store.ts";
import type { Team } from "../verwijzing/medewerker.ts";
import type { DecisionTerm, Holidays } from "../verwijzing/terms.ts";
import type { DigestInput } from "./summarise.ts";

/** More than any team has: a digest that leaves cases out without saying so would be worse than a slow one. */
const ALL = 1_000_000;
/** A record that closed this many days ago can no longer have a deadline that is worth a line. */
const CLOSED_DAYS = 90;
const WEEK_DAYS = 7;

/** Prefix of the job slots of one team; the ISO week follows. */
export function digestSlots(team: string): string {
  return `digest:${team}:`;
}

export async function readTeam(
  tx: Transaction,
  team: Team,
  now: string,
  rules: { readonly term: DecisionTerm; readonly holidays: Holidays },
): Promise<DigestInput> {
  const today = amsterdamDate(now);
  const last = await tx.lastFinishedJob(digestSlots(team.id));
  const open = await tx.listVerwijzingen({
    team: team.id,
    states: ["concept", "ter_goedkeuring", "teruggestuurd"],
    limit: ALL,
  });
  const closed = await tx.listVerwijzingen({
    team: team.id,
    states: ["goedgekeurd", "afgewezen", "ingetrokken"],
    changedAfter: addDays(today, -CLOSED_DAYS),
    limit: ALL,
  });
  const medewerkers = (await tx.listMedewerkers(team.id)).filter((who) => who.actief);
  const dialogs = new Map<string, WorkItem>();
  for (const who of medewerkers) {
    for (const item of await tx.worklist(who, ALL)) if (item.kind === "dialog") dialogs.set(item.id, item);
  }
  return {
    team,
    today,
    since: last?.finishedAt ?? addDays(today, -WEEK_DAYS),
    verwijzingen: [...open, ...closed],
    dialogs: [...dialogs.values()],
    medewerkers,
    dayOf: amsterdamDate,
    ...rules,
  };
}

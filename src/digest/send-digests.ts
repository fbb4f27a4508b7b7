/** Sends the weekly digest: one per team and ISO week, whatever happens. */
import type { Context } from "../conversation/context.ts";
import type { Block, Card, Message } from "../conversation/message.ts";
import type { Texts } from "../conversation/texts.ts";
import { type Ending, findEndings } from "../knowledge/find-endings.ts";
import type { Rules } from "../knowledge/load-rules.ts";
import { amsterdamDate } from "../store/amsterdam-date.ts";
import type { JobClaim, Store, Transaction } from "../store/store.ts";
import { isoWeek } from "../verwijzing/calendar.ts";
import type { Medewerker, Team } from "../verwijzing/medewerker.ts";
import type { Holidays } from "../verwijzing/terms.ts";
import { decisionTermOn } from "./decision-term.ts";
import { type CardWords, personCards } from "./person-cards.ts";
import { digestSlots, readTeam } from "./read-team.ts";
import { dueSlot } from "./schedule.ts";
import { caseLines, type DigestInput, personalDigest } from "./summarise.ts";
import { endingBlocks, teamBlocks, teamCard } from "./team-card.ts";
import { teamFigures } from "./team-figures.ts";

/** Long enough to read a large team; after it another replica, or a later round, starts this digest again. */
const LEASE_MS = 120_000;

export type DigestParts = {
  readonly texts: Texts;
  readonly rules: Pick<Rules, "flows" | "sources">;
  /** address of a verwijzing; null when the channels have none */
  readonly link: CardWords["link"];
};

/**
 * Sends the digest of every team whose slot is due and not taken. The job of the slot ends in the transaction that puts
 * the messages in the outbox: both happen, or neither. A team that fails does not keep the others waiting.
 *
 * @returns true when at least one digest was sent
 */
export async function sendDueDigests(
  parts: DigestParts & { readonly store: Store; readonly channels: readonly string[] },
  now: string,
  holidays: Holidays,
): Promise<boolean> {
  const due = dueSlot(now, holidays);
  if (due === null) return false;
  const { store } = parts;
  const teams = await store.read((tx) => tx.listTeams());
  const faults: unknown[] = [];
  let sent = 0;
  for (const team of teams) {
    const claim = await store.claimJob(`${digestSlots(team.id)}${due.slot}`, now, LEASE_MS);
    if (!claim) continue;
    try {
      const input = await store.read((tx) => readInput(tx, parts.rules, team, now, holidays));
      await store.transaction((tx) => enqueue(tx, parts, input, claim, now));
      sent += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return sent > 0;
}

/** The digest as it stands now, for the person who asked: a teamleider sees the figures of the team above the list. */
export async function digestFor(
  parts: DigestParts,
  tx: Transaction,
  { actor, team, now, today, holidays }: Pick<Context, "actor" | "team" | "now" | "today" | "holidays">,
): Promise<readonly Message[]> {
  const input = await readInput(tx, parts.rules, team, now, holidays);
  const lines = caseLines(input);
  const heading: Block = { kind: "heading", text: parts.texts.say("digest.team.stand", { team: team.naam }) };
  const isTeamleider = actor.rollen.includes("teamleider");
  const figures = isTeamleider ? [heading, ...teamBlocks(parts.texts, teamFigures(lines))] : [];
  const cards = personCards(wordsOf(parts, today), actor, personalDigest(lines, actor), namesOf(input), figures);
  return toPerson(actor, `digest/nu/${now}`, cards);
}

function readInput(
  tx: Transaction,
  rules: DigestParts["rules"],
  team: Team,
  now: string,
  holidays: Holidays,
): Promise<DigestInput> {
  return readTeam(tx, team, now, { term: decisionTermOn(rules, amsterdamDate(now)), holidays });
}

async function enqueue(
  tx: Transaction,
  parts: DigestParts & { readonly channels: readonly string[] },
  input: DigestInput,
  claim: JobClaim,
  now: string,
): Promise<void> {
  const messages = digestMessages(parts, input, findEndings(parts.rules, input.today));
  const items = messages.flatMap((message) => {
    const place = message.to.kind === "team" ? `team:${message.to.id}` : `person:${personOf(message)}`;
    // a chat post of unknown outcome is reported, never sent blindly again
    return parts.channels.map((channel) => ({ channel, place, message, resend: false }));
  });
  await tx.enqueue(items, now);
  const subject = input.team.id;
  await tx.appendAudit({ at: now, actor: "bot", act: "digest", subject, outcome: "done", reason: "" }, claim.slot);
  await tx.finishJob(claim, now);
}

/** One card for the place of the team, and one for each of its people. */
export function digestMessages(
  parts: Pick<DigestParts, "texts" | "link">,
  input: DigestInput,
  endings: readonly Ending[],
): readonly Message[] {
  const words = wordsOf(parts, input.today);
  const key = `digest/${isoWeek(input.today)}`;
  const lines = caseLines(input);
  const names = namesOf(input);
  const own = input.medewerkers.flatMap((who) => {
    const blocks = keepsTheRules(who) ? endingBlocks(parts.texts, endings) : [];
    return toPerson(who, key, personCards(words, who, personalDigest(lines, who), names, blocks));
  });
  const card = teamCard(words, input.team, teamFigures(lines), endings);
  return [{ to: { kind: "team", id: input.team.id }, key, card }, ...own];
}

function toPerson(who: Medewerker, key: string, cards: readonly Card[]): readonly Message[] {
  return cards.map((card, index) => ({ to: { kind: "person", id: who.id }, key: `${key}/${index + 1}`, card }));
}

/** Whose work it is that the rules do not run out. */
function keepsTheRules(who: Medewerker): boolean {
  return who.rollen.includes("beleidsmedewerker") || who.rollen.includes("beheerder");
}

function wordsOf({ texts, link }: Pick<DigestParts, "texts" | "link">, today: string): CardWords {
  return { texts, link, week: String(Number(isoWeek(today).slice(-2))) };
}

function namesOf({ medewerkers }: DigestInput): ReadonlyMap<string, string> {
  return new Map(medewerkers.map((who) => [who.id, who.naam]));
}

function personOf({ to }: Message): string {
  return to.kind === "person" ? to.id : "";
}

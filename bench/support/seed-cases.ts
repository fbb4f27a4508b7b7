/** Fills a store with open cases at every stage, through the functions of the store itself. */
import type { Dialog } from "../../src/conversation/dialog.ts";
import type { Store, Transaction } from "../../src/store/store.ts";
import type { Medewerker } from "../../src/verwijzing/medewerker.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { NOW } from "./bot.ts";
import type { Played } from "./play-case.ts";
import { MAASTRICHT } from "./rules.ts";

const PER_TRANSACTION = 500;

export type Shape = "spread" | "one";

/** Twenty teams of five consulenten and a teamleider, or one such team that has everything. */
export function peopleOf(shape: Shape): readonly Medewerker[] {
  return Array.from({ length: shape === "one" ? 1 : 20 }, (_, team) => [
    ...Array.from({ length: 5 }, (_, place) => person(`consulent-${team}-${place}`, "consulent", team)),
    person(`teamleider-${team}`, "teamleider", team),
  ]).flat();
}

function person(id: string, rol: "consulent" | "teamleider", team: number): Medewerker {
  return { id, naam: `Medewerker ${id}`, rollen: [rol], team: `team-${team}`, gemeenten: [MAASTRICHT], actief: true };
}

export async function savePeople(store: Store, people: readonly Medewerker[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const team of new Set(people.map((one) => one.team))) await tx.saveTeam({ id: team, naam: team });
    for (const one of people) await tx.saveMedewerker(one);
  });
}

/** An open case that was put in the store: a dialog before card `stage`, or one that is past the last card. */
export type Seeded = { readonly id: string; readonly actor: string; readonly stage: number | null };

/** Of every ten cases seven are before a card, one is at its overview, two wait for a teamleider. */
export async function seedCases(
  store: Store,
  { stages, done }: Played,
  consulenten: readonly Medewerker[],
  count: number,
): Promise<readonly Seeded[]> {
  const seeded: Seeded[] = [];
  while (seeded.length < count) {
    const from = seeded.length;
    const batch = Array.from({ length: Math.min(PER_TRANSACTION, count - from) }, (_, place) => from + place);
    await store.transaction(async (tx) => {
      for (const number of batch) seeded.push(await seedOne(tx, number));
    });
  }
  return seeded;

  async function seedOne(tx: Transaction, number: number): Promise<Seeded> {
    const owner = consulenten[number % consulenten.length];
    if (!owner) throw new Error("There is nobody to own the cases.");
    const id = `zaak-${number}`;
    const part = Math.floor(number / consulenten.length) % 10;
    const own = { klantkenmerk: `KLANT-${1_000 + number}`, team: owner.team, indiener: owner.id };
    // a minute apart, as in a store that grew
    const at = new Date(Date.parse(NOW) - (number + 1) * 60_000).toISOString();
    const place = Math.floor(number / 7) % stages.length;
    const stage = stages[place];
    if (part < 7 && stage) {
      await tx.saveDialog(dialogOf(stage.dialog, own, id, at), at);
      return { id, actor: owner.id, stage: place };
    }
    const verwijzing = await saveRecord(tx, { ...done.verwijzing, ...own, id: `verwijzing-${number}` }, at, part > 7);
    if (part === 7) await tx.saveDialog({ ...dialogOf(done.dialog, own, id, at), verwijzing: verwijzing.id }, at);
    return { id: part === 7 ? id : verwijzing.id, actor: owner.id, stage: null };
  }
}

type Own = Pick<Dialog, "klantkenmerk" | "team" | "indiener">;

/** A stored dialog begins at version 1, however many answers it has. */
function dialogOf(like: Dialog, own: Own, id: string, at: string): Dialog {
  return { ...like, ...own, id, version: 1, waitsFor: { ...like.waitsFor, person: own.indiener, since: at } };
}

async function saveRecord(tx: Transaction, like: Verwijzing, at: string, isSubmitted: boolean): Promise<Verwijzing> {
  const state = isSubmitted ? "ter_goedkeuring" : "concept";
  const verwijzing: Verwijzing = {
    ...like,
    nummer: await tx.nextNummer(at.slice(0, 4)),
    version: 1,
    state,
    createdAt: at,
    rounds: like.rounds.map((round) => ({
      ...round,
      submitted: isSubmitted ? { by: like.indiener, naam: like.indiener, at } : null,
    })),
    history: [...like.history, ...(isSubmitted ? [{ state, by: like.indiener, at, round: 1 } as const] : [])],
  };
  await tx.createVerwijzing(verwijzing);
  return verwijzing;
}

import type { Context, GemeenteSettings, WorkItem } from "../conversation/context.ts";
import type { Dialog, PersonSession } from "../conversation/dialog.ts";
import type { Event } from "../conversation/event.ts";
import { lineReaderOf } from "../conversation/line/line-reader-of.ts";
import { findReferences, needsWorklist, type References } from "../conversation/references.ts";
import { rekenAntwoord } from "../conversation/reken/reken-antwoord.ts";
import { rekenKennis } from "../conversation/reken/reken-kennis.ts";
import type { Texts } from "../conversation/texts.ts";
import type { Rules } from "../knowledge/load-rules.ts";
import { libraryOf } from "../knowledge/search/source-library.ts";
import { selectFlow } from "../knowledge/select-flow.ts";
import type { Medewerker } from "../verwijzing/medewerker.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import { amsterdamDate } from "./amsterdam-date.ts";
import { loadFlow } from "./flow-snapshots.ts";
import type { Transaction } from "./store.ts";

/** Lines of a worklist that one card can still show; the rest is found by typing its klantkenmerk or nummer. */
const WORKLIST_LIMIT = 50;

/** What every context is made from beside the store. */
export type ContextSources = {
  readonly rules: Rules;
  readonly gemeenten: ReadonlyMap<string, GemeenteSettings>;
  readonly texts: Texts;
  /** Dutch public holidays around a day */
  readonly holidaysAround: (day: string) => Context["holidays"];
  /** a fresh opaque id */
  readonly freshId: () => string;
};

/** Everything that `turn` must know for this event, read in the transaction of the turn. */
export async function loadContext(
  tx: Transaction,
  sources: ContextSources,
  event: Event,
  actor: Medewerker,
): Promise<Context> {
  const now = event.at;
  const today = amsterdamDate(now);
  const session = (await tx.loadSession(actor.id)) ?? { schema: 1, version: 0, active: null };
  const worklist = needsWorklist(event) ? await tx.worklist(actor, WORKLIST_LIMIT) : [];
  const references = findReferences(event, worklist);
  const { dialog, verwijzing } = await findSubject(tx, references, session);
  const advised = dialog ?? verwijzing?.rounds.at(-1);
  const colleagues = (await tx.listMedewerkers(actor.team)).filter((colleague) => colleague.actief);
  const similar = references.klantkenmerk ? await tx.findSimilar(references.klantkenmerk, actor.team) : [];
  return {
    now,
    today,
    actor,
    session,
    colleagues,
    team: (await tx.findTeam(actor.team)) ?? { id: actor.team, naam: actor.team },
    dialog,
    verwijzing,
    flow: advised ? await loadFlow(tx, advised.flow.hash, advised.peildatum) : null,
    flows: flowsOf(sources.rules, actor.gemeenten, today),
    gemeenten: sources.gemeenten,
    holidays: sources.holidaysAround(today),
    worklist,
    similar,
    names: await namesOf(tx, colleagues, dialog, verwijzing, [...worklist, ...similar]),
    texts: sources.texts,
    reken: (line) => rekenAntwoord(line, rekenKennis(sources.rules, { ...sources, today, optionPrefix: "" })),
    words: sources.rules.words,
    library: libraryOf(sources.rules),
    readLine: lineReaderOf(sources.rules),
    fresh: {
      dialog: sources.freshId(),
      verwijzing: sources.freshId(),
      nummer: await tx.nextNummer(today.slice(0, 4)),
    },
  };
}

type Subject = { readonly dialog: Dialog | null; readonly verwijzing: Verwijzing | null };

/** The first reference that is present counts: a dialog, a verwijzing, a nummer, and else the active dialog. */
async function findSubject(tx: Transaction, references: References, session: PersonSession): Promise<Subject> {
  if (references.dialog === undefined && (references.verwijzing ?? references.nummer) !== undefined) {
    const verwijzing = references.verwijzing
      ? await tx.findVerwijzing(references.verwijzing)
      : await tx.findVerwijzingByNummer(references.nummer ?? "");
    const dialog = verwijzing ? await tx.findDialogOf(verwijzing.id) : undefined;
    return { dialog: dialog ?? null, verwijzing: verwijzing ?? null };
  }
  const id = references.dialog ?? session.active;
  const dialog = id ? await tx.loadDialog(id) : undefined;
  const verwijzing = dialog?.verwijzing ? await tx.findVerwijzing(dialog.verwijzing) : undefined;
  return { dialog: dialog ?? null, verwijzing: verwijzing ?? null };
}

function flowsOf(rules: Rules, gemeenten: readonly string[], today: string): Context["flows"] {
  const chosen = gemeenten.map((gemeente) => [gemeente, selectFlow(rules, { gemeente, peildatum: today })] as const);
  return new Map(
    chosen.flatMap(([gemeente, choice]) => (choice.kind === "flow" ? [[gemeente, choice.flow] as const] : [])),
  );
}

async function namesOf(
  tx: Transaction,
  colleagues: readonly Medewerker[],
  dialog: Dialog | null,
  verwijzing: Verwijzing | null,
  items: readonly WorkItem[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(colleagues.map((colleague) => [colleague.id, colleague.naam]));
  const rounds = verwijzing?.rounds ?? [];
  const mentioned = [
    dialog?.indiener,
    dialog?.arbeidsdeskundige,
    dialog?.waitsFor.person,
    verwijzing?.indiener,
    verwijzing?.arbeidsdeskundige,
    ...(dialog?.answers ?? []).map((answer) => answer.by),
    ...rounds.flatMap((round) => [
      ...round.answers.map((answer) => answer.by),
      round.submitted?.by,
      round.decision?.by,
    ]),
    ...(verwijzing?.history ?? []).map((change) => change.by),
    ...items.flatMap((item) => [item.indiener, item.waitsForPerson]),
  ];
  for (const id of new Set(mentioned)) {
    if (!id || names.has(id)) continue;
    const person = await tx.findMedewerker(id);
    if (person) names.set(id, person.naam);
  }
  return names;
}

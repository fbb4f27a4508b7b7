/** A small world to play conversations in: people, memory in place of the store, and a day that a test chooses. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileTexts, flattenTexts } from "../../src/conversation/compile-texts.ts";
import type { Context, GemeenteSettings, TurnResult, WorkItem } from "../../src/conversation/context.ts";
import type { Dialog, PersonSession } from "../../src/conversation/dialog.ts";
import type { Act, Event, Place } from "../../src/conversation/event.ts";
import { lineReaderOf } from "../../src/conversation/line/line-reader-of.ts";
import type { Action, Card, Message } from "../../src/conversation/message.ts";
import { findReferences } from "../../src/conversation/references.ts";
import { rekenAntwoord } from "../../src/conversation/reken/reken-antwoord.ts";
import { rekenKennis } from "../../src/conversation/reken/reken-kennis.ts";
import { turn } from "../../src/conversation/turn.ts";
import type { Flow } from "../../src/decision/flow.ts";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { loadRules } from "../../src/knowledge/load-rules.ts";
import { libraryOf } from "../../src/knowledge/search/source-library.ts";
import { selectFlow } from "../../src/knowledge/select-flow.ts";
import type { Medewerker } from "../../src/verwijzing/medewerker.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { checkTurn } from "./check-turn.ts";

const TODAY = "2026-11-21";
const TEMPLATES = "src/conversation/templates";

const rules = await loadRules(".");
export const textEntries = flattenTexts(
  Object.fromEntries(
    readdirSync(TEMPLATES).map((file) => [
      file.replace(/\.yaml$/, ""),
      parse(readFileSync(`${TEMPLATES}/${file}`, "utf8")),
    ]),
  ),
);
const texts = compileTexts(textEntries);

export function flowFor(gemeente: string, flow?: string, peildatum = TODAY): Flow {
  const choice = selectFlow(rules, { gemeente, peildatum, flow });
  if (choice.kind === "flow") return choice.flow;
  throw new Error(`no flow for ${gemeente}: ${JSON.stringify(choice.refusals)}`);
}

function person(id: string, naam: string, rollen: Medewerker["rollen"], team = "centrum"): Medewerker {
  return { id, naam, rollen, team, gemeenten: ["0935"], actief: true };
}

export const PEOPLE = {
  noor: person("m1", "Noor Aydin", ["consulent"]),
  bram: person("m2", "Bram de Wit", ["consulent"]),
  sam: person("m3", "Sam Peeters", ["arbeidsdeskundige"]),
  lot: person("m4", "Lot Jansen", ["arbeidsdeskundige"]),
  tess: person("m5", "Tess Vos", ["teamleider"]),
  pim: person("m8", "Pim Bos", ["teamleider"]),
  max: person("m6", "Max Haan", ["teamleider"], "heuvelland"),
  ria: { ...person("m7", "Ria Smeets", ["consulent"]), gemeenten: ["0935", "0938"] },
} as const satisfies Readonly<Record<string, Medewerker>>;

export type Who = keyof typeof PEOPLE;

const MAASTRICHT: GemeenteSettings = {
  code: "0935",
  naam: "Maastricht",
  taakstelling: null,
  mandaat: "Mandaatbesluit 2026, 12.3",
  vastgesteld: [],
};

export type Play = ReturnType<typeof createPlay>;

/** @param settings of Maastricht, as far as the test wants other ones */
export function createPlay(settings: Partial<GemeenteSettings> = {}, flow: Flow = flowFor("0935")) {
  const dialogs = new Map<string, Dialog>();
  const records = new Map<string, Verwijzing>();
  const sessions = new Map<string, PersonSession>();
  const places = new Map<string, Card>();
  const audit: string[] = [];
  const left = new Set<string>();
  const messages: Message[] = [];
  let count = 0;

  function contextOf(actor: Medewerker, event: Event): Context {
    const worklist = worklistOf(actor, dialogs, records, left);
    const references = findReferences(event, worklist);
    const session = sessions.get(actor.id) ?? { schema: 1, version: 0, active: null };
    const named =
      references.dialog === undefined && (references.verwijzing ?? references.nummer) !== undefined
        ? [...records.values()].find(({ id, nummer }) => id === references.verwijzing || nummer === references.nummer)
        : undefined;
    const byRecord = references.dialog === undefined && (references.verwijzing ?? references.nummer) !== undefined;
    const dialog = byRecord
      ? [...dialogs.values()].find((one) => named !== undefined && one.verwijzing === named.id)
      : dialogs.get(references.dialog ?? session.active ?? "");
    const verwijzing = byRecord ? named : records.get(dialog?.verwijzing ?? "");
    count += 1;
    return {
      now: event.at,
      today: TODAY,
      actor,
      session,
      colleagues: Object.values(PEOPLE).filter(({ id, team }) => team === actor.team && !left.has(id)),
      team: { id: actor.team, naam: "Team Centrum" },
      dialog: dialog ?? null,
      verwijzing: verwijzing ?? null,
      flow: dialog || verwijzing ? flow : null,
      flows: new Map([
        ["0935", flow],
        ["0938", flow],
      ]),
      gemeenten: new Map([
        ["0935", { ...MAASTRICHT, ...settings }],
        ["0938", { ...MAASTRICHT, code: "0938", naam: "Meerssen" }],
      ]),
      worklist,
      similar: worklistAll(dialogs, records).filter(({ klantkenmerk }) => klantkenmerk === references.klantkenmerk),
      names: new Map(Object.values(PEOPLE).map(({ id, naam }) => [id, naam])),
      texts,
      words: rules.words,
      library: libraryOf(rules),
      readLine: lineReaderOf(rules),
      reken: (line) =>
        rekenAntwoord(line, rekenKennis(rules, { texts, today: TODAY, holidaysAround, optionPrefix: "" })),
      holidays: new Set(["2026-12-25", "2026-12-26"]),
      fresh: {
        dialog: `d${count}`,
        verwijzing: `v${count}`,
        nummer: `BW-2026-${String(records.size + 1).padStart(4, "0")}`,
      },
    };
  }

  function apply(actor: Medewerker, result: TurnResult): void {
    for (const effect of result.effects) {
      if (effect.kind === "save_session") sessions.set(actor.id, checked(sessions.get(actor.id), effect.session));
      if (effect.kind === "save_dialog")
        dialogs.set(effect.dialog.id, checked(dialogs.get(effect.dialog.id), effect.dialog));
      if (effect.kind === "delete_dialog") dialogs.delete(effect.id);
      if (effect.kind === "create_verwijzing")
        records.set(effect.verwijzing.id, checked(records.get(effect.verwijzing.id), effect.verwijzing));
      if (effect.kind === "update_verwijzing")
        records.set(effect.verwijzing.id, checked(records.get(effect.verwijzing.id), effect.verwijzing));
      if (effect.kind === "audit") audit.push(`${effect.act} ${effect.outcome} ${effect.reason}`.trim());
    }
    for (const message of result.messages) {
      const { to } = message;
      places.set(
        `${to.kind === "thread" ? `thread:${to.verwijzing}` : `${to.kind}:${to.id}`} ${message.key}`,
        message.card,
      );
      messages.push(message);
    }
  }

  function handle(who: Who, act: Act, place: Place = { kind: "private" }): TurnResult {
    const actor = PEOPLE[who];
    const minute = String(count % 60).padStart(2, "0");
    const event: Event = {
      id: `e${count}`,
      channel: "web",
      at: `${TODAY}T09:${minute}:00.000Z`,
      actor: actor.id,
      place,
      act,
    };
    const result = turn(contextOf(actor, event), event);
    apply(actor, result);
    checkTurn(event, result, [...dialogs.values(), ...records.values()]);
    return result;
  }

  const type = (who: Who, text: string, place?: Place) => handle(who, { kind: "typed", text }, place);
  const press = (who: Who, action: Pick<Action, "id" | "data">, inputs: Record<string, string> = {}, place?: Place) =>
    handle(who, { kind: "clicked", action: action.id, data: action.data, inputs }, place);
  const dialogOf = (who: Who) => dialogs.get(sessions.get(PEOPLE[who].id)?.active ?? "");
  const cardOf = (who: Who): Card => {
    const card = places.get(`person:${PEOPLE[who].id} dialoog/${dialogOf(who)?.id}`);
    if (!card) throw new Error(`${who} has no card`);
    return card;
  };
  const click = (who: Who, id: string, inputs?: Record<string, string>) =>
    press(who, findAction(cardOf(who), id), inputs);
  /** types one answer after another, and gives the titles of the cards that were answered */
  const answer = (who: Who, ...answers: readonly string[]): readonly string[] =>
    answers.map((text) => {
      const { title } = cardOf(who);
      type(who, text);
      return title;
    });
  /** somebody no longer works here */
  const leave = (who: Who) => left.add(PEOPLE[who].id);
  const world = { dialogs, records, sessions, places, messages, audit };
  return { handle, type, press, click, answer, cardOf, dialogOf, leave, ...world };
}

export function findAction(card: Card, id: string): Action {
  const action = card.actions.find((one) => one.id === id);
  if (action) return action;
  throw new Error(`"${card.title}" has no action ${id}: ${card.actions.map((one) => one.id).join(", ")}`);
}

/** What a store promises: every stored change is exactly one version further. */
function checked<T extends { readonly version: number }>(before: T | undefined, after: T): T {
  if (after.version !== (before?.version ?? 0) + 1) {
    throw new Error(`version ${after.version} after ${before?.version ?? 0}`);
  }
  return after;
}

function worklistAll(
  dialogs: ReadonlyMap<string, Dialog>,
  records: ReadonlyMap<string, Verwijzing>,
): readonly WorkItem[] {
  return [
    ...[...dialogs.values()].map(
      ({ id, klantkenmerk, indiener, waitsFor, verwijzing }): WorkItem => ({
        kind: "dialog",
        id,
        klantkenmerk,
        nummer: records.get(verwijzing ?? "")?.nummer ?? null,
        state: "dialog",
        indiener,
        waitsForRol: waitsFor.rol,
        waitsForPerson: waitsFor.person,
        since: waitsFor.since,
      }),
    ),
    ...[...records.values()].map(
      ({ id, klantkenmerk, nummer, state, indiener, createdAt }): WorkItem => ({
        kind: "verwijzing",
        id,
        klantkenmerk,
        nummer,
        state,
        indiener,
        waitsForRol: state === "ter_goedkeuring" ? "teamleider" : "consulent",
        waitsForPerson: state === "ter_goedkeuring" ? null : indiener,
        since: createdAt,
      }),
    ),
  ];
}

function worklistOf(
  actor: Medewerker,
  dialogs: ReadonlyMap<string, Dialog>,
  records: ReadonlyMap<string, Verwijzing>,
  left: ReadonlySet<string>,
) {
  return worklistAll(dialogs, records).filter(
    ({ indiener, waitsForPerson, waitsForRol }) =>
      indiener === actor.id ||
      waitsForPerson === actor.id ||
      ((waitsForPerson === null || left.has(waitsForPerson)) &&
        waitsForRol !== null &&
        actor.rollen.includes(waitsForRol)),
  );
}

/** Every text of a card, as a reader gets it. */
export function textOf(card: Card | undefined): string {
  return JSON.stringify(card ?? null);
}

/** Where everybody begins: a new case, and what waits. */
import { gemeenteName, hasLeft } from "../case.ts";
import type { Context, WorkItem } from "../context.ts";
import { formatDate } from "../format.ts";
import type { Action, Block, Card, InputBlock } from "../message.ts";
import { caseValue } from "../references.ts";
import type { Showing } from "./dialog-card.ts";

export const HOME_KEY = "thuis";

/** More lines would not help anybody; the digest and the commands list everything. */
const MAX_CASES = 20;

export function homeCard(
  context: Context,
  showing: Pick<Showing, "errors" | "values">,
  notices: readonly Block[] = [],
): Card {
  const { actor, texts } = context;
  const starts = actor.rollen.includes("consulent") || actor.rollen.includes("arbeidsdeskundige");
  const cases = casesOf(context);
  return {
    title: texts.say("thuis.titel", { naam: actor.naam }),
    summary: texts.say("thuis.samenvatting"),
    blocks: [
      ...notices,
      ...(starts ? startBlocks(context, showing) : [{ kind: "text" as const, text: texts.say("thuis.geen_start") }]),
      ...caseBlocks(context, cases),
    ],
    actions: [
      ...(starts ? [action(context, "start", "primary", true)] : []),
      ...(cases.length > 0 ? [action(context, "openen", "default", true)] : []),
      action(context, "help", "default", false),
    ],
  };
}

/** The worklist without the record of a case whose dialog stands there too, in the order of "open 2". */
function casesOf({ worklist }: Context): readonly { readonly item: WorkItem; readonly place: number }[] {
  const dialogs = new Set(worklist.filter(({ kind }) => kind === "dialog").map(({ klantkenmerk }) => klantkenmerk));
  return worklist
    .map((item, index) => ({ item, place: index + 1 }))
    .filter(({ item }) => !(item.kind === "verwijzing" && isOpenState(item) && dialogs.has(item.klantkenmerk)))
    .slice(0, MAX_CASES);
}

function isOpenState({ state }: WorkItem): boolean {
  return state === "concept" || state === "teruggestuurd";
}

function startBlocks(context: Context, { errors, values }: Pick<Showing, "errors" | "values">): readonly Block[] {
  const { actor, texts } = context;
  const kenmerk = values.klantkenmerk ?? "";
  const gemeente = actor.gemeenten.find((code) => code === values.gemeente);
  const which: InputBlock = {
    kind: "choice",
    id: "gemeente",
    label: texts.say("start.veld.gemeente"),
    options: actor.gemeenten.map((code) => ({ value: code, label: gemeenteName(context, code) })),
    required: false,
    ...(gemeente === undefined ? {} : { value: gemeente }),
    ...(errors.gemeente === undefined ? {} : { error: errors.gemeente }),
  };
  return [
    { kind: "text", text: texts.say("start.uitleg") },
    {
      kind: "textbox",
      id: "klantkenmerk",
      label: texts.say("start.veld.klantkenmerk"),
      hint: texts.say("start.hint.klantkenmerk"),
      lines: "one",
      maxLength: 20,
      required: false,
      ...(kenmerk === "" ? {} : { value: kenmerk }),
      ...(errors.klantkenmerk === undefined ? {} : { error: errors.klantkenmerk }),
    },
    ...(actor.gemeenten.length > 1 ? [which] : []),
  ];
}

function caseBlocks(context: Context, cases: ReturnType<typeof casesOf>): readonly Block[] {
  const { texts } = context;
  if (cases.length === 0) return [{ kind: "text", text: texts.say("thuis.niets_open"), subtle: true }];
  const lines = cases.map(({ item, place }) => ({ value: caseValue(item), label: caseLine(context, item, place) }));
  return [
    { kind: "text", text: texts.say("thuis.open_zaken"), strong: true },
    { kind: "choice", id: "zaak", label: texts.say("thuis.kies"), options: lines, required: false },
  ];
}

/** "2. BW-2026-0004 (KL-0042): teruggestuurd, sinds 3 november 2026" */
function caseLine(context: Context, item: WorkItem, place: number): string {
  const { texts } = context;
  return texts.say("thuis.zaak", {
    nummer: place,
    naam: item.nummer === null ? item.klantkenmerk : `${item.nummer} (${item.klantkenmerk})`,
    status: texts.say(`woorden.state.${item.state}`),
    beurt: texts.say(`thuis.beurt.${turnOf(context, item)}`),
    datum: formatDate(texts, item.since),
  });
}

/** Whose turn it is: the actor's, somebody else's, or of nobody who still works here, so that the actor can take it. */
function turnOf(context: Context, { waitsForPerson, waitsForRol }: WorkItem): "jij" | "ander" | "vrij" {
  const { actor } = context;
  if (waitsForPerson === actor.id) return "jij";
  if (waitsForRol === null || !actor.rollen.includes(waitsForRol)) return "ander";
  if (waitsForPerson === null) return "jij";
  return hasLeft(context, waitsForPerson) ? "vrij" : "ander";
}

function action(
  context: Context,
  id: "start" | "openen" | "help",
  style: Action["style"],
  withInputs: boolean,
): Action {
  return { id, label: context.texts.say(`knop.${id}`), style, withInputs, data: {} };
}

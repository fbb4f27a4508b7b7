import { parseKlantkenmerk } from "../verwijzing/klantkenmerk.ts";
import type { WorkItem } from "./context.ts";
import type { Event } from "./event.ts";

/**
 * What an event names, so that the context can be loaded before the turn. Everything here comes from outside: the turn
 * checks the rights. The first that is present counts: dialog, then verwijzing, then nummer; with none of them the
 * dialog is the active one of the actor.
 */
export type References = {
  readonly dialog?: string;
  readonly verwijzing?: string;
  /** BW-2026-0001, as typed */
  readonly nummer?: string;
  /** well-formed klantkenmerk of a new case: load `similar` with it */
  readonly klantkenmerk?: string;
};

const NUMMER = /\bBW-\d{4}-\d{4,}\b/i;

/** Value of the choice list of cases on the home card: "dialog:<id>" or "verwijzing:<id>". */
export function caseValue(item: Pick<WorkItem, "kind" | "id">): string {
  return `${item.kind}:${item.id}`;
}

/**
 * Reads which dialog, verwijzing or klantkenmerk an event is about.
 *
 * @param worklist of the actor, in the order in which the home card shows it ("open 2")
 */
export function findReferences(event: Event, worklist: readonly WorkItem[]): References {
  const inThread = event.place.kind === "thread" ? { verwijzing: event.place.verwijzing } : {};
  return event.act.kind === "clicked"
    ? { ...inThread, ...clickedReferences(event.act.action, event.act.data, event.act.inputs) }
    : { ...inThread, ...typedReferences(event.act.text, worklist) };
}

/** Whether the turn shows or counts the cases of the actor. Answering a card does not, and it is what happens most. */
export function needsWorklist({ act }: Event): boolean {
  return act.kind === "typed" || !/^(?:antwoord\.\d|weet_niet|verder)$/.test(act.action);
}

type Clicked = Extract<Event["act"], { kind: "clicked" }>;

function clickedReferences(action: string, data: Clicked["data"], inputs: Clicked["inputs"]): References {
  if (action === "start") return withKlantkenmerk(inputs.klantkenmerk ?? "");
  if (action === "openen" && data.dialog === undefined) return withCase(inputs.zaak ?? "");
  return {
    ...(data.dialog === undefined ? {} : { dialog: data.dialog }),
    ...(data.verwijzing === undefined ? {} : { verwijzing: data.verwijzing }),
  };
}

function typedReferences(text: string, worklist: readonly WorkItem[]): References {
  const nummer = NUMMER.exec(text)?.[0].toUpperCase();
  if (nummer) return { nummer };
  const start = /^\s*start\s+(\S+)/i.exec(text)?.[1];
  if (start) return withKlantkenmerk(start);
  const place = /^\s*open(?:en)?\s+(\d+)\s*$/i.exec(text)?.[1];
  const item = place === undefined ? undefined : worklist[Number(place) - 1];
  return item ? withCase(caseValue(item)) : {};
}

function withKlantkenmerk(text: string): References {
  const klantkenmerk = parseKlantkenmerk(text);
  return klantkenmerk === undefined ? {} : { klantkenmerk };
}

function withCase(value: string): References {
  const [kind, id] = value.split(":");
  if (!id) return {};
  if (kind === "dialog") return { dialog: id };
  return kind === "verwijzing" ? { verwijzing: id } : {};
}

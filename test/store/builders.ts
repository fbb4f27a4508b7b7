import type { Dialog } from "../../src/conversation/dialog.ts";
import type { Message } from "../../src/conversation/message.ts";
import type { OutboxItem } from "../../src/store/store.ts";
import type { Medewerker } from "../../src/verwijzing/medewerker.ts";
import type { State, Verwijzing } from "../../src/verwijzing/verwijzing.ts";

export const NOW = "2026-11-21T09:00:00.000Z";

/** The moment `ms` after NOW. */
export const later = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();
export const DAY_MS = 24 * 60 * 60 * 1_000;

export function aMedewerker(changes: Partial<Medewerker> = {}): Medewerker {
  return {
    id: "anna",
    naam: "Anna",
    rollen: ["consulent"],
    team: "noord",
    gemeenten: ["0935"],
    actief: true,
    ...changes,
  };
}

const DETAILS: Dialog["details"] = {
  zaaknummer: "",
  aanleiding: null,
  ontvangstdatum: null,
  wens: "",
  besprokenOp: null,
  werkgever: "",
  werkplek: "",
  uren: null,
  voorzieningen: [],
};

const FLOW: Dialog["flow"] = {
  id: "maastricht-heuvelland",
  version: "2024-01-06",
  hash: "f00d",
  status: "in_werking",
  vastgesteld: false,
};

export function aDialog(changes: Partial<Dialog> = {}): Dialog {
  return {
    schema: 1,
    id: "dialog-1",
    version: 1,
    klantkenmerk: "KLANT-0001",
    gemeente: "0935",
    team: "noord",
    peildatum: "2026-11-21",
    flow: FLOW,
    indiener: "anna",
    arbeidsdeskundige: null,
    waitsFor: { rol: "consulent", person: "anna", since: NOW },
    status: "loopt",
    answers: [],
    view: { kind: "question", step: null },
    tried: [],
    details: DETAILS,
    deviation: null,
    verwijzing: null,
    updatedAt: NOW,
    ...changes,
  };
}

export function aVerwijzing(changes: Partial<Verwijzing> & { readonly state?: State } = {}): Verwijzing {
  const state = changes.state ?? "concept";
  const at = changes.createdAt ?? NOW;
  return {
    schema: 1,
    id: "verwijzing-1",
    nummer: "BW-2026-0001",
    version: 1,
    state,
    klantkenmerk: "KLANT-0001",
    gemeente: "0935",
    team: "noord",
    indiener: "anna",
    arbeidsdeskundige: null,
    createdAt: at,
    rounds: [
      {
        number: 1,
        startedAt: at,
        peildatum: "2026-11-21",
        flow: FLOW,
        answers: [],
        tried: [],
        details: DETAILS,
        advice: {
          outcome: { trede: "beschut_mob", vervolgstap: "uwv_advies_aanvragen" },
          path: [],
          sources: [],
          warnings: [],
          explanations: [],
          open: [],
          motivering: "Omdat het zo is.",
        },
        deviation: null,
        submitted: null,
        decision: null,
      },
    ],
    comments: [],
    history: [{ state, by: "anna", at, round: 1 }],
    ...changes,
  };
}

export function aMessage(key: string, title = "Kaart"): Message {
  return {
    to: { kind: "person", id: "anna" },
    key,
    card: { title, summary: title, blocks: [{ kind: "text", text: title }], actions: [] },
  };
}

export function anItem(key: string, changes: Partial<OutboxItem> = {}): Omit<OutboxItem, "id" | "attempts"> {
  return { channel: "web", place: "person:anna", message: aMessage(key), resend: true, ...changes };
}

export function anAct(act: string, changes: { readonly at?: string } = {}) {
  return {
    at: NOW,
    actor: "anna",
    act,
    subject: "verwijzing-1",
    outcome: "done",
    reason: "",
    ...changes,
  } as const;
}

/** Plays one case along the longest way, so that the cases of a benchmark are what people really leave behind. */
import type { Dialog } from "../../src/conversation/dialog.ts";
import type { Act, Event } from "../../src/conversation/event.ts";
import type { Card } from "../../src/conversation/message.ts";
import type { Facts } from "../../src/decision/fact.ts";
import type { Flow } from "../../src/decision/flow.ts";
import type { Store } from "../../src/store/store.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { type Core, NOW } from "./bot.ts";

export type Clicked = Extract<Act, { kind: "clicked" }>;

/** A case as it stands before a card, and the click that answers that card. */
export type Stage = { readonly dialog: Dialog; readonly act: Clicked };

export type Played = {
  /** one for each card */
  readonly stages: readonly Stage[];
  /** behind the last card: the overview, with its record */
  readonly done: { readonly dialog: Dialog; readonly verwijzing: Verwijzing };
  /** what an answer leaves to be stored, on average: the dialog and the next card */
  readonly bytesPerAnswer: number;
};

let events = 0;

export function eventOf(actor: string, act: Act): Event {
  events += 1;
  return { id: `bench-${events}`, channel: "web", at: NOW, actor, place: { kind: "private" }, act };
}

export async function playCase(core: Core, store: Store, flow: Flow, facts: Facts, actor: string): Promise<Played> {
  await core.receive(eventOf(actor, { kind: "typed", text: "start KLANT-0000" }));
  const stages: Stage[] = [];
  let bytes = 0;
  for (;;) {
    const dialog = await activeDialog(store, actor);
    if (dialog.view.kind !== "question") {
      const verwijzing = await store.read((tx) => tx.findVerwijzing(dialog.verwijzing ?? ""));
      if (!verwijzing) throw new Error("The played case has no record.");
      return { stages, done: { dialog, verwijzing }, bytesPerAnswer: Math.ceil(bytes / stages.length) };
    }
    await core.idle();
    const message = core.shown();
    if (!message) throw new Error("No card was shown.");
    bytes += JSON.stringify(dialog).length + JSON.stringify(message).length;
    const act = clickOn(message.card, flow, facts);
    stages.push({ dialog, act });
    await core.receive(eventOf(actor, act));
    const after = await activeDialog(store, actor);
    if (after.version !== dialog.version + 1) throw new Error(`The answer to ${act.data.step} was not accepted.`);
  }
}

async function activeDialog(store: Store, actor: string): Promise<Dialog> {
  const dialog = await store.read(async (tx) => tx.loadDialog((await tx.loadSession(actor))?.active ?? ""));
  if (dialog) return dialog;
  throw new Error("No case was started.");
}

/** The click of somebody who reads the answers from a report: a button of its own, or all fields and "verder". */
function clickOn({ actions }: Card, flow: Flow, facts: Facts): Clicked {
  const report = { herkomst: "ad_rapport", herkomst_datum: NOW.slice(0, 10) };
  const step = actions.find(({ id }) => id === "verder" || id === "antwoord.0")?.data.step ?? "";
  const questions = flow.steps.get(step)?.questions ?? [];
  const given = questions.flatMap(({ fact }) => (fact in facts ? [[`feit.${fact}`, String(facts[fact])]] : []));
  const fact = flow.facts.get(questions[0]?.fact ?? "");
  const option = fact?.kind === "choice" ? [...fact.answers.keys()].indexOf(String(facts[fact.id])) : -1;
  const button = actions.find(({ id }) => id === `antwoord.${option}`);
  if (button) return { kind: "clicked", action: button.id, data: button.data, inputs: report };
  const next = actions.find(({ id }) => id === "verder");
  if (!next) throw new Error(`The card of step "${step}" has no button to go on.`);
  return { kind: "clicked", action: next.id, data: next.data, inputs: { ...report, ...Object.fromEntries(given) } };
}

/** An open dialog with everything a handler needs of it, and the changes of this turn so far. */
import type { Flow, Step } from "../decision/flow.ts";
import { BotError } from "../errors.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Context, Effect } from "./context.ts";
import type { Dialog } from "./dialog.ts";
import { type Replay, replay } from "./replay.ts";
import { activate } from "./result.ts";

export type Case = {
  readonly context: Context;
  readonly dialog: Dialog;
  readonly flow: Flow;
  readonly replay: Replay;
  /** the verwijzing of this dialog; null before the first overview */
  readonly record: Verwijzing | null;
};

export function openCase(context: Context, dialog: Dialog, flow: Flow, record: Verwijzing | null): Case {
  return { context, dialog, flow, replay: replay(flow, dialog), record };
}

/** The case after a change: one version further than what is stored, however many changes a turn makes. */
export function changeCase(found: Case, patch: Partial<Dialog>): Case {
  const { context, flow, record } = found;
  const stored = context.dialog?.id === found.dialog.id ? context.dialog.version : 0;
  const dialog: Dialog = { ...found.dialog, ...patch, version: stored + 1, updatedAt: context.now };
  return openCase(context, dialog, flow, record);
}

/** Everything that must be stored of the case. Unchanged parts give nothing. */
export function effectsOf(found: Case): readonly Effect[] {
  const { context, dialog, record } = found;
  return [
    ...recordEffects(context, record),
    ...(dialog === context.dialog ? [] : [{ kind: "save_dialog" as const, dialog }]),
    ...activate(context, dialog.id),
  ];
}

/** One compare-and-set, however many steps the record made in this turn. */
export function recordEffects(context: Context, record: Verwijzing | null): readonly Effect[] {
  const stored = context.verwijzing;
  if (record === null || record === stored) return [];
  if (stored?.id !== record.id) return [{ kind: "create_verwijzing", verwijzing: { ...record, version: 1 } }];
  return [{ kind: "update_verwijzing", verwijzing: { ...record, version: stored.version + 1 } }];
}

/** The step whose card is in front of the person; null when another card is. */
export function currentStep({ dialog, flow, replay }: Case): Step | null {
  if (dialog.view.kind !== "question") return null;
  const id = dialog.view.step ?? replay.next;
  return id === null ? null : stepOf(flow, id);
}

export function stepOf(flow: Flow, id: string): Step {
  const step = flow.steps.get(id);
  if (step) return step;
  throw new BotError("invariant_broken", `Flow "${flow.id}" has no step "${id}".`);
}

/** The place of the dialog's card. */
export function dialogKey(dialog: Pick<Dialog, "id">): string {
  return `dialoog/${dialog.id}`;
}

/** Whether this person no longer works in the actor's team: nobody can wait for them. */
export function hasLeft({ colleagues }: Context, person: string): boolean {
  return !colleagues.some(({ id }) => id === person);
}

/** The name of a gemeente: from the settings, or else from a flow that knows it. */
export function gemeenteName({ flow, flows, gemeenten }: Context, code: string): string {
  const known = [flows.get(code), flow].flatMap((one) => (one && one.gemeenten !== "alle" ? [one.gemeenten] : []));
  return gemeenten.get(code)?.naam ?? known.find((names) => names.has(code))?.get(code) ?? code;
}

export function nameOf(context: Context, id: string): string {
  const colleague = context.colleagues.find((one) => one.id === id);
  return context.names.get(id) ?? colleague?.naam ?? context.texts.say("woorden.onbekende_collega");
}

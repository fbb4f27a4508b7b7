import type { Context, Effect } from "../conversation/context.ts";
import { assertNever } from "../errors.ts";
import { keepFlow } from "./flow-snapshots.ts";
import type { Transaction } from "./store.ts";

/**
 * Stores what a turn decided, in the transaction of that turn. An audit line carries the keyed hash of the document
 * that the act left behind, so it must come after the documents.
 *
 * @throws BotError `session_conflict` or `record_conflict` when somebody was first: nothing of the turn is kept
 */
export async function applyEffects(tx: Transaction, context: Context, effects: readonly Effect[]): Promise<void> {
  const documents = new Map<string, string>();
  for (const effect of effects) {
    switch (effect.kind) {
      case "save_session":
        await tx.saveSession(context.actor.id, effect.session, context.now);
        break;
      case "save_dialog":
        if (context.dialog?.flow.hash !== effect.dialog.flow.hash) {
          await keepFlow(tx, effect.dialog.flow.hash, [context.flow, ...context.flows.values()]);
        }
        await tx.saveDialog(effect.dialog, context.now);
        documents.set(effect.dialog.id, JSON.stringify(effect.dialog));
        break;
      case "delete_dialog":
        await tx.deleteDialog(effect.id);
        break;
      case "create_verwijzing":
        await tx.createVerwijzing(effect.verwijzing);
        documents.set(effect.verwijzing.id, JSON.stringify(effect.verwijzing));
        break;
      case "update_verwijzing":
        await tx.updateVerwijzing(effect.verwijzing);
        documents.set(effect.verwijzing.id, JSON.stringify(effect.verwijzing));
        break;
      case "audit":
      case "show_digest":
        break;
      default:
        assertNever(effect);
    }
  }
  for (const effect of effects) {
    if (effect.kind !== "audit") continue;
    const { act, subject, outcome, reason } = effect;
    const entry = { at: context.now, actor: context.actor.id, act, subject, outcome, reason };
    await tx.appendAudit(entry, documents.get(subject) ?? "");
  }
}

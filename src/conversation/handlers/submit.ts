/** The overview goes to the teamleider: the dialog ends, the record goes on. */
import { submitVerwijzing } from "../../verwijzing/transition.ts";
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import { submittedCard } from "../cards/outcome-cards.ts";
import { type Case, dialogKey, recordEffects } from "../case.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Message } from "../message.ts";
import { missingOf, saveOverview } from "../overview.ts";
import { refuseAct } from "../refusal-text.ts";
import { activate, done, refuse, send } from "../result.ts";
import { teamMessages } from "../team-messages.ts";

export function submit(found: Case): TurnResult {
  const { context, dialog } = found;
  const missing = missingOf(found);
  if (missing.length > 0) {
    const punten = missing.map((code) => context.texts.say(`mist.${code}`)).join(" ");
    const text = context.texts.say("indienen.mist", { punten });
    return refuse(text, { act: "indienen", subject: dialog.id, reason: "incomplete" });
  }
  const saved = saveOverview(found);
  if (saved.kind === "refused") return refuseAct(context, "indienen", dialog.id, saved);
  if (saved.notices.length > 0 || !saved.found.record) {
    const text = context.texts.say("afwijking.vervallen");
    return refuse(text, { act: "indienen", subject: dialog.id, reason: "advice_changed" });
  }
  const submitted = submitVerwijzing(saved.found.record, context.actor, context.now);
  if (submitted.kind === "refused") return refuseAct(context, "indienen", dialog.id, submitted);
  return closeDialog(context, found, submitted.verwijzing);
}

function closeDialog(context: Context, found: Case, submitted: Verwijzing): TurnResult {
  const { dialog } = found;
  const effects = recordEffects(context, submitted);
  const verwijzing = effects.flatMap((one) => ("verwijzing" in one ? [one.verwijzing] : []))[0] ?? submitted;
  const people = new Set([context.actor.id, dialog.indiener]);
  const told = [...people].map(
    (id): Message => ({
      to: { kind: "person", id },
      key: dialogKey(dialog),
      card: submittedCard(context, verwijzing, id),
    }),
  );
  return send(
    [...told, ...teamMessages(context, verwijzing, "ingediend")],
    [...effects, { kind: "delete_dialog", id: dialog.id }, ...activate(context, null), done("indienen", verwijzing.id)],
  );
}

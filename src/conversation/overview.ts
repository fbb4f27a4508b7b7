/** The overview makes the verwijzing (state concept), or brings it up to date with the dialog. */
import { outcomeKey } from "../decision/outcome.ts";
import type { Advice } from "../decision/result.ts";
import { missingForSubmit } from "../verwijzing/missing.ts";
import type { Missing, Refusal } from "../verwijzing/refusal.ts";
import { lastRound, type RoundContent, roundContent } from "../verwijzing/round.ts";
import { createConcept, saveRound } from "../verwijzing/transition.ts";
import type { GivenAdvice, Verwijzing } from "../verwijzing/verwijzing.ts";
import { type Case, changeCase } from "./case.ts";
import type { Block } from "./message.ts";
import { motivering } from "./motivering.ts";

export type Saved = { readonly kind: "saved"; readonly found: Case; readonly notices: readonly Block[] } | Refusal;

/** The case with its record up to date. A record that would not change is left alone. */
export function saveOverview(found: Case): Saved {
  const { found: kept, notices } = dropOldDeviation(found);
  const content = contentOf(kept);
  const { record } = kept;
  if (record && isSame(record, content) && record.arbeidsdeskundige === kept.dialog.arbeidsdeskundige) {
    return { kind: "saved", found: kept, notices };
  }
  const { actor, now } = kept.context;
  const saved = record ? saveRound(record, actor, content, now) : createConcept(identityOf(kept, content), actor, now);
  if (saved.kind === "refused") return saved;
  const verwijzing: Verwijzing = { ...saved.verwijzing, arbeidsdeskundige: kept.dialog.arbeidsdeskundige };
  const linked = kept.dialog.verwijzing === verwijzing.id ? kept : changeCase(kept, { verwijzing: verwijzing.id });
  return { kind: "saved", found: { ...linked, record: verwijzing }, notices };
}

/** What must be filled in before submit; "vragen" when questions of the tree were skipped. */
export function missingOf(found: Case): readonly (Missing | "vragen")[] {
  const { dialog, replay } = found;
  const missing = missingForSubmit({ advice: givenAdvice(found), tried: dialog.tried, details: dialog.details });
  return replay.next === null ? missing : ["vragen", ...missing];
}

/** The advice in the form that a record keeps. */
export function givenAdvice({ context, flow, replay }: Pick<Case, "context" | "flow" | "replay">): GivenAdvice {
  const { advice } = replay;
  return {
    outcome: advice.outcome,
    path: advice.path.map(({ step, fact, answer, sources }) => ({ step, fact, answer, sources })),
    sources: advice.citations.map(({ key }) => key),
    warnings: advice.warnings.map(({ code, text }) => ({ code, text })),
    explanations: advice.explanations.map(({ code, text }) => ({ code, text })),
    open: openOf(advice),
    motivering: motivering(flow, advice, context.words),
  };
}

function openOf(advice: Advice): GivenAdvice["open"] {
  return advice.open.map(({ fact, wie, possible }) => ({ fact, wie, possible }));
}

/** What the dialog brings into a round of its record. */
export function contentOf(found: Case): RoundContent {
  const { dialog, replay } = found;
  return {
    peildatum: dialog.peildatum,
    flow: dialog.flow,
    answers: replay.live,
    tried: dialog.tried,
    details: dialog.details,
    advice: givenAdvice(found),
    deviation: dialog.deviation,
  };
}

function identityOf({ context, dialog }: Case, content: RoundContent) {
  const { klantkenmerk, gemeente, team, indiener, arbeidsdeskundige } = dialog;
  const { verwijzing: id, nummer } = context.fresh;
  return { id, nummer, klantkenmerk, gemeente, team, indiener, arbeidsdeskundige, content };
}

function isSame(record: Verwijzing, content: RoundContent): boolean {
  const last = lastRound(record);
  return last.decision === null && JSON.stringify(roundContent(last)) === JSON.stringify(content);
}

/** A deviation was chosen against one advice. When the advice changes it lapses, and the person is told. */
function dropOldDeviation(found: Case): { readonly found: Case; readonly notices: readonly Block[] } {
  const { context, dialog, record, replay } = found;
  if (dialog.deviation === null || record === null) return { found, notices: [] };
  const before = lastRound(record).advice.outcome;
  if (outcomeKey(before) === outcomeKey(replay.advice.outcome)) return { found, notices: [] };
  const text = context.texts.say("afwijking.vervallen");
  return { found: changeCase(found, { deviation: null }), notices: [{ kind: "notice", tone: "warning", text }] };
}

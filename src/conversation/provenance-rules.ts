/** Which source an answer needs, and which one counts when nobody says otherwise. */
import type { Step } from "../decision/flow.ts";
import type { Case } from "./case.ts";
import type { ProvenanceInput } from "./intent.ts";
import { type Provenance, readProvenance } from "./read-provenance.ts";

/** The steps of the arbeidsdeskundige: somebody else answers them only from a dated report. */
export function needsReport({ context }: Pick<Case, "context">, step: Step): boolean {
  return step.role === "arbeidsdeskundige" && !context.actor.rollen.includes("arbeidsdeskundige");
}

/** What the card shows as the source before anybody changes it: that of the answer that stands, or the usual one. */
export function shownProvenance(found: Pick<Case, "context" | "dialog">, step: Step): Provenance {
  const before = found.dialog.answers.find(({ fact }) => step.questions.some((question) => question.fact === fact));
  if (!before) return usualProvenance(found, step);
  const { certainty, herkomst, herkomstDatum } = before;
  return { certainty, herkomst, herkomstDatum };
}

/** A conversation is an estimate; a judgement of the expert and a report are not. */
function usualProvenance(found: Pick<Case, "context">, step: Step): Provenance {
  if (needsReport(found, step)) return { certainty: "vastgesteld", herkomst: "ad_rapport", herkomstDatum: null };
  const certainty = step.role === "arbeidsdeskundige" ? "vastgesteld" : "inschatting";
  return { certainty, herkomst: "gesprek", herkomstDatum: null };
}

export type CheckedProvenance =
  | { readonly kind: "provenance"; readonly provenance: Provenance; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: "faults"; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: "tampered" };

/** @param isKnown false when every answer is "weet ik niet": that needs no report */
export function checkProvenance(found: Case, step: Step, input: ProvenanceInput, isKnown: boolean): CheckedProvenance {
  const { texts, today } = found.context;
  const usual = usualProvenance(found, step);
  const defaults: Provenance = isKnown ? usual : { ...usual, certainty: "inschatting", herkomst: "gesprek" };
  const read = readProvenance(input, defaults, today);
  if (read.kind === "tampered") return read;
  const fault = (text: string): CheckedProvenance => ({ kind: "faults", errors: { herkomst_datum: texts.say(text) } });
  if (read.kind === "fault") return fault(`vraag.fout.${read.fault}`);
  const lacksReport = isKnown && needsReport(found, step) && read.provenance.herkomst !== "ad_rapport";
  return lacksReport ? fault("vraag.fout.rapport") : { ...read, errors: {} };
}

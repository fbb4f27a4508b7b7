import type { Step } from "../decision/flow.ts";
import type { Case } from "./case.ts";
import type { Provenance } from "./read-provenance.ts";

/** The steps of the arbeidsdeskundige: somebody else answers them only from a dated report. */
export function needsReport({ context }: Pick<Case, "context">, step: Step): boolean {
  return step.role === "arbeidsdeskundige" && !context.actor.rollen.includes("arbeidsdeskundige");
}

/** What counts when nobody says otherwise: a conversation is an estimate, a judgement of the expert is not. */
export function defaultProvenance(found: Pick<Case, "context">, step: Step): Provenance {
  if (needsReport(found, step)) return { herkomst: "ad_rapport", certainty: "vastgesteld", herkomstDatum: null };
  const certainty = step.role === "arbeidsdeskundige" ? "vastgesteld" : "inschatting";
  return { herkomst: "gesprek", certainty, herkomstDatum: null };
}

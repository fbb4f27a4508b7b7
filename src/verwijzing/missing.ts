/** What must be known before a round can be submitted. */
import type { Missing } from "./refusal.ts";
import type { Details, GivenAdvice, Tried } from "./verwijzing.ts";

/** The part of a round that a person fills in. */
export type Submittable = { readonly advice: GivenAdvice; readonly tried: readonly Tried[]; readonly details: Details };

/** Codes of what is still missing, in the order of the overview; empty when the round can be submitted. */
export function missingForSubmit(round: Submittable): readonly Missing[] {
  const { details } = round;
  const missing: Missing[] = [];
  if (closesVoorziening(round.advice) && !round.tried.some(isWhole)) missing.push("geprobeerd");
  if (details.aanleiding === null) missing.push("aanleiding");
  else if (details.aanleiding !== "ambtshalve" && details.ontvangstdatum === null) missing.push("ontvangstdatum");
  if (details.besprokenOp === null) missing.push("besproken_op");
  return missing;
}

/** True when the road to this advice passed over regular voorzieningen: then the record says what was tried. */
export function closesVoorziening(advice: GivenAdvice): boolean {
  return advice.path.some((entry) => entry.fact === "regulier_met_voorziening" && entry.answer === "nee");
}

function isWhole(tried: Tried): boolean {
  return [tried.voorziening, tried.via, tried.periode, tried.uitkomst].every((text) => text.trim() !== "");
}

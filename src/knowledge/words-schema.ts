import { z } from "zod";
import { TREDEN, VERVOLGSTAPPEN } from "../decision/outcome.ts";
import { text } from "./schema-parts.ts";

const word = z.strictObject({ title: text, text });

/** flows/uitkomsten.yaml: every trede and vervolgstap, no others (a record over an enum wants each of them). */
export const outcomesSchema = z.strictObject({
  treden: z.record(z.enum(TREDEN), word),
  vervolgstappen: z.record(z.enum(VERVOLGSTAPPEN), word),
});

/** flows/motivering.yaml: the sentences around the texts of a flow in a motivation. {names} are filled in. */
export const motiveringSchema = z.strictObject({
  /** {trede}, {vervolgstap}, {uitleg} */
  result: text,
  /** trede geen: {vervolgstap}, {uitleg} */
  none: text,
  /** a trede beschut* before the collegebesluit: {trede}, {vervolgstap}, {uitleg} */
  presumption: text,
  /** UWV is at work, the vervolgstap is the headline: {vervolgstap}, {uitleg} */
  waiting: text,
  /** {vervolgstap}, {uitleg} */
  diagnose: text,
  /** {flow}, {versie}, {peildatum} */
  rules: text,
  reasons_heading: text,
  /** {zin}, {bronnen} */
  reason: text,
  no_reasons: text,
  open_heading: text,
  /** {vraag}, {wie} */
  open: text,
  possible_heading: text,
  /** {trede}, {vervolgstap} */
  possible: text,
  /** trede geen: {vervolgstap} */
  possible_none: text,
  /** {vragen} */
  irrelevant: text,
  warnings_heading: text,
  explanations_heading: text,
  /** {tekst} */
  line: text,
  law_heading: text,
  local_heading: text,
  /** {titel} */
  source: text,
  /** {titel}, {noot} */
  source_with_note: text,
  closing: text,
  wie: z.record(z.enum(["consulent", "school", "uwv", "arbeidsdeskundige", "college", "beleid", "werkgever"]), text),
});

/** The Dutch words around results: what the lists of results are called, and the sentences of a motivation. */
export type Words = z.infer<typeof outcomesSchema> & { readonly motivering: z.infer<typeof motiveringSchema> };

/** The shape of a stored verwijzing. The store checks every record it reads: a damaged one is a fault, never half a record. */
import { z } from "zod";
import { TREDEN, VERVOLGSTAPPEN } from "../decision/outcome.ts";
import { BotError } from "../errors.ts";
import { isDay } from "../knowledge/period.ts";
import { ROLLEN } from "./medewerker.ts";
import { HERKOMSTEN } from "./provenance.ts";
import { AANLEIDINGEN, STATES, type Verwijzing } from "./verwijzing.ts";

const id = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const day = z.string().refine(isDay, "is not an existing day written as YYYY-MM-DD");
const count = z.int().positive();
const answer = z.union([z.string(), z.number()]);
const texts = z.array(z.string()).readonly();

const outcome = z.strictObject({ trede: z.enum(TREDEN), vervolgstap: z.enum(VERVOLGSTAPPEN) });
const coded = z.array(z.strictObject({ code: z.string(), text: z.string() })).readonly();

export const provenAnswerSchema = z.strictObject({
  fact: id,
  answer,
  by: id,
  at: instant,
  certainty: z.enum(["inschatting", "vastgesteld"]),
  herkomst: z.enum(HERKOMSTEN),
  herkomstDatum: day.nullable(),
  herkomstBron: z.string().exactOptional(),
});

export const triedSchema = z.strictObject({
  voorziening: z.string(),
  via: z.string(),
  periode: z.string(),
  uitkomst: z.string(),
});

export const detailsSchema = z.strictObject({
  zaaknummer: z.string(),
  aanleiding: z.enum(AANLEIDINGEN).nullable(),
  ontvangstdatum: day.nullable(),
  wens: z.string(),
  besprokenOp: day.nullable(),
  werkgever: z.string(),
  werkplek: z.string(),
  uren: z.number().nullable(),
  voorzieningen: texts,
});

export const deviationSchema = z.strictObject({ outcome, reason: z.string(), by: id, at: instant });

export const flowReferenceSchema = z.strictObject({
  id,
  version: z.string(),
  hash: id,
  status: z.string(),
  vastgesteld: z.boolean(),
});

const advice = z.strictObject({
  outcome,
  path: z.array(z.strictObject({ step: id, fact: id, answer, sources: texts })).readonly(),
  sources: texts,
  warnings: coded,
  explanations: coded,
  open: z.array(z.strictObject({ fact: id, wie: z.string(), possible: texts })).readonly(),
  motivering: z.string(),
});

const decision = z.strictObject({
  kind: z.enum(["goedgekeurd", "teruggestuurd", "afgewezen"]),
  by: id,
  naam: z.string(),
  rol: z.enum(ROLLEN),
  mandaat: z.string(),
  at: instant,
  reason: z.string(),
});

const round = z
  .strictObject({
    number: count,
    startedAt: instant,
    peildatum: day,
    flow: flowReferenceSchema,
    answers: z.array(provenAnswerSchema).readonly(),
    tried: z.array(triedSchema).readonly(),
    details: detailsSchema,
    advice,
    deviation: deviationSchema.nullable(),
    submitted: z.strictObject({ by: id, naam: z.string(), at: instant }).nullable(),
    decision: decision.nullable(),
  })
  .refine((found) => found.decision === null || found.submitted !== null, "carries a decision but was never submitted");

const record = z
  .strictObject({
    schema: z.literal(1),
    id,
    nummer: z.string().regex(/^BW-\d{4}-\d{4,}$/),
    version: count,
    state: z.enum(STATES),
    klantkenmerk: z.string().regex(/^[A-Z0-9-]{4,20}$/),
    gemeente: z.string().regex(/^\d{4}$/),
    team: id,
    indiener: id,
    arbeidsdeskundige: id.nullable(),
    createdAt: instant,
    rounds: z.array(round).min(1).readonly(),
    comments: z.array(z.strictObject({ by: id, naam: z.string(), at: instant, text: z.string() })).readonly(),
    history: z
      .array(z.strictObject({ state: z.enum(STATES), by: id, at: instant, round: count }))
      .min(1)
      .readonly(),
  })
  .refine(
    (found) => found.rounds.every((each, index) => each.number === index + 1),
    "rounds are not numbered 1, 2, ...",
  )
  .refine((found) => found.history.at(-1)?.state === found.state, "the history does not end in the present state");

const verwijzingSchema: z.ZodType<Verwijzing> = record.readonly();

/**
 * Reads a stored document.
 *
 * @throws BotError `record_invalid`, naming the fields that are wrong and never their values
 */
export function parseVerwijzing(document: unknown, name: string): Verwijzing {
  const parsed = verwijzingSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".") || "record"}: ${issue.message}`).join("; ");
  throw new BotError("record_invalid", `Verwijzing ${name} cannot be read: ${where}. Restore it from a backup.`);
}

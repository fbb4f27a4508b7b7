/** The shapes of stored sessions and dialogs. Checked when written and when read: a damaged one is a fault. */
import { z } from "zod";
import type { Dialog, PersonSession, View } from "../conversation/dialog.ts";
import { BotError } from "../errors.ts";
import {
  detailsSchema,
  deviationSchema,
  flowReferenceSchema,
  provenAnswerSchema,
  triedSchema,
} from "../verwijzing/schema.ts";

const id = z.string().min(1);
const only = <Kind extends View["kind"]>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });

/** One line per view: a new one that is forgotten here is a type error. */
const views: { readonly [Kind in View["kind"]]: z.ZodType<Extract<View, { kind: Kind }>> } = {
  question: z.strictObject({ kind: z.literal("question"), step: z.string().nullable() }),
  confirm_change: z.strictObject({
    kind: z.literal("confirm_change"),
    step: id,
    answers: z.array(provenAnswerSchema).readonly(),
  }),
  confirm_line: z.strictObject({ kind: z.literal("confirm_line"), answers: z.array(provenAnswerSchema).readonly() }),
  overview: only("overview"),
  answers: only("answers"),
  tried: only("tried"),
  details: only("details"),
  deviation: only("deviation"),
  handover: only("handover"),
  more: only("more"),
};

const dialogSchema: z.ZodType<Dialog> = z.strictObject({
  schema: z.literal(1),
  id,
  version: z.int().nonnegative(),
  klantkenmerk: id,
  gemeente: id,
  team: id,
  peildatum: z.iso.date(),
  flow: flowReferenceSchema,
  indiener: id,
  arbeidsdeskundige: id.nullable(),
  waitsFor: z.strictObject({
    rol: z.enum(["consulent", "arbeidsdeskundige"]),
    person: id.nullable(),
    since: z.iso.datetime(),
  }),
  status: z.enum(["loopt", "gestopt"]),
  answers: z.array(provenAnswerSchema).readonly(),
  view: z.union(Object.values<z.ZodType<View>>(views)),
  tried: z.array(triedSchema).readonly(),
  details: detailsSchema,
  deviation: deviationSchema.nullable(),
  verwijzing: id.nullable(),
  updatedAt: z.iso.datetime(),
});

const personSessionSchema: z.ZodType<PersonSession> = z.strictObject({
  schema: z.literal(1),
  version: z.int().nonnegative(),
  active: id.nullable(),
});

/** @throws BotError `session_invalid`, naming the fields that are wrong and never their values */
export function parseDialog(document: unknown): Dialog {
  return parse(dialogSchema, document, "A dialog");
}

/** @throws BotError `session_invalid`, naming the fields that are wrong and never their values */
export function parsePersonSession(document: unknown): PersonSession {
  return parse(personSessionSchema, document, "The session of a person");
}

function parse<T>(schema: z.ZodType<T>, document: unknown, what: string): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".") || "document"}: ${issue.message}`);
  throw new BotError("session_invalid", `${what} does not have the shape that this version knows: ${where.join("; ")}`);
}

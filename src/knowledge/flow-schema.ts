import { z } from "zod";
import { TREDEN, VERVOLGSTAPPEN } from "../decision/outcome.ts";
import { citationKey, day, gemeenteCode, id, lastDay, name, stepId, text } from "./schema-parts.ts";

const answer = z.union([z.string(), z.number()]);
const bound = z.union([z.number(), name]);

const condition = z.union([
  answer,
  z.array(answer).min(1),
  z.strictObject({ from: bound.optional(), below: bound.optional() }),
]);
const when = z.record(name, condition);

const explanation = z.union([name, z.strictObject({ code: name, text })]);

const extras = {
  sources: z.array(citationKey).optional(),
  warnings: z.array(name).optional(),
  explanations: z.array(explanation).optional(),
};

const target = text.meta({ description: "Stap, verder, trede/vervolgstap of uitgang:<naam>" });
const routeItem = z.strictObject({ when: when.optional(), to: target, ...extras });
const route = z.union([target, routeItem, z.array(routeItem)]);

const rangeItem = z.strictObject({
  from: bound.optional(),
  below: bound.optional(),
  to: target.optional(),
  routes: z.array(routeItem).optional(),
  ...extras,
});

const question = z.strictObject({
  ask: text,
  help: text,
  evidence: text.optional(),
  motivation: z.union([text, z.record(z.string(), text)]),
  /** an answer with nothing behind it is told by its name, see compose-step.ts */
  next: z.union([z.array(rangeItem), z.record(z.string(), route.nullable())]),
});

const step = z.strictObject({
  title: text,
  role: z.enum(["consulent", "arbeidsdeskundige"]).optional(),
  why: text,
  sources: z.array(citationKey),
  local_sources: z.literal(true).optional().meta({ description: "Elk regime noemt hier zijn eigen bronnen bij" }),
  questions: z.record(name, question).optional(),
  next: route.optional(),
});

const remarkWhen = z.strictObject({
  trede: z.array(z.enum(TREDEN)).min(1).optional(),
  vervolgstap: z.array(z.enum(VERVOLGSTAPPEN)).min(1).optional(),
  not_vervolgstap: z.array(z.enum(VERVOLGSTAPPEN)).min(1).optional(),
  ends_at: z.array(stepId).min(1).optional(),
  answers: when.optional(),
  gemeente: z.array(gemeenteCode).min(1).optional(),
});

const tree = {
  steps: z.record(stepId, step).optional(),
  remarks: z.array(z.strictObject({ when: remarkWhen.optional(), ...extras })).optional(),
  warnings: z.record(name, z.strictObject({ text, sources: z.array(citationKey) })).optional(),
  explanations: z.record(name, z.strictObject({ text })).optional(),
};

const front = z.strictObject({ start: stepId, exits: z.array(name), ...tree });

/** flows/<id>/<valid_from>.yaml */
export const flowSchema = z.strictObject({
  id,
  title: text,
  status: z.enum(["in_werking", "voorgenomen", "verouderd"]),
  valid_from: day,
  valid_to: lastDay.optional(),
  gemeenten: z.union([z.literal("alle"), z.record(gemeenteCode, text)]),
  front: z.union([id, front]),
  exits: z.record(name, route).optional(),
  local_sources: z.record(stepId, z.array(citationKey)).optional(),
  ...tree,
});

export type FlowDocument = z.infer<typeof flowSchema>;
export type FrontDocument = z.infer<typeof front>;
export type RawStep = z.infer<typeof step>;
export type RawQuestion = z.infer<typeof question>;
export type RawRoute = z.infer<typeof route>;
export type RawRouteItem = z.infer<typeof routeItem>;
export type RawRange = z.infer<typeof rangeItem>;
export type RawCondition = z.infer<typeof condition>;
export type RawConditions = z.infer<typeof when>;
export type RawExplanation = z.infer<typeof explanation>;
export type RawRemark = NonNullable<FlowDocument["remarks"]>[number];
export type RawExtras = Pick<RawRouteItem, "sources" | "warnings" | "explanations">;

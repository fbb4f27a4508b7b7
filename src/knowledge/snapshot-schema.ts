import { z } from "zod";
import { TREDEN, VERVOLGSTAPPEN } from "../decision/outcome.ts";
import type { FlowContent } from "./snapshot.ts";

/** A linked flow as JSON: maps are lists of pairs. Reading it gives the very maps and sets that linking made. */
const text = z.string();
const texts = z.array(text);

function mapOf<Value extends z.ZodType>(value: Value) {
  return z.array(z.tuple([text, value])).transform((pairs) => new Map(pairs as (readonly [string, z.output<Value>])[]));
}

const wie = z.enum(["consulent", "school", "uwv", "arbeidsdeskundige", "college", "beleid", "werkgever"]);
const fact = z.discriminatedUnion("kind", [
  z.strictObject({ id: text, kind: z.literal("choice"), label: text, wie, answers: mapOf(text), groups: mapOf(texts) }),
  z.strictObject({
    id: text,
    kind: z.literal("number"),
    label: text,
    wie,
    range: z.strictObject({ from: z.number(), to: z.number(), whole: z.boolean(), unit: text }),
  }),
]);

const answers = z.array(z.union([text, z.number()])).transform((list) => new Set(list));
const condition = z.strictObject({
  fact: text,
  test: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("in"), answers }),
    z.strictObject({ kind: z.literal("range"), from: z.number().exactOptional(), below: z.number().exactOptional() }),
  ]),
});

const extras = {
  sources: texts,
  warnings: texts,
  explanations: z.array(z.strictObject({ code: text, text })),
};

const outcome = z.strictObject({ trede: z.enum(TREDEN), vervolgstap: z.enum(VERVOLGSTAPPEN) });
const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("node"), node: text }),
  z.strictObject({ kind: z.literal("result"), outcome }),
]);
const routes = z.array(z.strictObject({ when: z.array(condition), to: target, ...extras }));
const bound = z.number().nullable();

const nodeBase = { id: text, step: text, sources: texts };
const node = z.discriminatedUnion("kind", [
  z.strictObject({ ...nodeBase, kind: z.literal("choice"), fact: text, routes: mapOf(routes) }),
  z.strictObject({
    ...nodeBase,
    kind: z.literal("number"),
    fact: text,
    ranges: z.array(z.strictObject({ from: bound, below: bound, routes })),
  }),
  z.strictObject({ ...nodeBase, kind: z.literal("silent"), routes }),
]);

const question = z.strictObject({ fact: text, ask: text, help: text, evidence: text, motivation: mapOf(text) });
const step = z.strictObject({
  id: text,
  title: text,
  why: text,
  role: z.enum(["consulent", "arbeidsdeskundige"]),
  sources: texts,
  questions: z.array(question),
});

const remark = z.strictObject({
  when: z.strictObject({
    trede: z.array(z.enum(TREDEN)).exactOptional(),
    vervolgstap: z.array(z.enum(VERVOLGSTAPPEN)).exactOptional(),
    notVervolgstap: z.array(z.enum(VERVOLGSTAPPEN)).exactOptional(),
    endsAt: texts.exactOptional(),
    answers: z.array(condition).exactOptional(),
    gemeente: texts.exactOptional(),
  }),
  ...extras,
});

const citation = z.strictObject({
  key: text,
  title: text,
  summary: text,
  status: z.enum(["geverifieerd", "uit-nota", "geheugen"]),
  note: text,
  kind: z.enum(["wet", "besluit", "verordening", "beleidsregel", "nota"]),
  url: text,
  validFrom: text,
  validTo: text.nullable(),
});

const flow: z.ZodType<FlowContent> = z.strictObject({
  id: text,
  version: text,
  title: text,
  status: z.enum(["in_werking", "voorgenomen", "verouderd"]),
  gemeenten: z.union([z.literal("alle"), mapOf(text)]),
  facts: mapOf(fact),
  start: text,
  nodes: mapOf(node),
  steps: mapOf(step),
  remarks: z.array(remark),
  warnings: mapOf(z.strictObject({ code: text, text, sources: texts })),
  citations: mapOf(citation),
  parameters: mapOf(z.number()),
});

export const snapshotSchema = z.strictObject({ format: z.literal(1), flow });

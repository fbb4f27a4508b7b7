import { z } from "zod";
import { citationKey, day, id, name, stepId, text } from "./schema-parts.ts";

const names = z.array(z.string());

/** flows/<id>/scenarios/*.yaml */
export const scenariosSchema = z
  .array(
    z.strictObject({
      name: text,
      source: text.optional(),
      gemeente: z.string(),
      peildatum: day,
      flow: id.optional(),
      facts: z.record(z.string(), z.unknown()),
      expect: z.strictObject({
        result: text.optional(),
        path: z.array(stepId).optional(),
        sources: z.array(citationKey).optional(),
        warnings: z.array(name).optional(),
        explanations: z.array(name).optional(),
        open: names.optional(),
        irrelevant: names.optional(),
        unused: names.optional(),
        refused: names.optional(),
      }),
    }),
  )
  .min(1);

export type Scenario = z.infer<typeof scenariosSchema>[number];

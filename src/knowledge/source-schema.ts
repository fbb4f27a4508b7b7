import { z } from "zod";
import { FINGERPRINT } from "./bron/fingerprint.ts";
import { day, id, lastDay, name, text } from "./schema-parts.ts";

const location = z.strictObject({
  hoofdstuk: text.optional(),
  afdeling: text.optional(),
  paragraaf: text.optional(),
  artikel: text.optional(),
  lid: text.optional(),
  onderdeel: text.optional(),
});

/** What the official text was when somebody checked the paraphrase against it; `bron controle` compares with it. */
const checked = z.strictObject({ date: day, fingerprint: z.string().regex(FINGERPRINT) });

const entry = z.strictObject({
  title: text,
  summary: text,
  status: z.enum(["geverifieerd", "uit-nota", "geheugen"]),
  note: z.string().optional(),
  location: location.optional(),
  checked: checked.optional(),
});

const parameter = z.strictObject({
  name,
  value: z.number(),
  unit: text,
  entry: text.meta({ description: "Sleutel van de entry waar de waarde uit komt" }),
  valid_from: day,
  valid_to: lastDay.optional(),
});

/** knowledge/landelijk/<bron>/<valid_from>.yaml and knowledge/gemeente/<regime>/<bron>/<valid_from>.yaml */
export const sourceSchema = z.strictObject({
  id,
  title: text,
  kind: z.enum(["wet", "besluit", "verordening", "beleidsregel", "nota"]),
  valid_from: day,
  valid_to: lastDay.optional(),
  text_date: day.optional(),
  date_note: text.optional(),
  url: text,
  jci: z.strictObject({ bwb: z.string().regex(/^BWB[RV]\d{7}$/) }).optional(),
  entries: z.record(z.string().regex(/^[A-Za-z0-9:.*-]+(\/[A-Za-z0-9:.*-]+)*$/), entry),
  parameters: z.array(parameter).optional(),
});

export type SourceDocument = z.infer<typeof sourceSchema>;
export type SourceEntry = z.infer<typeof entry>;
export type SourceLocation = z.infer<typeof location>;

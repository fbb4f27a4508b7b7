import { z } from "zod";
import { day, id, lastDay, text } from "../schema-parts.ts";

const base = z.strictObject({
  /** key after the bron: artikel/lid/onderdeel */
  key: z.string().regex(/^[A-Za-z0-9:.*-]+(\/[A-Za-z0-9:.*-]+)*$/),
  /** as printed: "1.", "a."; absent for a text without number */
  nr: text.optional(),
  title: text.optional(),
  /** ready-made jci link of the BWB */
  jci: text.optional(),
  repealed: z.literal(true).optional(),
  /** what the text links to, as written in `doc` */
  refs: z.array(text).optional(),
});

/** A part of the official text; its content holds paragraphs and smaller parts, in the order of the text. */
export type TextPart = z.infer<typeof base> & { readonly content: readonly (string | TextPart)[] };

const part: z.ZodType<TextPart> = base.extend({
  get content() {
    return z.array(z.union([text, part]));
  },
});

/** knowledge/.../<bron>/tekst/<day>.json, or <day>_<n>.json: the official text as it was imported. */
export const textSchema = z.strictObject({
  bron: id,
  kind: z.enum(["bwb", "cvdr"]),
  /** BWBR0015703, or CVDR713411_1 */
  official_id: text,
  title: text,
  /** first day of this text */
  valid_from: day,
  valid_to: lastDay,
  parts: z.array(part).min(1),
});

export type BronText = z.infer<typeof textSchema>;

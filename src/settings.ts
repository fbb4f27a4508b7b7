import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { GemeenteSettings } from "./conversation/context.ts";
import { BotError } from "./errors.ts";
import { placeOf } from "./knowledge/fault.ts";
import { parseFile } from "./knowledge/parse-file.ts";
import { readYaml } from "./knowledge/read-yaml.ts";

const taakstelling = z.strictObject({
  /** places that the gemeente must have realised this year */
  aantal: z.number().int().min(0),
  /** places realised on `datum` */
  gerealiseerd: z.number().int().min(0),
  datum: z.iso.date(),
  bron: z.string().min(1),
});

const schema = z.strictObject({
  gemeenten: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({
      naam: z.string().min(1),
      taakstelling: taakstelling.optional(),
      mandaat: z.string().optional(),
      vastgesteld: z.array(z.string().regex(/^[a-z-]+\/\d{4}-\d{2}-\d{2}$/)).optional(),
    }),
  ),
});

export type Settings = ReadonlyMap<string, GemeenteSettings>;

/**
 * The gemeente's own figures and arrangements.
 *
 * @param file YAML, or null: nothing is known then, and every question is asked
 * @throws BotError `config_invalid` that names each fault as file:line:col
 */
export async function loadSettings(file: string | null): Promise<Settings> {
  if (file === null) return new Map();
  const yaml = readYaml(file, await readText(file));
  const { value, faults } = parseFile(yaml, schema);
  if (!value || faults.length > 0) {
    const lines = faults.map((fault) => `- ${placeOf(fault)} ${fault.code} ${Object.values(fault.values).join(" ")}`);
    throw new BotError("config_invalid", `The settings file is not right.\n${lines.join("\n")}`);
  }
  return new Map(
    Object.entries(value.gemeenten).map(([code, { naam, taakstelling: figures, mandaat, vastgesteld }]) => [
      code,
      { code, naam, taakstelling: figures ?? null, mandaat: mandaat ?? "", vastgesteld: vastgesteld ?? [] },
    ]),
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new BotError("config_invalid", `The settings file ${file} cannot be read. Correct INSTELLINGEN.`, { cause });
  }
}

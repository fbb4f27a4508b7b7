import type { Transaction } from "../store/store.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import type { CliTexts } from "./cli-texts.ts";
import { EXIT, type Io, type OptionValues, UsageError } from "./command.ts";

/** The nummer that was typed, in capitals. @throws UsageError when it is none */
export function nummerOf(values: OptionValues): string {
  const found = String(values.NUMMER).trim().toUpperCase();
  if (!/^BW-\d{4}-\d{4,}$/.test(found)) throw new UsageError("wrong_nummer", { found });
  return found;
}

/** The verwijzing with this nummer; undefined, and said, when the store has none. */
export async function findRecord(
  tx: Transaction,
  nummer: string,
  { stderr }: Io,
  texts: CliTexts,
): Promise<Verwijzing | undefined> {
  const record = await tx.findVerwijzingByNummer(nummer);
  if (!record) stderr.write(`${texts.say("verwijzing.onbekend", { nummer })}\n`);
  return record;
}

/** What a command ends with when the verwijzing does not exist. */
export const UNKNOWN_RECORD = EXIT.refused;

/** The klantkenmerk: the gemeente's own code for an inwoner. Never a name, never a BSN. */
import { findBsn } from "./bsn.ts";

/**
 * The klantkenmerk as it is stored: 4 to 20 of A-Z, 0-9 and '-', with a letter in it, in capitals.
 * Undefined when the text is something else, or when a BSN hides in it ("K123456782", "X-123-456-782").
 */
export function parseKlantkenmerk(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z0-9-]{4,20}$/.test(code) || !/[A-Z]/.test(code)) return undefined;
  const hidesBsn = findBsn(code).length > 0 || (!hasYear(code) && findBsn(code.replaceAll("-", "")).length > 0);
  return hidesBsn ? undefined : code;
}

/** "KL-2026-0003" joins to eight digits that can pass the elfproef by chance; a year among them tells it apart. */
function hasYear(code: string): boolean {
  return code.split("-").some((group) => /^(?:19|20)\d\d$/.test(group));
}

import { isDay } from "../knowledge/period.ts";

/** A day as YYYY-MM-DD from "2026-11-21" or "21-11-2026" (also with / or .); undefined when it is no existing day. */
export function readDate(text: string): string | undefined {
  const plain = text.trim();
  if (isDay(plain)) return plain;
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (!found) return undefined;
  const [, day = "", month = "", year = ""] = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(date) ? date : undefined;
}

/** Numbers as people in the Netherlands read them. */

/** "1.226,06" for 122606 eurocent, with a minus sign for a shortage. */
export function formatEuro(eurocent: number): string {
  const whole = String(Math.floor(Math.abs(eurocent) / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  const cents = String(Math.abs(eurocent) % 100).padStart(2, "0");
  return `${eurocent < 0 ? "-" : ""}${whole},${cents}`;
}

/** "23,5" for 2350 hundredths: no zeros at the end. */
export function formatHundredths(hundredths: number): string {
  return String(hundredths / 100).replace(".", ",");
}

/** "14,3" for 143 tenths. */
export function formatTenths(tenths: number): string {
  return (tenths / 10).toFixed(1).replace(".", ",");
}

/** Hundredths of a number as people type it: "41", "41,5", "23.5", "2.337,00"; null when it is no such number. */
export function readHundredths(text: string): number | null {
  const bare = text.replace(/^€\s*/, "").replace(/\s*(%|procent|euro|uur)$/, "");
  const plain = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!plain) return null;
  const [, whole = "", decimals = ""] = plain;
  return Number(whole.replaceAll(".", "")) * 100 + Number(decimals.padEnd(2, "0"));
}

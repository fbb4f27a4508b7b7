const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The date in Europe/Amsterdam at an instant (ISO, UTC): YYYY-MM-DD. */
export function amsterdamDate(instant: string): string {
  return day.format(new Date(instant));
}

const moment = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "long",
  timeStyle: "short",
});

/** An instant (ISO, UTC) as people write it: 21 november 2026 om 10:00. */
export function amsterdamTime(instant: string): string {
  return moment.format(new Date(instant));
}

/** Conversations up to a point that several tests start from. */
import { createPlay, type Play } from "./play.ts";

export const DETAILS =
  "aanleiding: aanvraag\nontvangstdatum: 3-11-2026\nbesproken op: 5-11-2026\nwens: Werken in de tuin";

/** A case of Noor at its overview: work with a voorziening. Nothing is missing but the details. */
export function atOverview(play: Play = createPlay()): Play {
  play.type("noor", "start KL-0042");
  play.answer("noor", "ja", "34", "bijstand", "niet aangevraagd", "nee", "ja");
  return play;
}

/** The same case, submitted by Noor. */
export function submitted(play: Play = createPlay()): Play {
  atOverview(play);
  play.answer("noor", DETAILS, "indienen");
  return play;
}

export function recordOf(play: Play) {
  const [record] = [...play.records.values()];
  if (!record) throw new Error("there is no verwijzing");
  return record;
}

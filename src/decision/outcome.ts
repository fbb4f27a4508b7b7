/** The fixed lists of results. The ids are public: records, exports and the command line carry them. */

export const TREDEN = ["regulier", "gesubsidieerd", "beschut_regulier", "beschut_mob", "beschut", "geen"] as const;
export type Trede = (typeof TREDEN)[number];

export const VERVOLGSTAPPEN = [
  "bemiddeling",
  "voorziening_inzetten",
  "voorschakeltraject",
  "beschermd_werk",
  "proefperiode",
  "proefperiode_verlengen",
  "uwv_advies_aanvragen",
  "uwv_advies_afwachten",
  "uwv_advies_navragen",
  "negatief_advies_afhandelen",
  "collegebesluit_nemen",
  "overbrugging_wachtlijst",
  "plaatsen",
  "dienstverband_tijdelijk",
  "dienstverband_vast",
  "dossier_aanvullen",
  "diagnose",
  "onderzoek_arbeidsvermogen",
  "dagbesteding_wmo",
  "maatschappelijke_participatie",
  "onderwijs",
  "wsw_uitvoerder",
  "doorverwijzen_gemeente",
  "doorverwijzen_uwv",
  "geen_doelgroep",
  "beoordeel_zelf",
] as const;
export type Vervolgstap = (typeof VERVOLGSTAPPEN)[number];

/** Where a flow ends: the rung on the ladder and what the consulent does next. */
export type Outcome = { readonly trede: Trede; readonly vervolgstap: Vervolgstap };

/** "trede/vervolgstap", as flows and results write it. */
export function outcomeKey(outcome: Outcome): string {
  return `${outcome.trede}/${outcome.vervolgstap}`;
}

/** Reads "trede/vervolgstap"; undefined when one of the two is not on its list. */
export function parseOutcome(text: string): Outcome | undefined {
  const [trede, vervolgstap, rest] = text.split("/");
  if (rest !== undefined) return undefined;
  const foundTrede = TREDEN.find((known) => known === trede);
  const foundVervolgstap = VERVOLGSTAPPEN.find((known) => known === vervolgstap);
  return foundTrede && foundVervolgstap ? { trede: foundTrede, vervolgstap: foundVervolgstap } : undefined;
}

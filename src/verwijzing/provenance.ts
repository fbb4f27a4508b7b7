/** Where an answer comes from: kept with every answer, for the teamleider now and the auditor later. */
import type { Answer } from "../decision/fact.ts";

export const HERKOMSTEN = ["gesprek", "ad_rapport", "werkgever", "school", "uwv", "register"] as const;
export type Herkomst = (typeof HERKOMSTEN)[number];

export type ProvenAnswer = {
  readonly fact: string;
  readonly answer: Answer;
  /** id of the medewerker; "gemeente" when it came from the gemeente's own figures */
  readonly by: string;
  /** ISO instant, UTC */
  readonly at: string;
  readonly certainty: "inschatting" | "vastgesteld";
  readonly herkomst: Herkomst;
  /** date of the report, letter or figures (YYYY-MM-DD); null when there is none */
  readonly herkomstDatum: string | null;
  /** the document behind it as the gemeente names it; absent when nobody named one */
  readonly herkomstBron?: string;
};

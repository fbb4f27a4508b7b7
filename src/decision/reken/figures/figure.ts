/** Figures of the documents, computed again. What does not come out is named, never passed over. */
import { BotError } from "../../../errors.ts";

/** A number that a document states, by the name of its parameter. */
export type Stated = (name: string) => number;

export type FigureUnit = "eurocent" | "honderdste_uur" | "uur" | "procent" | "promille" | "plekken" | "tiende_plek";

/** What a check found beside the amounts. Each has a text under `reken.bevinding`. */
export type FindingCode =
  | "twee_begeleidingsbedragen"
  | "kop_prognose"
  | "niet_exponentieel"
  | "twee_voltijdbases"
  | "productie_onverklaard"
  | "som_niet_100"
  | "twee_minimumlonen"
  | "taakstelling_niet_gehaald"
  | "een_plek_te_weinig"
  | "zelf_berekend"
  | "prognose_zonder_uitstroom";

export type Finding = {
  readonly code: FindingCode;
  /** what the text fills in: eurocent under names that end in `eurocent`, other numbers as they are */
  readonly values: Readonly<Record<string, number>>;
};

/**
 * - klopt: comes out to the unit
 * - afgerond: comes out within one rounding of the document
 * - tegenstrijdig: the amounts may come out, but the document counts with two bases
 * - fout: the document cannot be right
 * - onverklaard: nothing in the document gives this number
 * - eigen_berekening: the document states no such number
 */
export type Verdict = "klopt" | "afgerond" | "tegenstrijdig" | "fout" | "onverklaard" | "eigen_berekening";

export type FigureRow = {
  /** as the document says; null when it says none */
  readonly stated: number | null;
  readonly computed: number;
};

export type Figure = {
  /** F1 up to F18 */
  readonly id: `F${number}`;
  readonly unit: FigureUnit;
  readonly rows: readonly FigureRow[];
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly sources: readonly string[];
};

export type FigureDraft = Omit<Figure, "verdict" | "findings"> & {
  /** how far a stated number may lie from the computed one, in the unit; Infinity when a check says why it does not come out */
  readonly tolerance?: number;
  /** what the checks found, null for a check that found nothing */
  readonly findings?: readonly (Finding | null)[];
  /** what the figure is when a check found something */
  readonly whenFound?: Verdict;
};

/**
 * Judges a figure by its rows and by what the checks found.
 *
 * @throws BotError `invariant_broken` when a number does not come out and no check explains it: then a parameter is
 * wrong, or the document has an error that nobody has named yet
 */
export function judgeFigure({ tolerance = 0, findings = [], whenFound, ...figure }: FigureDraft): Figure {
  const found = findings.filter((finding) => finding !== null);
  const differences = figure.rows.map(({ stated, computed }) => (stated === null ? 0 : Math.abs(stated - computed)));
  const largest = Math.max(...differences);
  if (largest > tolerance) {
    throw new BotError("invariant_broken", `Figure ${figure.id} does not come out and no check says why.`);
  }
  if (found.length > 0 && whenFound) return { ...figure, verdict: whenFound, findings: found };
  return { ...figure, verdict: largest === 0 ? "klopt" : "afgerond", findings: found };
}

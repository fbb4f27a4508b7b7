import { type InputRefusal, MINIMUMLOON, PERCENTAGE, refuseOutside, UREN } from "./input-range.ts";
import { basisPoints, type Eurocent, takeShares, toEurocent } from "./money.ts";

/** What a loonkostensubsidie is a percentage of. All of it is dated and comes in as data. */
export type Grondslag = {
  /** wettelijk minimumloon of one period (a month, or a year) for a full week, eurocent */
  readonly minimumloon: number;
  /** vakantiegeld, basis points of the minimumloon: 800 in 2026 */
  readonly vakantiegeld: number;
  /** vergoeding voor werkgeverslasten, basis points of the subsidie: 2_350 as last read */
  readonly werkgeverslasten: number;
  /** hours of a full week, in hundredths: 3_600 by law */
  readonly voltijd: number;
  /** agreed hours per week, in hundredths */
  readonly uren: number;
};

/** One period of subsidie. */
export type Subsidie = {
  readonly kind: "subsidie";
  /** minimumloon with vakantiegeld for a full week, eurocent */
  readonly grondslag: Eurocent;
  /** basis points of the grondslag */
  readonly percentage: number;
  /** for the agreed hours, before werkgeverslasten, eurocent */
  readonly subsidie: Eurocent;
  /** what makes subsidie up to totaal, eurocent */
  readonly werkgeverslasten: Eurocent;
  readonly totaal: Eurocent;
};

/** What is wrong with the grondslag; empty when all is well. */
export function refuseGrondslag(grondslag: Grondslag): readonly InputRefusal[] {
  const { minimumloon, vakantiegeld, werkgeverslasten, voltijd, uren } = grondslag;
  return refuseOutside({
    uren: [uren, UREN],
    wml: [minimumloon, MINIMUMLOON],
    vakantiegeld: [vakantiegeld, PERCENTAGE],
    werkgeverslasten: [werkgeverslasten, PERCENTAGE],
    voltijd: [voltijd, UREN],
  });
}

/**
 * A percentage of the minimumloon with vakantiegeld, pro rata to the hours, with the vergoeding voor werkgeverslasten.
 *
 * @param percentage basis points, 0..10_000
 * @returns eurocent; subsidie and totaal are each rounded once, and werkgeverslasten is their difference
 * @source participatiewet/10d/4, participatiewet/10d/5, regeling-loonkostensubsidie/1
 */
export function computeSubsidie(grondslag: Grondslag, percentage: number): Subsidie {
  const minimumloon = toEurocent(grondslag.minimumloon);
  const withVakantiegeld = basisPoints(10_000 + grondslag.vakantiegeld);
  const hours = { part: grondslag.uren, whole: grondslag.voltijd };
  const shares = [withVakantiegeld, basisPoints(percentage), hours];
  const subsidie = takeShares(minimumloon, ...shares);
  const totaal = takeShares(minimumloon, ...shares, basisPoints(10_000 + grondslag.werkgeverslasten));
  return {
    kind: "subsidie",
    grondslag: takeShares(minimumloon, withVakantiegeld),
    percentage,
    subsidie,
    werkgeverslasten: toEurocent(totaal - subsidie),
    totaal,
  };
}

import { addUp } from "../money.ts";
import { computeTaakstellingBedrag, placesFor } from "../taakstelling.ts";
import { checkOneWhole, wholeBehind } from "./checks.ts";
import { deventerAmounts } from "./deventer-amounts.ts";
import { deventerNumbers } from "./deventer-numbers.ts";
import { type Figure, type Finding, judgeFigure, type Stated } from "./figure.ts";

const COLLEGENOTA = "collegenota-nieuw-beschut-werk-2024";
const VISIE = "visie-beschut-werk-midden-limburg";
const WEEKS_PER_YEAR = 52;
const BUDGET_YEARS = [2024, 2025, 2026, 2027] as const;

/**
 * Every figure of the five documents that can be computed again, F1 up to F18, with what came out.
 *
 * @param stated what the documents say, by the name of the parameter
 */
export function documentFigures(stated: Stated): readonly Figure[] {
  const figures = [
    ...deventerAmounts(stated),
    ...deventerNumbers(stated),
    ...maastrichtFigures(stated),
    ...midLimburgFigures(stated),
  ];
  return figures.toSorted((left, right) => numberOf(left) - numberOf(right));
}

function numberOf({ id }: Figure): number {
  return Number(id.slice(1));
}

/** @source collegenota-nieuw-beschut-werk-2024/8, collegenota-nieuw-beschut-werk-2024/scenario-3 */
function maastrichtFigures(stated: Stated): readonly Figure[] {
  const taakstelling = stated("maastricht_taakstelling_2023");
  const perPlek = stated("begeleiding_per_plek_eurocent");
  const plekken = stated("maastricht_plekken_per_jaar") * stated("maastricht_jaren");
  const short: Finding = { code: "een_plek_te_weinig", values: { plekken, taakstelling } };
  const budgets = BUDGET_YEARS.map((jaar) => stated(`maastricht_budget_${jaar}_eurocent`));
  const own: Finding = { code: "zelf_berekend", values: { som_eurocent: addUp(budgets) } };
  return [
    judgeFigure({
      id: "F4",
      unit: "eurocent",
      rows: [
        {
          stated: stated("maastricht_begeleiding_eurocent"),
          computed: computeTaakstellingBedrag(taakstelling, perPlek),
        },
      ],
      sources: [`${COLLEGENOTA}/8`],
    }),
    judgeFigure({
      id: "F16",
      unit: "plekken",
      rows: [{ stated: taakstelling, computed: plekken }],
      tolerance: 1,
      findings: [plekken < taakstelling ? short : null],
      sources: [`${COLLEGENOTA}/scenario-3`, `${COLLEGENOTA}/1/taakstelling`],
    }),
    judgeFigure({
      id: "F17",
      unit: "tiende_plek",
      rows: budgets.map((budget) => ({ stated: null, computed: placesFor(budget, perPlek) })),
      findings: [own],
      whenFound: "eigen_berekening",
      sources: [`${COLLEGENOTA}/6/budget`, `${COLLEGENOTA}/8`],
    }),
  ];
}

/** @source visie-beschut-werk-midden-limburg/5/liv, visie-beschut-werk-midden-limburg/5/baten-en-lasten */
function midLimburgFigures(stated: Stated): readonly Figure[] {
  const visie = (name: string) => stated(`midden_limburg_${name}`);
  const received = addUp([visie("lks_eurocent"), visie("begeleiding_geld_eurocent")]);
  const spent = addUp([
    visie("loonkosten_eurocent"),
    visie("begeleiding_kosten_eurocent"),
    -visie("opbrengst_eurocent"),
  ]);
  const bySubsidie = wholeBehind(visie("lks_eurocent"), visie("lks_procent"));
  const byWages = wholeBehind(visie("loonkosten_eurocent"), visie("loonkosten_procent"));
  return [
    judgeFigure({
      id: "F13",
      unit: "uur",
      rows: [{ stated: visie("liv_uren_jaar"), computed: visie("liv_uren_week") * WEEKS_PER_YEAR }],
      sources: [`${VISIE}/5/liv`],
    }),
    judgeFigure({
      id: "F14",
      unit: "eurocent",
      rows: [
        { stated: visie("ontvangsten_eurocent"), computed: received },
        { stated: visie("kosten_eurocent"), computed: spent },
      ],
      findings: [checkOneWhole("twee_minimumlonen", bySubsidie, byWages)],
      whenFound: "tegenstrijdig",
      sources: [`${VISIE}/5/baten-en-lasten`, `${VISIE}/tegenstrijdigheid/minimumloon`],
    }),
  ];
}

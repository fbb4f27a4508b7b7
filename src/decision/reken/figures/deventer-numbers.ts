import { ratioIn } from "../money.ts";
import { computePrognose } from "../prognose.ts";
import { computeRealisatie } from "../taakstelling.ts";
import { checkExponential, checkOutflow, checkSum } from "./checks.ts";
import { type Figure, type Finding, judgeFigure, type Stated } from "./figure.ts";

const NOTA = "nota-beschut-werk-deventer-2023";
const PROGNOSE = [2023, 2024, 2025, 2026] as const;
const REALISED = [2017, 2018, 2019, 2020, 2021, 2022] as const;

/**
 * F2, F3, F11, F12, F15 and F18: the prognose of Deventer, and its counts of people.
 *
 * @source nota-beschut-werk-deventer-2023/3/prognose, nota-beschut-werk-deventer-2023/1.3/taakstelling
 */
export function deventerNumbers(stated: Stated): readonly Figure[] {
  const nota = (name: string) => stated(`deventer_${name}`);
  const instroom = nota("instroom_per_jaar");
  const eersteJaarMaanden = nota("eerste_jaar_maanden");
  const start = nota("plekken_eind_2022");
  const bedrag = nota("begeleiding_gemiddeld_eurocent");
  const table = computePrognose({ plekken: start, bedrag, instroom, eersteJaarMaanden }, [2023, 2026]);
  const [first, ...later] = table;
  const groups = [nota("hoge_loonwaarde_procent"), nota("dagbesteding_procent"), nota("blijven_procent")];
  const paid = nota("betaald_2022");
  const base: Finding = { code: "kop_prognose", values: { basis: start, kop: nota("plekken_eind_2023") } };
  const missed: Finding = { code: "taakstelling_niet_gehaald", values: { jaren: REALISED.length } };
  const isMissed = REALISED.every((jaar) => nota(`betaald_${jaar}`) < nota(`taakstelling_${jaar}`));
  const rowsOf = (years: typeof table) =>
    years.flatMap(({ jaar, heleJaar, nieuw, totaal }) => [
      { stated: nota(`prognose_hele_jaar_${jaar}_eurocent`), computed: heleJaar },
      { stated: nota("prognose_nieuw_eurocent"), computed: nieuw },
      { stated: nota(`prognose_${jaar}_eurocent`), computed: totaal },
    ]);
  return [
    judgeFigure({
      id: "F2",
      unit: "eurocent",
      rows: rowsOf(first ? [first] : []),
      findings: [first?.plekkenVorigJaar === nota("plekken_eind_2023") ? null : base],
      sources: [`${NOTA}/3/prognose`, `${NOTA}/tegenstrijdigheid/kop-prognose`],
    }),
    judgeFigure({
      id: "F3",
      unit: "eurocent",
      rows: rowsOf(later),
      findings: [checkExponential(PROGNOSE.map((jaar) => nota(`prognose_${jaar}_eurocent`)))],
      sources: [`${NOTA}/3/prognose`, `${NOTA}/tegenstrijdigheid/exponentieel`],
    }),
    judgeFigure({
      id: "F11",
      unit: "procent",
      rows: [
        { stated: nota("met_baan_procent"), computed: ratioIn(100, paid, nota("in_traject_2022")) },
        { stated: nota("bij_konnected_procent"), computed: ratioIn(100, nota("bij_konnected_2022"), paid) },
      ],
      sources: [`${NOTA}/1.3/stand-2022`, `${NOTA}/1.3/uitstroom`],
    }),
    judgeFigure({
      id: "F12",
      unit: "procent",
      rows: [{ stated: null, computed: groups.reduce((sum, group) => sum + group, 0) }],
      findings: [checkSum(groups)],
      whenFound: "fout",
      sources: [
        `${NOTA}/2.4/hoge-loonwaarde`,
        `${NOTA}/2.4/dagbesteding`,
        `${NOTA}/2.4/blijven`,
        `${NOTA}/tegenstrijdigheid/percentages`,
      ],
    }),
    judgeFigure({
      id: "F15",
      unit: "promille",
      rows: REALISED.map((jaar) => ({
        stated: null,
        computed: computeRealisatie(nota(`betaald_${jaar}`), nota(`taakstelling_${jaar}`)),
      })),
      findings: [isMissed ? missed : null],
      whenFound: "eigen_berekening",
      sources: [`${NOTA}/1.3/taakstelling`],
    }),
    judgeFigure({
      id: "F18",
      unit: "plekken",
      rows: table.map(({ jaar, plekkenEind }) => ({ stated: nota(`plekken_eind_${jaar}`), computed: plekkenEind })),
      findings: [
        checkOutflow([start, ...table.map(({ plekkenEind }) => plekkenEind)], instroom, [
          nota("uitval_procent"),
          nota("dagbesteding_procent"),
        ]),
      ],
      sources: [`${NOTA}/3/prognose`, `${NOTA}/tegenstrijdigheid/prognose-zonder-uitstroom`],
    }),
  ];
}

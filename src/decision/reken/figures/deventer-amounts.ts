import { computeBegeleidingsvergoeding } from "../begeleidingsvergoeding.ts";
import { addUp, basisPoints, ratioIn, takeShares, toEurocent } from "../money.ts";
import { computeSubsidie } from "../subsidie.ts";
import { checkOneWhole } from "./checks.ts";
import { type Figure, judgeFigure, type Stated } from "./figure.ts";

const NOTA = "nota-beschut-werk-deventer-2023";

/**
 * F1 and F5 up to F10: the table of baten and lasten of Deventer, per full job and for 24 hours.
 *
 * @source nota-beschut-werk-deventer-2023/3/baten-en-lasten, nota-beschut-werk-deventer-2023/3/loonkosten
 */
export function deventerAmounts(stated: Stated): readonly Figure[] {
  const nota = (name: string) => stated(`deventer_${name}`);
  const both = (name: string) => [nota(`${name}_eurocent`), nota(`${name}_24_uur_eurocent`)] as const;
  const uren = nota("gemiddelde_uren") * 100;
  const voltijd = nota("begeleiding_voltijd_uren") * 100;
  const begeleiding = computeBegeleidingsvergoeding({ bedrag: nota("begeleiding_eurocent"), voltijd, uren });
  const perPerson = begeleiding.kind === "vergoeding" ? begeleiding.bedrag : Number.NaN;
  const wholeEuros = nota("begeleiding_gemiddeld_eurocent");
  const [loon, loon24] = both("minimumloon_met_vakantiegeld");
  const impliedVoltijd = ratioIn(uren, nota("minimumloon_jaar_eurocent"), nota("minimumloon_24_uur_eurocent"));
  const vakantiegeld = nota("vakantiegeld_procent") * 100;
  const lasten = nota("werkgeverslasten_procent") * 100;
  const minimumloon = nota("minimumloon_jaar_eurocent");
  const grondslag = { minimumloon, vakantiegeld, werkgeverslasten: lasten, voltijd: impliedVoltijd };
  const left = 10_000 - nota("loonwaarde_procent") * 100;
  const part = { part: uren, whole: impliedVoltijd };
  const rows = (name: string, computed: number, computed24: number) => {
    const [full, for24] = both(name);
    return [
      { stated: full, computed },
      { stated: for24, computed: computed24 },
    ];
  };
  const wages = [toEurocent(minimumloon), basisPoints(10_000 + vakantiegeld)] as const;
  const baten = (at: 0 | 1, begeleid: number) =>
    addUp([both("lks")[at], begeleid, both("productie")[at], both("liv")[at]]);
  const kosten = (at: 0 | 1, begeleid: number) =>
    addUp([at === 0 ? loon : loon24, both("werkgeverslasten")[at], begeleid]);
  const full = nota("begeleiding_eurocent");
  const inCosts = nota("begeleiding_gemiddeld_lasten_eurocent");
  const loonwaarde = basisPoints(10_000 - left);
  return [
    judgeFigure({
      id: "F1",
      unit: "eurocent",
      rows: [wholeEuros, inCosts].map((amount) => ({ stated: amount, computed: perPerson })),
      tolerance: 50,
      findings: [checkOneWhole("twee_begeleidingsbedragen", wholeEuros, inCosts)],
      sources: [`${NOTA}/3/begeleidingsvergoeding`, `${NOTA}/tegenstrijdigheid/afronding`],
    }),
    judgeFigure({
      id: "F5",
      unit: "eurocent",
      rows: [
        { stated: loon, computed: takeShares(...wages) },
        { stated: loon24, computed: takeShares(...wages, part) },
      ],
      sources: [`${NOTA}/3/loonkosten`],
    }),
    judgeFigure({
      id: "F6",
      unit: "honderdste_uur",
      rows: [{ stated: voltijd, computed: impliedVoltijd }],
      tolerance: Number.POSITIVE_INFINITY,
      findings: [checkOneWhole("twee_voltijdbases", voltijd / 100, impliedVoltijd / 100)],
      whenFound: "tegenstrijdig",
      sources: [`${NOTA}/3/begeleidingsvergoeding`, `${NOTA}/tegenstrijdigheid/volledige-baan`],
    }),
    judgeFigure({
      id: "F7",
      unit: "eurocent",
      rows: rows(
        "lks",
        computeSubsidie({ ...grondslag, uren: impliedVoltijd }, left).totaal,
        computeSubsidie({ ...grondslag, uren }, left).totaal,
      ),
      sources: [`${NOTA}/3/loonkosten`],
    }),
    judgeFigure({
      id: "F8",
      unit: "eurocent",
      rows: rows(
        "werkgeverslasten",
        takeShares(...wages, basisPoints(lasten)),
        takeShares(...wages, basisPoints(lasten), part),
      ),
      sources: [`${NOTA}/3/loonkosten`],
    }),
    judgeFigure({
      id: "F9",
      unit: "eurocent",
      rows: [
        ...rows("baten", baten(0, full), baten(1, wholeEuros)),
        ...rows("lasten", kosten(0, full), kosten(1, inCosts)),
        ...rows("tekort", kosten(0, full) - baten(0, full), kosten(1, inCosts) - baten(1, wholeEuros)),
      ],
      tolerance: 1,
      sources: [`${NOTA}/3/baten-en-lasten`, `${NOTA}/tegenstrijdigheid/afronding`],
    }),
    judgeFigure({
      id: "F10",
      unit: "eurocent",
      rows: rows(
        "productie",
        takeShares(toEurocent(minimumloon), loonwaarde),
        takeShares(toEurocent(minimumloon), loonwaarde, part),
      ),
      tolerance: Number.POSITIVE_INFINITY,
      findings: [
        checkOneWhole(
          "productie_onverklaard",
          nota("productie_eurocent"),
          takeShares(toEurocent(minimumloon), loonwaarde),
        ),
      ],
      whenFound: "onverklaard",
      sources: [`${NOTA}/3/opbrengsten-productie`, `${NOTA}/tegenstrijdigheid/productie`],
    }),
  ];
}

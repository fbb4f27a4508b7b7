import { computePrognose, type PrognoseYear } from "../../decision/reken/prognose.ts";
import { lookUp, warn, warnUnchecked } from "./look-up.ts";
import { formatEuro } from "./reken-format.ts";
import type { Sum } from "./reken-sum.ts";

const NOTA = "nota-beschut-werk-deventer-2023";
/** The years of the table in the nota; nobody said that it goes on like this. */
const FIRST = 2023;
const LAST = 2026;

/** The prognose of Deventer, of one year or of all. @source nota-beschut-werk-deventer-2023/3/prognose */
export const prognoseSum: Sum = {
  opties: { jaar: { kind: "aantal", range: { from: FIRST, to: LAST } }, peildatum: { kind: "dag" } },
  compute: (values, kennis) => {
    const { texts } = kennis;
    const day = values.text("peildatum") ?? kennis.today;
    const names = {
      plekken: "deventer_plekken_eind_2022",
      bedrag: "deventer_begeleiding_gemiddeld_eurocent",
      instroom: "deventer_instroom_per_jaar",
      maanden: "deventer_eerste_jaar_maanden",
    };
    const keys = ["kop-prognose", "exponentieel", "prognose-zonder-uitstroom"].map(
      (key) => `${NOTA}/tegenstrijdigheid/${key}`,
    );
    const found = lookUp(kennis, day, names, keys);
    if (found.kind === "faults") return found;
    const { plekken, bedrag, instroom, maanden } = found.numbers;
    const table = computePrognose({ plekken, bedrag, instroom, eersteJaarMaanden: maanden }, [FIRST, LAST]);
    const asked = values.number("jaar");
    const rows = table.filter(({ jaar }) => asked === undefined || jaar === asked);
    const shown = { bedrag: formatEuro(bedrag), instroom: String(instroom), maanden: String(maanden) };
    const [only] = rows;
    const one = { jaar: String(asked), totaal: formatEuro(only?.totaal ?? 0) };
    return {
      kind: "sum",
      peildatum: day,
      kop: asked === undefined ? texts.say("reken.kop.prognose") : texts.say("reken.kop.prognose_jaar", one),
      stappen: rows.map((row) => texts.say("reken.stap.prognose", { ...shown, ...wordsOf(row) })),
      uitkomst: { jaren: rows.map(fieldsOf) },
      warnings: [
        ...warnUnchecked(kennis, found.sources),
        warn(kennis, "prognose_kop"),
        warn(kennis, "prognose_lineair"),
        warn(kennis, "prognose_uitstroom"),
      ],
      sources: found.sources,
    };
  },
};

function wordsOf({ jaar, plekkenVorigJaar, plekkenEind, heleJaar, nieuw, totaal }: PrognoseYear) {
  return {
    jaar: String(jaar),
    vorig: String(plekkenVorigJaar),
    eind: String(plekkenEind),
    hele_jaar: formatEuro(heleJaar),
    nieuw: formatEuro(nieuw),
    totaal: formatEuro(totaal),
  };
}

function fieldsOf({ jaar, plekkenVorigJaar, plekkenEind, heleJaar, nieuw, totaal }: PrognoseYear) {
  return {
    jaar,
    plekken_eind_vorig_jaar: plekkenVorigJaar,
    plekken_eind: plekkenEind,
    hele_jaar_eurocent: heleJaar,
    nieuw_eurocent: nieuw,
    totaal_eurocent: totaal,
  };
}

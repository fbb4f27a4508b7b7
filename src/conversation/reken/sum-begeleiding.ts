import { computeBegeleidingsvergoeding } from "../../decision/reken/begeleidingsvergoeding.ts";
import { UREN } from "../../decision/reken/input-range.ts";
import { lookUp, warn, warnUnchecked } from "./look-up.ts";
import { refusedByRange } from "./refused-by-range.ts";
import { formatEuro, formatHundredths } from "./reken-format.ts";
import type { Sum } from "./reken-sum.ts";

const NOTA = "nota-beschut-werk-deventer-2023";

/** What Deventer pays per year for begeleiding. @source nota-beschut-werk-deventer-2023/3/begeleidingsvergoeding */
export const begeleidingSum: Sum = {
  opties: { uren: { kind: "uren", isRequired: true, range: UREN }, peildatum: { kind: "dag" } },
  compute: (values, kennis) => {
    const { texts } = kennis;
    const day = values.text("peildatum") ?? kennis.today;
    const names = { bedrag: "deventer_begeleiding_eurocent", voltijd: "deventer_begeleiding_voltijd_uren" };
    const found = lookUp(kennis, day, names, [
      `${NOTA}/3/begeleidingsvergoeding`,
      `${NOTA}/tegenstrijdigheid/volledige-baan`,
    ]);
    if (found.kind === "faults") return found;
    const { bedrag, voltijd } = found.numbers;
    const uren = values.number("uren") ?? 0;
    const result = computeBegeleidingsvergoeding({ bedrag, voltijd: voltijd * 100, uren });
    if (result.kind === "refused") return refusedByRange(kennis, result);
    const shown = {
      vol: formatEuro(bedrag),
      voltijd: String(voltijd),
      uren: formatHundredths(uren),
      bedrag: formatEuro(result.bedrag),
    };
    return {
      kind: "sum",
      peildatum: day,
      kop: texts.say("reken.kop.begeleiding", shown),
      stappen: [
        texts.say(result.isFull ? "reken.stap.begeleiding_vol" : "reken.stap.begeleiding", shown),
        texts.say("reken.stap.afronding"),
      ],
      uitkomst: { bedrag_eurocent: result.bedrag, volledige_baan: result.isFull },
      warnings: [
        ...warnUnchecked(kennis, found.sources),
        warn(kennis, "alleen_deventer"),
        warn(kennis, "twee_voltijdbases"),
      ],
      sources: found.sources,
    };
  },
};

import { LOONWAARDE } from "../../decision/reken/input-range.ts";
import { computeLoonkostensubsidie } from "../../decision/reken/loonkostensubsidie.ts";
import { lookUp, warn, warnUnchecked } from "./look-up.ts";
import { refusedByRange } from "./refused-by-range.ts";
import { formatEuro, formatHundredths } from "./reken-format.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { Sum } from "./reken-sum.ts";
import { findGrondslag, SUBSIDIE_OPTIES, subsidieFields, subsidieSteps } from "./subsidie-parts.ts";

/** Loonkostensubsidie per month after the loonwaarde was measured. @source participatiewet/10d/4 */
export const loonkostensubsidieSum: Sum = {
  opties: { loonwaarde: { kind: "procent", isRequired: true, range: LOONWAARDE }, ...SUBSIDIE_OPTIES },
  compute: (values, kennis) => {
    const { texts } = kennis;
    const day = values.text("peildatum") ?? kennis.today;
    const found = findGrondslag(values, kennis, day);
    if (found.kind === "faults") return found;
    const rule = lookUp(kennis, day, { maximum: "lks_maximum_procent" }, [
      "participatiewet/10d/4",
      "participatiewet/10d/7",
    ]);
    if (rule.kind === "faults") return rule;
    const loonwaarde = values.number("loonwaarde") ?? 0;
    const maximum = rule.numbers.maximum * 100;
    const result = computeLoonkostensubsidie({ ...found.grondslag, loonwaarde, maximum });
    if (result.kind === "refused") return refusedByRange(kennis, result);
    const sources = [...rule.sources, ...found.sources];
    const amounts = {
      loonwaarde: formatHundredths(loonwaarde),
      rest: formatHundredths(10_000 - loonwaarde),
      maximum: formatHundredths(maximum),
    };
    const percentage = texts.say(result.isCapped ? "reken.stap.boven_maximum" : "reken.stap.onder_maximum", amounts);
    return {
      kind: "sum",
      peildatum: day,
      kop: texts.say("reken.kop.loonkostensubsidie", { bedrag: formatEuro(result.totaal), ...amounts }),
      stappen: subsidieSteps(kennis, found.grondslag, result, percentage),
      uitkomst: { ...subsidieFields(result), boven_maximum: result.isCapped },
      warnings: [
        ...warnUnchecked(kennis, sources),
        ...found.warnings,
        ...remarksOf(kennis, result.isCapped, loonwaarde),
        warn(kennis, "lopende_baan"),
        warn(kennis, "college_besluit"),
      ],
      sources,
    };
  },
};

function remarksOf(kennis: RekenKennis, isCapped: boolean, loonwaarde: number) {
  if (isCapped) return [warn(kennis, "rest_voor_werkgever")];
  return loonwaarde === 10_000 ? [warn(kennis, "volle_loonwaarde")] : [];
}

import { computeForfait } from "../../decision/reken/forfait.ts";
import { PERCENTAGE } from "../../decision/reken/input-range.ts";
import { addDays } from "../../knowledge/period.ts";
import { addMonths, monthOfJob } from "../../verwijzing/counted-term.ts";
import { formatDate } from "../format.ts";
import { lookUp, warn, warnUnchecked } from "./look-up.ts";
import { refusedByRange } from "./refused-by-range.ts";
import { formatEuro, formatHundredths } from "./reken-format.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { RekenFault, Sum } from "./reken-sum.ts";
import { findGrondslag, SUBSIDIE_OPTIES, subsidieFields, subsidieSteps } from "./subsidie-parts.ts";

const CONTRADICTION = "nota-beschut-werk-deventer-2023/tegenstrijdigheid/forfait";

/** Loonkostensubsidie per month while the loonwaarde was not measured. @source participatiewet/10d/5 */
export const forfaitSum: Sum = {
  opties: { ...SUBSIDIE_OPTIES, begin: { kind: "dag" }, percentage: { kind: "procent", range: PERCENTAGE } },
  compute: (values, kennis) => {
    const { texts } = kennis;
    const day = values.text("peildatum") ?? kennis.today;
    const begin = values.text("begin") ?? day;
    const found = findGrondslag(values, kennis, day);
    if (found.kind === "faults") return found;
    const names = { forfait: "lks_forfait_procent", maanden: "lks_forfait_maanden" };
    const rule = lookUp(kennis, day, names, ["participatiewet/10d/5"]);
    if (rule.kind === "faults") return rule;
    const { forfait, maanden } = rule.numbers;
    const maand = monthOfJob(begin, day);
    const lastDay = addDays(addMonths(begin, maanden), -1);
    const late = outsideMonths(kennis, { maand, maanden, begin, lastDay });
    if (late) return { kind: "faults", faults: [late] };
    const asked = values.number("percentage") ?? null;
    const result = computeForfait({ ...found.grondslag, forfait: forfait * 100, maanden, maand, asked });
    if (result.kind === "refused") return refusedByRange(kennis, result);
    if (result.kind === "contradiction") {
      const named = { gevraagd: formatHundredths(result.asked), wet: formatHundredths(result.legal) };
      const tekst = texts.say("reken.fout.ander_forfait", named);
      return { kind: "faults", faults: [{ optie: "percentage", code: "ander_forfait", tekst }] };
    }
    const contradiction = kennis.citation(CONTRADICTION, day);
    const sources = [...rule.sources, ...found.sources, ...(contradiction ? [contradiction] : [])];
    const percentage = texts.say("reken.stap.forfait", { procent: String(forfait), maanden: String(maanden) });
    return {
      kind: "sum",
      peildatum: day,
      kop: texts.say("reken.kop.forfait", {
        bedrag: formatEuro(result.totaal),
        maand: String(maand),
        dag: formatDate(texts, lastDay),
      }),
      stappen: subsidieSteps(kennis, found.grondslag, result, percentage),
      uitkomst: { ...subsidieFields(result), maand, laatste_dag: lastDay },
      warnings: [
        ...warnUnchecked(kennis, sources),
        ...found.warnings,
        ...(values.text("begin") === undefined
          ? [warn(kennis, "begin_is_peildatum", { dag: formatDate(texts, day) })]
          : []),
        ...(contradiction ? [warn(kennis, "forfait_deventer")] : []),
        warn(kennis, "college_besluit"),
      ],
      sources,
    };
  },
};

function outsideMonths(
  { texts }: RekenKennis,
  { maand, maanden, begin, lastDay }: { maand: number; maanden: number; begin: string; lastDay: string },
): RekenFault | undefined {
  if (maand > maanden) {
    const tekst = texts.say("reken.fout.forfait_voorbij", {
      maanden: String(maanden),
      dag: formatDate(texts, lastDay),
    });
    return { optie: "begin", code: "forfait_voorbij", tekst };
  }
  if (maand < 1)
    return {
      optie: "begin",
      code: "begin_later",
      tekst: texts.say("reken.fout.begin_later", { dag: formatDate(texts, begin) }),
    };
  return undefined;
}

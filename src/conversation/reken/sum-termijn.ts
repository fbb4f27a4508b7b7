import { addDays } from "../../knowledge/period.ts";
import { addMonths, countWeeks } from "../../verwijzing/counted-term.ts";
import { formatDate } from "../format.ts";
import { lookUp, warn, warnUnchecked } from "./look-up.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { Sum, SumResult } from "./reken-sum.ts";

type Term = {
  readonly parameter: string;
  readonly keys: readonly string[];
  readonly unit: "weken" | "maanden";
};

const MOVES = ["algemene-termijnenwet/1/1", "algemene-termijnenwet/3"];

const TERMS: Readonly<Record<string, Term>> = {
  beslistermijn: { parameter: "beslistermijn_weken", keys: ["awb/4:14", ...MOVES], unit: "weken" },
  "uwv-advies": { parameter: "uwv_adviestermijn_weken", keys: [...MOVES, "algemene-termijnenwet/5"], unit: "weken" },
  loonkostensubsidie: { parameter: "lks_beslistermijn_weken", keys: MOVES, unit: "weken" },
  bezwaar: { parameter: "bezwaartermijn_weken", keys: ["awb/6:8", ...MOVES], unit: "weken" },
  herbeoordeling: {
    parameter: "herbeoordeling_maanden",
    keys: ["collegenota-nieuw-beschut-werk-2024/6/herbeoordeling"],
    unit: "maanden",
  },
  forfait: { parameter: "lks_forfait_maanden", keys: ["algemene-termijnenwet/4/a"], unit: "maanden" },
};

/**
 * The last day of a term. Terms of law in weeks move past weekends and holidays; the two in months do not.
 *
 * @source algemene-termijnenwet/1/1, awb/4:13, awb/6:7, participatiewet/10d/12, besluit-advisering-beschut-werk/2
 */
export const termijnSum: Sum = {
  opties: {
    soort: { kind: "woord", isRequired: true, words: Object.keys(TERMS) },
    vanaf: { kind: "dag", isRequired: true },
  },
  compute: (values, kennis) => {
    const soort = values.text("soort") ?? "";
    const vanaf = values.text("vanaf") ?? "";
    const term = TERMS[soort];
    if (!term) return { kind: "faults", faults: [] };
    const found = lookUp(kennis, vanaf, { length: term.parameter }, term.keys);
    if (found.kind === "faults")
      return { kind: "faults", faults: found.faults.map((fault) => ({ ...fault, optie: "vanaf" })) };
    return tell(kennis, { soort, vanaf, term, length: found.numbers.length, sources: found.sources });
  },
};

type Found = {
  readonly soort: string;
  readonly vanaf: string;
  readonly term: Term;
  readonly length: number;
  readonly sources: Extract<SumResult, { kind: "sum" }>["sources"];
};

function tell(kennis: RekenKennis, { soort, vanaf, term, length, sources }: Found): SumResult {
  const { texts } = kennis;
  const { counted, lastDay, isMoved } = lastDayOf(kennis, soort, vanaf, term, length);
  const shown = {
    lengte: String(length),
    vanaf: formatDate(texts, vanaf),
    geteld: formatDate(texts, counted),
    dag: formatDate(texts, lastDay),
  };
  return {
    kind: "sum",
    peildatum: vanaf,
    kop: texts.say(`reken.kop.termijn_${soort.replace("-", "_")}`, shown),
    stappen: [
      texts.say(`reken.stap.termijn_${term.unit}`, shown),
      ...(isMoved ? [texts.say("reken.stap.termijn_schuift", shown)] : []),
    ],
    uitkomst: {
      soort,
      vanaf,
      lengte: length,
      eenheid: term.unit,
      geteld: counted,
      laatste_dag: lastDay,
      verschoven: isMoved,
    },
    warnings: [...warnUnchecked(kennis, sources), warn(kennis, `termijn_${soort.replace("-", "_")}`)],
    sources,
  };
}

function lastDayOf(kennis: RekenKennis, soort: string, vanaf: string, { unit }: Term, length: number) {
  if (unit === "weken") return countWeeks(vanaf, length, kennis.holidaysAround(vanaf));
  const day = addMonths(vanaf, length);
  // The forfait runs up to the day before the same day of the month; a herbeoordeling is due on that day itself.
  const lastDay = soort === "forfait" ? addDays(day, -1) : day;
  return { counted: lastDay, lastDay, isMoved: false };
}

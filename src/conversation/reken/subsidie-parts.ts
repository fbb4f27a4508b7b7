/** What loonkostensubsidie and forfait share: the grondslag, and the steps of the formula in words. */
import type { Citation } from "../../decision/flow.ts";
import { type InputRange, PERCENTAGE, UREN } from "../../decision/reken/input-range.ts";
import type { Grondslag, Subsidie } from "../../decision/reken/subsidie.ts";
import { lookUp, warn } from "./look-up.ts";
import { formatEuro, formatHundredths } from "./reken-format.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { Optie, OptieValues, RekenFault, RekenWarning } from "./reken-sum.ts";

/** Eurocent per month. An amount below it is a wage per hour, and one above it a wage per year. */
const MINIMUMLOON_MAAND: InputRange = { from: 50_000, to: 1_000_000 };

/** Options of every sum with a minimumloon. */
export const SUBSIDIE_OPTIES: Readonly<Record<string, Optie>> = {
  uren: { kind: "uren", isRequired: true, range: UREN },
  peildatum: { kind: "dag" },
  wml: { kind: "euro", range: MINIMUMLOON_MAAND },
  werkgeverslasten: { kind: "procent", range: PERCENTAGE },
};

export type GrondslagFound =
  | {
      readonly kind: "found";
      readonly grondslag: Grondslag;
      readonly sources: readonly Citation[];
      readonly warnings: readonly RekenWarning[];
    }
  | { readonly kind: "faults"; readonly faults: readonly RekenFault[] };

/** The grondslag as it holds on a day. A minimumloon that is not known is asked for, never guessed. */
export function findGrondslag(values: OptieValues, kennis: RekenKennis, day: string): GrondslagFound {
  const uren = values.number("uren") ?? 0;
  const ownLoon = values.number("wml");
  const ownLasten = values.number("werkgeverslasten");
  const known = kennis.number(minimumloonOn(day), day);
  const minimumloon = ownLoon ?? known?.value;
  const keys = ["wet-minimumloon/8/1/b", ...(known && ownLoon === undefined ? [known.key] : [])];
  const names = { vakantiegeld: "vakantiegeld_procent", voltijd: "lks_voltijd_uren" };
  const law = lookUp(kennis, day, names, keys);
  if (law.kind === "faults") return law;
  const lasten = lookUp(kennis, day, { procent: "werkgeverslasten_procent" }, []);
  if (ownLasten === undefined && lasten.kind === "faults") return lasten;
  if (minimumloon === undefined) {
    const tekst = kennis.texts.say("reken.fout.minimumloon_onbekend", { dag: day });
    return { kind: "faults", faults: [{ optie: "wml", code: "minimumloon_onbekend", tekst }] };
  }
  const werkgeverslasten = ownLasten ?? (lasten.kind === "found" ? Math.round(lasten.numbers.procent * 100) : 0);
  const { vakantiegeld, voltijd } = law.numbers;
  return {
    kind: "found",
    grondslag: { minimumloon, vakantiegeld: vakantiegeld * 100, werkgeverslasten, voltijd: voltijd * 100, uren },
    sources: [...law.sources, ...(ownLasten === undefined && lasten.kind === "found" ? lasten.sources : [])],
    warnings: [
      warn(kennis, ownLoon === undefined ? "jonger_dan_21" : "eigen_minimumloon"),
      ownLasten === undefined
        ? warn(kennis, "werkgeverslasten_2026", { procent: formatHundredths(werkgeverslasten) })
        : warn(kennis, "eigen_werkgeverslasten"),
      ...(uren > voltijd * 100 ? [warn(kennis, "meer_dan_voltijd", { voltijd: String(voltijd) })] : []),
    ],
  };
}

/** The minimumloon is set for half a year: an amount of another half year is not taken. @source wet-minimumloon/8/1/b */
function minimumloonOn(day: string): string {
  return `minimumloon_maand_${day.slice(0, 4)}_${day.slice(5, 7) < "07" ? "01" : "07"}_eurocent`;
}

/** The formula with its numbers: grondslag, percentage, hours, werkgeverslasten, total. */
export function subsidieSteps(
  { texts }: RekenKennis,
  { minimumloon, vakantiegeld, werkgeverslasten, voltijd, uren }: Grondslag,
  subsidie: Subsidie,
  percentage: string,
): readonly string[] {
  const values = {
    minimumloon: formatEuro(minimumloon),
    vakantiegeld: formatHundredths(vakantiegeld),
    grondslag: formatEuro(subsidie.grondslag),
    procent: formatHundredths(subsidie.percentage),
    uren: formatHundredths(uren),
    voltijd: formatHundredths(voltijd),
    subsidie: formatEuro(subsidie.subsidie),
    lasten_procent: formatHundredths(werkgeverslasten),
    lasten: formatEuro(subsidie.werkgeverslasten),
    totaal: formatEuro(subsidie.totaal),
  };
  return [
    texts.say("reken.stap.grondslag", values),
    percentage,
    texts.say("reken.stap.uren", values),
    texts.say("reken.stap.werkgeverslasten", values),
    texts.say("reken.stap.totaal", values),
    texts.say("reken.stap.afronding"),
  ];
}

/** The amounts for machines, whole eurocent per month. */
export function subsidieFields(subsidie: Subsidie): Readonly<Record<string, unknown>> {
  return {
    grondslag_eurocent: subsidie.grondslag,
    percentage: subsidie.percentage / 100,
    subsidie_eurocent: subsidie.subsidie,
    werkgeverslasten_eurocent: subsidie.werkgeverslasten,
    totaal_eurocent: subsidie.totaal,
  };
}

import { PLEKKEN } from "../../decision/reken/input-range.ts";
import { computeRealisatie, computeTaakstellingBedrag } from "../../decision/reken/taakstelling.ts";
import { lookUp, warn, warnUnchecked } from "./look-up.ts";
import { formatEuro, formatTenths } from "./reken-format.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { OptieValues, Sum, SumResult } from "./reken-sum.ts";

const DEVENTER = "0150";
const MAASTRICHT = "0935";
const YEARS = { from: 2017, to: 2099 };

/**
 * The taakstelling of a gemeente: for Deventer against what was realised, for Maastricht times the amount per place.
 *
 * @source nota-beschut-werk-deventer-2023/1.3/taakstelling, collegenota-nieuw-beschut-werk-2024/8
 */
export const taakstellingSum: Sum = {
  opties: {
    gemeente: { kind: "woord", isRequired: true, words: [DEVENTER, MAASTRICHT] },
    jaar: { kind: "aantal", range: YEARS },
    plekken: { kind: "aantal", range: PLEKKEN },
    peildatum: { kind: "dag" },
  },
  compute: (values, kennis) => {
    const day = values.text("peildatum") ?? kennis.today;
    if (values.text("gemeente") === MAASTRICHT) return perPlace(values, kennis, day);
    if (values.number("plekken") !== undefined) return faultOf(kennis, "plekken", "plekken_niet_hier", {});
    return realised(values, kennis, day);
  },
};

function perPlace(values: OptieValues, kennis: RekenKennis, day: string): SumResult {
  const { texts } = kennis;
  const names = { taakstelling: "maastricht_taakstelling_2023", bedrag: "begeleiding_per_plek_eurocent" };
  const keys = ["participatiewet/10b/4", "collegenota-nieuw-beschut-werk-2024/scenario-2/taakstelling"];
  const found = lookUp(kennis, day, names, keys);
  if (found.kind === "faults") return found;
  const jaar = values.number("jaar");
  const own = values.number("plekken");
  if (jaar !== undefined && jaar !== 2023 && own === undefined) return unknownYear(kennis, jaar);
  const plekken = own ?? found.numbers.taakstelling;
  const totaal = computeTaakstellingBedrag(plekken, found.numbers.bedrag);
  const shown = { plekken: String(plekken), bedrag: formatEuro(found.numbers.bedrag), totaal: formatEuro(totaal) };
  return {
    kind: "sum",
    peildatum: day,
    kop: texts.say("reken.kop.taakstelling_maastricht", shown),
    stappen: [texts.say("reken.stap.taakstelling_maastricht", shown)],
    uitkomst: { plekken, bedrag_per_plek_eurocent: found.numbers.bedrag, totaal_eurocent: totaal },
    warnings: [
      ...warnUnchecked(kennis, found.sources),
      warn(kennis, own === undefined ? "taakstelling_2023" : "eigen_plekken"),
      warn(kennis, "taakstelling_geen_doel"),
    ],
    sources: found.sources,
  };
}

function realised(values: OptieValues, kennis: RekenKennis, day: string): SumResult {
  const { texts } = kennis;
  const asked = values.number("jaar");
  const years = Array.from({ length: 7 }, (_, index) => YEARS.from + index);
  const rows = years.flatMap((jaar) => {
    const taakstelling = kennis.number(`deventer_taakstelling_${jaar}`, day)?.value;
    const betaald = kennis.number(`deventer_betaald_${jaar}`, day)?.value ?? null;
    return taakstelling === undefined || (asked !== undefined && asked !== jaar)
      ? []
      : [{ jaar, taakstelling, betaald }];
  });
  const keys = ["participatiewet/10b/4", "nota-beschut-werk-deventer-2023/2.3/taakstelling"];
  const found = lookUp(kennis, day, { laatste: "deventer_taakstelling_2023" }, keys);
  if (found.kind === "faults") return found;
  if (asked !== undefined && rows.length === 0) return unknownYear(kennis, asked);
  return {
    kind: "sum",
    peildatum: day,
    kop: texts.say("reken.kop.taakstelling_deventer"),
    stappen: rows.map(({ jaar, taakstelling, betaald }) => {
      const shown = { jaar: String(jaar), taakstelling: String(taakstelling) };
      if (betaald === null) return texts.say("reken.stap.taakstelling_zonder", shown);
      const procent = formatTenths(computeRealisatie(betaald, taakstelling));
      return texts.say("reken.stap.taakstelling_deventer", { ...shown, betaald: String(betaald), procent });
    }),
    uitkomst: {
      jaren: rows.map(({ jaar, taakstelling, betaald }) => ({
        jaar,
        taakstelling,
        betaald,
        realisatie_promille: betaald === null ? null : computeRealisatie(betaald, taakstelling),
      })),
    },
    warnings: [
      ...warnUnchecked(kennis, found.sources),
      warn(kennis, "taakstelling_later"),
      warn(kennis, "taakstelling_geen_doel"),
    ],
    sources: found.sources,
  };
}

function unknownYear(kennis: RekenKennis, jaar: number): SumResult {
  return faultOf(kennis, "jaar", "taakstelling_onbekend", { jaar: String(jaar) });
}

function faultOf(
  { texts }: RekenKennis,
  optie: string,
  code: string,
  values: Readonly<Record<string, string>>,
): SumResult {
  return { kind: "faults", faults: [{ optie, code, tekst: texts.say(`reken.fout.${code}`, values) }] };
}

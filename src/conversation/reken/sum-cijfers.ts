import { documentFigures } from "../../decision/reken/figures/document-figures.ts";
import type { Figure, FigureUnit, Finding } from "../../decision/reken/figures/figure.ts";
import { BotError } from "../../errors.ts";
import { formatEuro, formatHundredths, formatTenths } from "./reken-format.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { Sum } from "./reken-sum.ts";

const IDS = Array.from({ length: 18 }, (_, index) => `f${index + 1}`);

/** Computes the figures of the documents again and says what comes out and what does not. */
export const cijfersSum: Sum = {
  opties: { cijfer: { kind: "woord", words: IDS } },
  compute: (values, kennis) => {
    const { texts, today } = kennis;
    const asked = values.text("cijfer");
    const all = documentFigures((name) => stated(kennis, name));
    const figures = all.filter(({ id }) => asked === undefined || id.toLowerCase() === asked);
    const keys = new Set(figures.flatMap(({ sources }) => sources));
    const sound = figures.filter(({ verdict }) => SOUND.includes(verdict)).length;
    const shown = { aantal: String(figures.length), goed: String(sound), mis: String(figures.length - sound) };
    return {
      kind: "sum",
      peildatum: today,
      kop:
        asked === undefined
          ? texts.say("reken.kop.cijfers", shown)
          : texts.say("reken.kop.cijfer", { id: asked.toUpperCase() }),
      stappen: figures.map((figure) => describe(kennis, figure)),
      uitkomst: {
        cijfers: figures.map(({ id, unit, verdict, rows, findings, sources }) => ({
          id,
          oordeel: verdict,
          eenheid: unit,
          rijen: rows.map(({ stated: said, computed }) => ({ document: said, nagerekend: computed })),
          bevindingen: findings.map(({ code }) => code),
          bronnen: sources,
        })),
      },
      warnings: [],
      sources: [...keys].flatMap((key) => kennis.citation(key, today) ?? []),
    };
  },
};

const SOUND: readonly Figure["verdict"][] = ["klopt", "afgerond", "eigen_berekening"];

/** @throws BotError `knowledge_invalid` when knowledge/ lost a number of a document */
function stated(kennis: RekenKennis, name: string): number {
  const known = kennis.number(name, kennis.today);
  if (known) return known.value;
  throw new BotError(
    "knowledge_invalid",
    `No parameter "${name}" is in force on ${kennis.today}. Add it to knowledge/.`,
  );
}

function describe(kennis: RekenKennis, figure: Figure): string {
  const { texts } = kennis;
  const rows = figure.rows.map(({ stated: said, computed }) => {
    const nagerekend = withUnit(kennis, figure.unit, computed);
    if (said === null || said === computed) return nagerekend;
    return texts.say("reken.cijfers.anders", { document: withUnit(kennis, figure.unit, said), nagerekend });
  });
  const naam = texts.say(`reken.cijfer.${figure.id.toLowerCase()}`);
  const oordeel = texts.say(`reken.oordeel.${figure.verdict}`);
  const findings = figure.findings.map((finding) => texts.say(`reken.bevinding.${finding.code}`, valuesOf(finding)));
  return [texts.say("reken.cijfers.rij", { id: figure.id, naam, oordeel, rijen: rows.join("; ") }), ...findings].join(
    " ",
  );
}

function valuesOf({ code, values }: Finding): Readonly<Record<string, string>> {
  const isMoney = (name: string) => name.endsWith("eurocent") || IN_EUROCENT.includes(code);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isMoney(name) ? formatEuro(value) : String(value)]),
  );
}

const IN_EUROCENT: readonly Finding["code"][] = [
  "twee_begeleidingsbedragen",
  "twee_minimumlonen",
  "productie_onverklaard",
];

function withUnit({ texts }: RekenKennis, unit: FigureUnit, value: number): string {
  return texts.say(`reken.eenheid.${unit}`, { waarde: FORMATS[unit](value) });
}

const FORMATS: Readonly<Record<FigureUnit, (value: number) => string>> = {
  eurocent: formatEuro,
  honderdste_uur: formatHundredths,
  promille: formatTenths,
  tiende_plek: formatTenths,
  uur: String,
  procent: String,
  plekken: String,
};

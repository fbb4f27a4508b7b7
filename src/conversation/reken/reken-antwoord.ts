import type { Citation } from "../../decision/flow.ts";
import { nearestName } from "../../decision/validate-facts.ts";
import { readOpties } from "./read-opties.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import { type RekenRequest, readRekenText } from "./reken-request.ts";
import type { RekenFault, RekenWarning, Sum, SumResult } from "./reken-sum.ts";
import { begeleidingSum } from "./sum-begeleiding.ts";
import { cijfersSum } from "./sum-cijfers.ts";
import { forfaitSum } from "./sum-forfait.ts";
import { loonkostensubsidieSum } from "./sum-loonkostensubsidie.ts";
import { prognoseSum } from "./sum-prognose.ts";
import { taakstellingSum } from "./sum-taakstelling.ts";
import { termijnSum } from "./sum-termijn.ts";

/** Everything that can be reckoned, by the word that people type. */
export const SUMS: Readonly<Record<string, Sum>> = {
  loonkostensubsidie: loonkostensubsidieSum,
  forfait: forfaitSum,
  begeleiding: begeleidingSum,
  prognose: prognoseSum,
  taakstelling: taakstellingSum,
  termijn: termijnSum,
  cijfers: cijfersSum,
};

/** Other words for the same sum. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["lks", "loonkostensubsidie"],
  ["begeleidingsvergoeding", "begeleiding"],
  ["termijnen", "termijn"],
]);

export type RekenAntwoord =
  | {
      readonly kind: "antwoord";
      readonly wat: string;
      readonly peildatum: string;
      readonly uitkomst: Readonly<Record<string, unknown>>;
      readonly waarschuwingen: readonly RekenWarning[];
      readonly bronnen: readonly Citation[];
      /** all of it for people: result, formula, warnings, sources */
      readonly regels: readonly string[];
    }
  | {
      readonly kind: "geweigerd";
      readonly wat: string;
      readonly fouten: readonly RekenFault[];
      readonly regels: readonly string[];
    };

/**
 * Reckons what somebody asks for, and says how: the one way in for the dialog, the command line and the record.
 *
 * @param vraag a typed line such as "reken begeleiding uren 24", or a request that was read already
 * @returns an answer, or everything that was wrong or missing with what to do about it; it never throws on input
 * @throws BotError `knowledge_invalid` when knowledge/ lacks a number of a document
 */
export function rekenAntwoord(vraag: string | RekenRequest, kennis: RekenKennis): RekenAntwoord {
  const { texts } = kennis;
  const request = typeof vraag === "string" ? readRekenText(vraag) : vraag;
  const asked = request.wat.toLowerCase();
  const wat = ALSO.get(asked) ?? asked;
  const sum = Object.hasOwn(SUMS, wat) ? SUMS[wat] : undefined;
  if (!sum) return refuse(kennis, wat, [unknownSum(kennis, wat)]);
  const { values, faults } = readOpties(sum, request, texts);
  if (faults.length > 0) return refuse(kennis, wat, faults);
  const result = sum.compute(values, kennis);
  return result.kind === "faults" ? refuse(kennis, wat, result.faults) : tell(kennis, wat, result);
}

function tell({ texts }: RekenKennis, wat: string, result: Extract<SumResult, { kind: "sum" }>): RekenAntwoord {
  const { peildatum, uitkomst, warnings } = result;
  const sources = [...new Map(result.sources.map((source) => [source.key, source])).values()];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", texts.say(title), ...lines];
  const listed = (line: string) => texts.say("reken.lijst", { regel: line });
  const cited = sources.map(({ title, url, status }) =>
    listed(
      texts.say("reken.bron", { titel: title, url, status: texts.say(`reken.bronstatus.${status.replace("-", "_")}`) }),
    ),
  );
  return {
    kind: "antwoord",
    wat,
    peildatum,
    uitkomst,
    waarschuwingen: warnings,
    bronnen: sources,
    regels: [
      result.kop,
      ...section("reken.titel.berekening", result.stappen.map(listed)),
      ...section(
        "reken.titel.let_op",
        warnings.map(({ tekst }) => listed(tekst)),
      ),
      ...section("reken.titel.bronnen", cited),
    ],
  };
}

function refuse({ texts }: RekenKennis, wat: string, fouten: readonly RekenFault[]): RekenAntwoord {
  const lines = fouten.map(({ optie, tekst }) => texts.say("reken.fout.regel", { optie, tekst }));
  const example = Object.hasOwn(SUMS, wat) ? [texts.say(`reken.voorbeeld.${wat}`)] : [];
  return { kind: "geweigerd", wat, fouten, regels: [texts.say("reken.titel.geweigerd"), ...lines, ...example] };
}

function unknownSum({ texts }: RekenKennis, wat: string): RekenFault {
  const known = Object.keys(SUMS);
  const keuze = known.join(", ");
  if (wat === "")
    return { optie: "reken", code: "niets_gevraagd", tekst: texts.say("reken.fout.niets_gevraagd", { keuze }) };
  const nearest = nearestName(wat, known, 4);
  const optie = wat.length > 40 ? `${wat.slice(0, 37)}...` : wat;
  const tekst =
    nearest === null
      ? texts.say("reken.fout.onbekende_som", { keuze })
      : texts.say("reken.fout.onbekende_som_bijna", { keuze, bijna: nearest });
  return { optie, code: "onbekende_som", tekst };
}

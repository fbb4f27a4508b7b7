import type { Citation } from "../decision/flow.ts";
import { loadRules } from "../knowledge/load-rules.ts";
import { isDay } from "../knowledge/period.ts";
import type { OpenedSource } from "../knowledge/search/open-source.ts";
import type { SourceHit } from "../knowledge/search/search-sources.ts";
import { libraryOf } from "../knowledge/search/source-library.ts";
import { type CliTexts, loadCliTexts } from "./cli-texts.ts";
import { type Command, EXIT, UsageError } from "./command.ts";

const MOST = 50;
const USUAL = 5;

/** `zoek <woorden>`: the sources that fit, best first; `--bron` shows one with everything around it. */
export const zoek: Command = {
  options: { bron: "text", aantal: "text", peildatum: "text", json: "flag" },
  words: [],
  restWords: "woorden",
  run: async ({ bron, aantal, peildatum, json, woorden }, { root, stdout, stderr, today }, texts) => {
    const own = loadCliTexts("zoek-texts.yaml");
    const day = typeof peildatum === "string" ? peildatum : today();
    if (!isDay(day)) throw new UsageError("wrong_day", { found: day });
    const limit = typeof aantal === "string" ? Number(aantal) : USUAL;
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new UsageError("wrong_count", { found: String(aantal), most: String(MOST) });
    if (typeof bron !== "string" && typeof woorden !== "string")
      throw new UsageError("missing_word", { word: "WOORDEN" });
    if (typeof bron === "string" && typeof woorden === "string")
      throw new UsageError("superfluous_word", { word: woorden });
    const library = libraryOf(await loadRules(root));
    if (typeof bron === "string") {
      const source = library.open(bron, day);
      if (!source) stderr.write(`${own.say("onbekend", { sleutel: bron })}\n`);
      else
        stdout.write(json === true ? `${JSON.stringify(openedFields(source))}\n` : openedText(source, day, own, texts));
      return source ? EXIT.done : EXIT.refused;
    }
    const hits = library.find(String(woorden), day, limit);
    if (json === true) stdout.write(`${JSON.stringify(hits.map(hitFields))}\n`);
    else stdout.write(hits.length === 0 ? `${own.say("niets")}\n` : hitsText(hits, day, own, texts));
    return EXIT.done;
  },
};

function hitsText(hits: readonly SourceHit[], day: string, own: CliTexts, texts: CliTexts): string {
  const lines = hits.map((hit, index) => own.say("treffer", { nummer: index + 1, ...valuesOf(hit, day, own, texts) }));
  return `${lines.join("\n\n")}\n`;
}

function valuesOf(
  { citation, isInForce }: Pick<SourceHit, "citation" | "isInForce">,
  day: string,
  own: CliTexts,
  texts: CliTexts,
) {
  const { key, title, summary, url, status, note, validFrom, validTo } = citation;
  const period =
    validTo === null
      ? own.say("geldig_vanaf", { van: validFrom })
      : own.say("geldig_periode", { van: validFrom, tot: validTo });
  return {
    sleutel: key,
    titel: title,
    samenvatting: summary,
    url,
    geldig: period + (isInForce ? "" : own.say("niet_in_werking", { peildatum: day })),
    status: texts.say(`bronstatus.${status}`),
    noot: note === "" ? "" : `; ${note}`,
  };
}

function openedText(source: OpenedSource, day: string, own: CliTexts, texts: CliTexts): string {
  const flows = source.citing.map(({ title, version, status, steps, isInResults }) => {
    const places = [
      ...steps.map(({ id, title: titel }) => own.say("stap", { id, titel })),
      ...(isInResults ? [own.say("uitkomst")] : []),
    ];
    const said = {
      titel: title,
      versie: version,
      status: texts.say(`statussen.${status}`),
      plekken: places.join(", "),
    };
    return own.say("flow", said);
  });
  return [
    own.say("bron", { bron: source.bron, ...valuesOf(source, day, own, texts) }),
    ...(source.checkedOn === null ? [] : [own.say("nagekeken", { datum: source.checkedOn })]),
    ...(source.officialText === null ? [] : ["", own.say("officieel"), source.officialText]),
    "",
    ...(flows.length === 0 ? [own.say("niet_gebruikt")] : [own.say("gebruikt"), ...flows]),
    "",
  ].join("\n");
}

/** The public fields of a source, as in `advies --json`. */
function citationFields({ key, title, summary, status, url, note, validFrom, validTo }: Citation) {
  return {
    sleutel: key,
    titel: title,
    samenvatting: summary,
    status,
    url,
    noot: note,
    geldig_van: validFrom,
    geldig_tot: validTo,
  };
}

function hitFields({ citation, bron, isInForce }: SourceHit) {
  return { ...citationFields(citation), bron, in_werking: isInForce };
}

function openedFields(source: OpenedSource) {
  return {
    ...hitFields(source),
    nagekeken_op: source.checkedOn,
    officiele_tekst: source.officialText,
    gebruikt_in: source.citing.map(({ title, version, status, steps, isInResults }) => ({
      flow: title,
      versie: version,
      flow_status: status,
      stappen: steps.map(({ id }) => id),
      bij_uitkomst: isInResults,
    })),
  };
}

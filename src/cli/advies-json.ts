import { motivering } from "../conversation/motivering.ts";
import type { Citation, Warning } from "../decision/flow.ts";
import type { Words } from "../knowledge/words-schema.ts";
import type { CliTexts } from "./cli-texts.ts";
import type { Decision } from "./decide-case.ts";
import { refusalReason } from "./refusal-reason.ts";

/** A citation stands in thousands of results: it is written once. */
const written = new WeakMap<Citation, string>();

/** One line of JSON. Names and order of the fields are public; the same decision always gives the same bytes. */
export function adviesJson(decision: Decision, words: Words, texts: CliTexts): string {
  const fields = [
    ...headOf(decision),
    ...(decision.kind === "advice" ? resultOf(decision, words) : refusalOf(decision, texts)),
  ];
  return `{${fields.map(([name, json]) => `"${name}":${json}`).join(",")}}`;
}

type Field = readonly [name: string, json: string];

function headOf({ id, flow, peildatum, gemeente }: Decision): readonly Field[] {
  return [
    ...(id === undefined ? [] : [["id", id] as const]),
    ["flow", JSON.stringify(flow?.id ?? null)],
    ["versie", JSON.stringify(flow?.version ?? null)],
    ["flow_status", JSON.stringify(flow?.status ?? null)],
    ["peildatum", JSON.stringify(peildatum)],
    ["gemeente", JSON.stringify(gemeente)],
  ];
}

function refusalOf({ refusals }: Extract<Decision, { kind: "refused" }>, texts: CliTexts): readonly Field[] {
  const faults = refusals.map((refusal) => ({ feit: refusal.fact, reden: refusalReason(texts, refusal) }));
  return [
    ["status", '"geweigerd"'],
    ["fouten", JSON.stringify(faults)],
  ];
}

function resultOf({ flow, advice }: Extract<Decision, { kind: "advice" }>, words: Words): readonly Field[] {
  const path = advice.path.map(({ step, fact, answer, sources }) => ({
    stap: step,
    feit: fact,
    antwoord: answer,
    bronnen: sources,
  }));
  const open = advice.open.map(({ fact, wie, possible }) => ({ feit: fact, wie, mogelijk: possible }));
  return [
    ["status", '"resultaat"'],
    ["trede", JSON.stringify(advice.outcome.trede)],
    ["vervolgstap", JSON.stringify(advice.outcome.vervolgstap)],
    ["pad", JSON.stringify(path)],
    ["bronnen", `[${advice.citations.map(citationJson).join(",")}]`],
    ["waarschuwingen", JSON.stringify(advice.warnings.map(warningOf))],
    ["toelichting", JSON.stringify(advice.explanations.map(({ code, text }) => ({ code, tekst: text })))],
    ["open", JSON.stringify(open)],
    ["maakt_niet_uit", JSON.stringify(advice.irrelevant)],
    ["niet_gebruikt", JSON.stringify(advice.unused)],
    ["motivering", JSON.stringify(motivering(flow, advice, words))],
  ];
}

function citationJson(citation: Citation): string {
  const known = written.get(citation);
  if (known !== undefined) return known;
  const { key, title, summary, status, url, validFrom, validTo } = citation;
  const fields = {
    sleutel: key,
    titel: title,
    samenvatting: summary,
    status,
    url,
    geldig_van: validFrom,
    geldig_tot: validTo,
  };
  const json = JSON.stringify(fields);
  written.set(citation, json);
  return json;
}

function warningOf({ code, text, sources }: Warning) {
  return { code, tekst: text, bronnen: sources };
}

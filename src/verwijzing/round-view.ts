/** One round of a verwijzing in words, for the printable page. */
import { type Citation, type Flow, isLaw } from "../decision/flow.ts";
import { parseOutcome } from "../decision/outcome.ts";
import { answerText } from "./answer-text.ts";
import { herkomstText } from "./herkomst-text.ts";
import type { ProvenAnswer } from "./provenance.ts";
import { flowOf, type OutcomeWords, type RecordWords, type Row } from "./record-words.ts";
import { owesBeschikking, roundStatus } from "./round.ts";
import type { Details, Round, Tried, Verwijzing } from "./verwijzing.ts";

type SourceView = {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  /** empty when the source has no address of its own */
  readonly url: string;
  /** file name of a note; empty for what is online */
  readonly file: string;
  readonly period: string;
  readonly status: string;
  readonly note: string;
};

export type RoundView = {
  readonly number: number;
  readonly status: string;
  readonly started: string;
  readonly peildatum: string;
  readonly flow: Row & { readonly hash: string; readonly isConcept: boolean };
  readonly advice: OutcomeWords;
  readonly deviation: (OutcomeWords & { readonly reason: string; readonly naam: string; readonly at: string }) | null;
  /** paragraphs of lines; holds the explanations too */
  readonly motivering: readonly (readonly string[])[];
  readonly warnings: readonly string[];
  readonly open: readonly { readonly label: string; readonly wie: string }[];
  /** results that are still possible, each once */
  readonly possible: readonly string[];
  readonly answers: readonly AnswerView[];
  readonly tried: readonly Tried[];
  readonly details: readonly Row[];
  readonly submitted: { readonly naam: string; readonly at: string } | null;
  readonly decision: DecisionView | null;
  readonly law: readonly SourceView[];
  readonly policy: readonly SourceView[];
};

type AnswerView = {
  readonly label: string;
  readonly answer: string;
  readonly certainty: string;
  readonly herkomst: string;
  readonly naam: string;
  readonly at: string;
};

type DecisionView = {
  readonly word: string;
  readonly naam: string;
  readonly rol: string;
  readonly mandaat: string;
  readonly at: string;
  readonly reason: string;
  readonly isApproval: boolean;
  readonly owesBeschikking: boolean;
};

export function roundView(verwijzing: Verwijzing, round: Round, words: RecordWords): RoundView {
  const { say, date, instant, nameOf } = words;
  const flow = flowOf(words, round.flow.hash);
  const { advice, deviation } = round;
  const citations = advice.sources.flatMap((key) => flow.citations.get(key) ?? []);
  return {
    number: round.number,
    status: say(`dossier.ronde.${roundStatus(verwijzing, round)}`),
    started: instant(round.startedAt),
    peildatum: date(round.peildatum),
    flow: flowRow(flow, round, words),
    advice: words.outcome(advice.outcome, advice.path),
    deviation: deviation && {
      ...words.outcome(deviation.outcome, advice.path),
      reason: deviation.reason,
      naam: nameOf(deviation.by),
      at: instant(deviation.at),
    },
    motivering: advice.motivering.split("\n\n").map((paragraph) => paragraph.split("\n")),
    warnings: advice.warnings.map(({ text }) => text),
    open: advice.open.map(({ fact, wie }) => ({
      label: flow.facts.get(fact)?.label ?? fact,
      wie: say(`woorden.wie.${wie}`),
    })),
    possible: [...new Set(advice.open.flatMap(({ possible }) => possible))].map((key) => possibleText(key, words)),
    answers: round.answers.map((answer) => answerView(flow, answer, words)),
    tried: round.tried,
    details: detailRows(round.details, words),
    submitted: round.submitted && { naam: round.submitted.naam, at: instant(round.submitted.at) },
    decision: decisionView(round, words),
    law: citations.filter(isLaw).map((citation) => sourceView(citation, words)),
    policy: citations.filter((citation) => !isLaw(citation)).map((citation) => sourceView(citation, words)),
  };
}

function flowRow(flow: Flow, { flow: used }: Round, { say }: RecordWords): RoundView["flow"] {
  const value = say("onderbouwing.beslisboom", {
    titel: flow.title,
    versie: used.version,
    status: say(`woorden.flow_status.${used.status}`),
    vastgesteld: say(`woorden.vastgesteld.${used.vastgesteld ? "ja" : "nee"}`),
  });
  return { label: say("onderbouwing.rij.beslisboom"), value, hash: used.hash, isConcept: !used.vastgesteld };
}

function possibleText(key: string, words: RecordWords): string {
  const outcome = parseOutcome(key);
  if (!outcome) return key;
  const { trede, vervolgstap } = words.outcome(outcome, []);
  return outcome.trede === "geen" ? vervolgstap : `${trede}: ${vervolgstap}`;
}

function answerView(flow: Flow, given: ProvenAnswer, { say, date, instant, nameOf }: RecordWords): AnswerView {
  const fact = flow.facts.get(given.fact);
  return {
    label: fact?.label ?? given.fact,
    answer: answerText(say, fact, given.answer),
    certainty: say(`woorden.zekerheid.${given.certainty}`),
    herkomst: herkomstText(say, date, given),
    naam: nameOf(given.by),
    at: instant(given.at),
  };
}

function detailRows(details: Details, { say, date }: RecordWords): readonly Row[] {
  const empty = say("dossier.niet_ingevuld");
  const row = (key: string, value: string | null): Row => ({
    label: say(`gegevens.veld.${key}`),
    value: value === null || value === "" ? empty : value,
  });
  return [
    row("wens", details.wens),
    row("besproken_op", details.besprokenOp && date(details.besprokenOp)),
    row("werkgever", details.werkgever),
    row("werkplek", details.werkplek),
    row("uren", details.uren === null ? null : String(details.uren).replace(".", ",")),
    row("voorzieningen", details.voorzieningen.map((code) => say(`woorden.voorziening.${code}`)).join("; ")),
  ];
}

function decisionView(round: Round, { say, instant }: RecordWords): DecisionView | null {
  const { decision } = round;
  if (decision === null) return null;
  return {
    word: say(`woorden.state.${decision.kind}`),
    naam: decision.naam,
    rol: decision.rol,
    mandaat: decision.mandaat === "" ? say("dossier.niet_ingevuld") : decision.mandaat,
    at: instant(decision.at),
    reason: decision.reason,
    isApproval: decision.kind === "goedgekeurd",
    owesBeschikking: owesBeschikking(round),
  };
}

function sourceView(citation: Citation, { say, date }: RecordWords): SourceView {
  const isOnline = citation.url.startsWith("https://");
  const van = date(citation.validFrom);
  return {
    key: citation.key,
    title: citation.title,
    summary: citation.summary,
    url: isOnline ? citation.url : "",
    file: isOnline ? "" : citation.url,
    period:
      citation.validTo === null
        ? say("bron.vanaf", { van })
        : say("bron.periode", { van, tot: date(citation.validTo) }),
    status: say(`bron.status.${citation.status}`),
    note: citation.note,
  };
}

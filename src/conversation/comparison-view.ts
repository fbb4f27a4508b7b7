/** A comparison of regimes in words, for the command line and for the page. */
import type { Answer, FactTable } from "../decision/fact.ts";
import type { Citation, Flow, FlowStatus } from "../decision/flow.ts";
import type { PathEntry } from "../decision/result.ts";
import {
  type ComparedRegime,
  type Comparison,
  mergePaths,
  type Parting,
  type Regime,
  type Turn,
} from "../knowledge/compare-regimes.ts";
import type { ComparisonSentences } from "../knowledge/comparison-sentences.ts";
import { fillText } from "../knowledge/fill-text.ts";
import type { Words } from "../knowledge/words-schema.ts";
import { headline } from "./motivering.ts";

export type StepView = {
  readonly step: string;
  readonly title: string;
  readonly label: string;
  readonly answer: string;
};

export type RegimeView = {
  readonly id: string;
  readonly title: string;
  readonly status: FlowStatus;
  readonly gemeente: string;
  /** the result in words; null when the regime does not hold on the day */
  readonly result: string | null;
  /** why there is no result; null when there is one */
  readonly absence: string | null;
  readonly path: readonly StepView[];
  /** labels of what is still to be found out */
  readonly open: readonly string[];
  readonly warnings: readonly string[];
  readonly explanations: readonly string[];
  readonly citations: readonly Citation[];
};

export type PartingView = {
  readonly intro: string;
  readonly branches: readonly { readonly titles: readonly string[]; readonly text: string }[];
};

/** Something that one or more regimes have, with the ids of those. */
export type Shared<T> = { readonly item: T; readonly regimes: ReadonlySet<string> };

export type ComparisonView = {
  readonly peildatum: string;
  readonly regimes: readonly RegimeView[];
  /** every step that a regime took, once, in the order of the ways */
  readonly steps: readonly Shared<StepView>[];
  /** every citation that a result carries, once */
  readonly sources: readonly Shared<Citation>[];
  readonly partings: readonly PartingView[];
  /** said instead of partings when there are none; otherwise null */
  readonly verdict: string | null;
};

export type ComparisonWords = {
  readonly words: Words;
  readonly facts: FactTable;
  readonly sentences: ComparisonSentences;
};

/** Puts a comparison into words. */
export function comparisonView(
  comparison: Extract<Comparison, { kind: "compared" }>,
  words: ComparisonWords,
): ComparisonView {
  const { peildatum, regimes, partings } = comparison;
  const compared = regimes.filter((regime) => regime.kind === "advice");
  const held = compared.length;
  const { geen, te_weinig, gelijk } = words.sentences;
  return {
    peildatum,
    regimes: regimes.map((regime) => regimeView(regime, peildatum, words)),
    steps: mergePaths(compared).map(({ entry, regimes: ids }) => {
      const flow = compared.find(({ id }) => ids.has(id))?.flow;
      return { item: stepView(flow, entry, words.facts), regimes: ids };
    }),
    sources: sharedSources(compared),
    partings: partings.map((parting) => partingView(parting, words)),
    verdict: partings.length > 0 ? null : held === 0 ? geen : held === 1 ? te_weinig : gelijk,
  };
}

function regimeView(regime: Regime, peildatum: string, words: ComparisonWords): RegimeView {
  const { id, title, status, gemeente } = regime;
  const base = { id, title, status, gemeente: gemeente.name };
  if (regime.kind === "not_valid") {
    const absence = absenceOf(regime, peildatum, words.sentences);
    return { ...base, result: null, absence, path: [], open: [], warnings: [], explanations: [], citations: [] };
  }
  const { advice, flow } = regime;
  return {
    ...base,
    result: headline(advice, words.words),
    absence: null,
    path: advice.path.map((entry) => stepView(flow, entry, words.facts)),
    open: advice.open.map(({ fact }) => labelOf(words.facts, fact)),
    warnings: advice.warnings.map(({ text }) => text),
    explanations: advice.explanations.map(({ text }) => text),
    citations: advice.citations,
  };
}

function stepView(flow: Flow | undefined, { step, fact, answer }: PathEntry, facts: FactTable): StepView {
  const title = flow?.steps.get(step)?.title ?? step;
  return { step, title, label: labelOf(facts, fact), answer: answerOf(facts, fact, answer) };
}

function sharedSources(regimes: readonly ComparedRegime[]): readonly Shared<Citation>[] {
  const shared = new Map<string, { item: Citation; regimes: Set<string> }>();
  for (const { id, advice } of regimes) {
    for (const item of advice.citations) {
      const known = shared.get(item.key) ?? { item, regimes: new Set() };
      known.regimes.add(id);
      shared.set(item.key, known);
    }
  }
  return [...shared.values()];
}

function absenceOf(
  { known }: Extract<Regime, { kind: "not_valid" }>,
  peildatum: string,
  { niet_geldig, periode, periode_tot }: ComparisonSentences,
): string {
  const periods = known.map(({ validFrom, validTo }) =>
    validTo === null ? fillText(periode, { from: validFrom }) : fillText(periode_tot, { from: validFrom, to: validTo }),
  );
  return fillText(niet_geldig, { peildatum, periodes: periods.join("; ") });
}

function partingView({ after, branches }: Parting, words: ComparisonWords): PartingView {
  const { begin, na } = words.sentences;
  const intro =
    after === null
      ? begin
      : fillText(na, {
          stap: after.step,
          vraag: labelOf(words.facts, after.fact),
          antwoord: answerOf(words.facts, after.fact, after.answer),
        });
  return {
    intro,
    branches: branches.map(({ regimes, turn }) => ({
      titles: regimes.map(({ title }) => title),
      text: turnText(turn, regimes[0], words),
    })),
  };
}

function turnText(
  turn: Turn,
  regime: ComparedRegime | undefined,
  { words, facts, sentences }: ComparisonWords,
): string {
  if (turn.kind === "ends")
    return fillText(sentences.klaar, { uitkomst: regime ? headline(regime.advice, words) : "" });
  const sentence = turn.kind === "asks" ? sentences.vraagt : sentences.mist;
  const titel = regime?.flow.steps.get(turn.step)?.title ?? turn.step;
  return fillText(sentence, { stap: turn.step, titel, vraag: labelOf(facts, turn.fact) });
}

function labelOf(facts: FactTable, fact: string): string {
  return facts.get(fact)?.label ?? fact;
}

function answerOf(facts: FactTable, fact: string, answer: Answer): string {
  const known = facts.get(fact);
  if (known?.kind === "choice") return known.answers.get(String(answer)) ?? String(answer);
  return `${String(answer).replace(".", ",")} ${known?.range.unit ?? ""}`.trim();
}

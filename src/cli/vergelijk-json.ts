import type { ComparisonView } from "../conversation/comparison-view.ts";
import type { Comparison } from "../knowledge/compare-regimes.ts";
import type { Words } from "../knowledge/words-schema.ts";
import { adviesJson } from "./advies-json.ts";
import type { CliTexts } from "./cli-texts.ts";
import type { CaseRefusal } from "./decide-case.ts";
import { refusalReason } from "./refusal-reason.ts";

/** One line of JSON: an advice per regime, just as `advies --json` gives it, and where they part. */
export function comparisonJson(
  { peildatum, regimes, partings }: Extract<Comparison, { kind: "compared" }>,
  view: ComparisonView,
  words: Words,
  texts: CliTexts,
): string {
  const judged = regimes.map((regime, index) => {
    const gemeente = regime.gemeente.code;
    if (regime.kind === "advice") {
      const decision = { ...regime, id: undefined, gemeente, peildatum };
      return JSON.parse(adviesJson(decision, words, texts)) as unknown;
    }
    const reden = view.regimes[index]?.absence;
    return { flow: regime.id, flow_status: regime.status, peildatum, gemeente, status: "niet_geldig", reden };
  });
  const splitsingen = partings.map(({ after, branches }, place) => ({
    na: after && { stap: after.step, feit: after.fact, antwoord: after.answer },
    takken: branches.map(({ regimes: members, turn }, branch) => ({
      flows: members.map(({ id }) => id),
      ...("fact" in turn ? { stap: turn.step, feit: turn.fact } : { uitkomst: turn.outcome }),
      tekst: view.partings[place]?.branches[branch]?.text,
    })),
  }));
  return JSON.stringify({ peildatum, status: "resultaat", regimes: judged, splitsingen });
}

export function refusedJson(refusals: readonly CaseRefusal[], peildatum: string, texts: CliTexts): string {
  const fouten = refusals.map((refusal) => ({ feit: refusal.fact, reden: refusalReason(texts, refusal) }));
  return JSON.stringify({ peildatum, status: "geweigerd", fouten });
}

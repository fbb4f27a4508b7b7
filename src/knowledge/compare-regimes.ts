/** The same facts through every regime: what each makes of them, and where their ways part. */
import { evaluate } from "../decision/evaluate.ts";
import type { Flow, FlowStatus } from "../decision/flow.ts";
import type { Advice, PathEntry, Refusal } from "../decision/result.ts";
import { validateFacts } from "../decision/validate-facts.ts";
import { gemeentenOf } from "./check-overlap.ts";
import type { Rules } from "./load-rules.ts";
import { findInForce } from "./period.ts";
import type { FlowVersion } from "./rule-file.ts";
import { type KnownFlow, type SelectionRefusal, selectFlow } from "./select-flow.ts";

/** One regime of the comparison. */
export type Regime = {
  readonly id: string;
  readonly title: string;
  readonly status: FlowStatus;
  /** the gemeente that the facts were judged for: the lowest code of the regime */
  readonly gemeente: { readonly code: string; readonly name: string };
} & (
  | { readonly kind: "advice"; readonly flow: Flow; readonly advice: Advice }
  /** it does not hold on the peildatum; `known` are its versions */
  | { readonly kind: "not_valid"; readonly known: readonly KnownFlow[] }
);

export type ComparedRegime = Extract<Regime, { kind: "advice" }>;

/** What a regime does at a parting: it asks a next question, misses an answer, or ends. */
export type Turn =
  | { readonly kind: "asks"; readonly step: string; readonly fact: string }
  | { readonly kind: "misses"; readonly step: string; readonly fact: string }
  | { readonly kind: "ends"; readonly outcome: string };

/** A place where regimes that went the same way so far go on differently. */
export type Parting = {
  /** the last answer that they share; null when they differ from the start */
  readonly after: PathEntry | null;
  /** who goes which way, in the order of the regimes */
  readonly branches: readonly { readonly regimes: readonly ComparedRegime[]; readonly turn: Turn }[];
};

export type Comparison =
  | { readonly kind: "refused"; readonly refusals: readonly (SelectionRefusal | Refusal)[] }
  | {
      readonly kind: "compared";
      readonly peildatum: string;
      readonly regimes: readonly Regime[];
      /** the first parting first; empty when all go the same way to the same result */
      readonly partings: readonly Parting[];
    };

/**
 * Judges the same facts by every flow that has gemeenten of its own, an intended one too when it holds on the day.
 *
 * @param peildatum YYYY-MM-DD
 * @returns refused when the day or a fact is, for they are the same in every regime
 */
export function compareRegimes(rules: Rules, facts: Readonly<Record<string, unknown>>, peildatum: string): Comparison {
  const ids = Map.groupBy(
    rules.flows.filter(({ document }) => document.gemeenten !== "alle"),
    ({ id }) => id,
  );
  const judged = [...ids.values()].map((versions) => judge(rules, versions, facts, peildatum));
  const refusals = [...judged.flatMap(({ days }) => days).slice(0, 1), ...validateFacts(rules.facts, facts)];
  if (refusals.length > 0) return { kind: "refused", refusals };
  const regimes = judged.flatMap(({ regime }) => (regime ? [regime] : []));
  const compared = regimes.filter((regime) => regime.kind === "advice");
  return { kind: "compared", peildatum, regimes, partings: partingsOf(compared, 0) };
}

type Judged = { readonly regime: Regime | null; readonly days: readonly SelectionRefusal[] };

function judge(
  rules: Rules,
  versions: readonly FlowVersion[],
  facts: Readonly<Record<string, unknown>>,
  peildatum: string,
): Judged {
  const version = versionFor(versions, peildatum);
  if (!version) return { regime: null, days: [] };
  const [code = ""] = [...gemeentenOf(version)].toSorted();
  const { id, document } = version;
  const name = document.gemeenten === "alle" ? "" : (document.gemeenten[code] ?? code);
  const regime = { id, title: document.title, status: document.status, gemeente: { code, name } };
  const choice = selectFlow(rules, { gemeente: code, peildatum, flow: id });
  if (choice.kind === "refused") {
    const days = choice.refusals.filter(({ fact }) => fact === "peildatum");
    const known = choice.refusals.flatMap((refusal) => (refusal.code === "flow_not_valid" ? refusal.known : []));
    return { regime: { ...regime, kind: "not_valid", known }, days };
  }
  const evaluation = evaluate(choice.flow, { gemeente: code, peildatum, facts });
  if (evaluation.kind === "refused") return { regime: null, days: [] };
  return { regime: { ...regime, kind: "advice", flow: choice.flow, advice: evaluation }, days: [] };
}

/** The version that holds on the day, otherwise the latest one: it tells when it does hold. */
function versionFor(versions: readonly FlowVersion[], peildatum: string): FlowVersion | undefined {
  return findInForce(versions, peildatum) ?? versions.at(-1);
}

function partingsOf(regimes: readonly ComparedRegime[], from: number): readonly Parting[] {
  if (regimes.length < 2) return [];
  for (let index = from; ; index += 1) {
    const groups = Map.groupBy(regimes, (regime) => turnKey(turnAt(regime, index)));
    const branches = [...groups.values()].flatMap((members) => {
      const [first] = members;
      return first ? [{ regimes: members, turn: turnAt(first, index) }] : [];
    });
    if (branches.length > 1) {
      const after = regimes[0]?.advice.path[index - 1] ?? null;
      const later = branches.flatMap((branch) => partingsOf(branch.regimes, index + 1));
      return [{ after, branches }, ...later];
    }
    if (branches[0]?.turn.kind !== "asks") return [];
  }
}

function turnAt({ advice }: ComparedRegime, index: number): Turn {
  const entry = advice.path[index];
  if (entry) return { kind: "asks", step: entry.step, fact: entry.fact };
  const [open] = advice.open;
  if (open) return { kind: "misses", step: open.step, fact: open.fact };
  return { kind: "ends", outcome: `${advice.outcome.trede}/${advice.outcome.vervolgstap}` };
}

function turnKey(turn: Turn): string {
  return turn.kind === "ends" ? turn.outcome : `${turn.kind} ${turn.step} ${turn.fact}`;
}

/** One answer that some regimes ask on their way, and which. */
export type SharedStep = { readonly entry: PathEntry; readonly regimes: ReadonlySet<string> };

/** Every step that a regime took, once, in an order that keeps the order of each regime. */
export function mergePaths(regimes: readonly ComparedRegime[]): readonly SharedStep[] {
  const merged: { readonly entry: PathEntry; readonly regimes: Set<string> }[] = [];
  for (const { id, advice } of regimes) {
    let place = 0;
    for (const entry of advice.path) {
      const found = merged.findIndex((other) => other.entry.step === entry.step && other.entry.fact === entry.fact);
      if (found === -1) merged.splice(place, 0, { entry, regimes: new Set([id]) });
      else merged[found]?.regimes.add(id);
      place = (found === -1 ? place : Math.max(place, found)) + 1;
    }
  }
  return merged;
}

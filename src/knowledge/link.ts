import type { FactTable } from "../decision/fact.ts";
import type {
  Citation,
  Condition,
  Explanation,
  Flow,
  Node,
  NumberRoute,
  Question,
  Route,
  Step,
} from "../decision/flow.ts";
import type {
  Bound,
  DraftCondition,
  DraftFlow,
  DraftNode,
  DraftRange,
  DraftRoute,
  DraftStep,
  DraftText,
  Named,
} from "./draft.ts";
import type { Report } from "./fault.ts";
import { fillText, placeholdersOf } from "./fill-text.ts";
import { findCitation, findParameter, parametersOn, type SourceIndex } from "./source-index.ts";

/** The word in the motivation of a number question that is filled in per case. */
const ANSWER = "antwoord";

export type LinkedFlow = {
  readonly flow: Omit<Flow, "hash">;
  /** linked route -> the one it was made from */
  readonly drafts: ReadonlyMap<Route, DraftRoute>;
  readonly ranges: ReadonlyMap<NumberRoute, DraftRange>;
  /** ranges with a bound that has no value on this day */
  readonly unbounded: ReadonlySet<NumberRoute>;
};

type Linker = {
  readonly cite: (named: Named) => readonly string[];
  readonly bound: (bound: Bound, condition: DraftCondition | DraftRange) => number | null;
  readonly text: (text: DraftText, ...known: readonly string[]) => string;
  readonly drafts: Map<Route, DraftRoute>;
  readonly ranges: Map<NumberRoute, DraftRange>;
  readonly unbounded: Set<NumberRoute>;
};

/**
 * Ties a draft to the citations and dated parameters of one day. What is not in force then is reported, and left out
 * of a flow that may be looked at further but must not be used.
 */
export function linkDraft(
  draft: DraftFlow,
  facts: FactTable,
  index: SourceIndex,
  peildatum: string,
  report: Report,
): LinkedFlow {
  const citations = new Map<string, Citation>();
  const linker: Linker = {
    cite: (named) => {
      const citation = citations.get(named.name) ?? findCitation(index, named, peildatum, report);
      if (!citation) return [];
      citations.set(named.name, citation);
      return [named.name];
    },
    bound: (bound, { origin }) =>
      typeof bound === "string" ? findParameter(index, { name: bound, origin }, peildatum, report) : bound,
    text: ({ text, origin }, ...known) => {
      const names = placeholdersOf(text).filter((name) => !known.includes(name));
      const values = names.map(
        (name) => [name, findParameter(index, { name, origin }, peildatum, report) ?? ""] as const,
      );
      return fillText(text, Object.fromEntries(values));
    },
    drafts: new Map(),
    ranges: new Map(),
    unbounded: new Set(),
  };
  const { document, validFrom } = draft.version;
  const steps = [...draft.steps.values()].map((step) => [step.id, linkStep(linker, step)] as const);
  const stepSources = new Map(steps.map(([id, step]) => [id, step.sources]));
  const nodes = [...draft.nodes.values()].map((node) => linkNode(linker, node, stepSources.get(node.step) ?? []));
  for (const node of draft.unreached) linkNode(linker, node, []);
  const reached = new Set(nodes.map((node) => node.step));
  const flow: Omit<Flow, "hash"> = {
    id: draft.version.id,
    version: validFrom,
    title: document.title,
    status: document.status,
    gemeenten: document.gemeenten === "alle" ? "alle" : new Map(Object.entries(document.gemeenten).toSorted(byKey)),
    peildatum,
    facts,
    start: draft.start,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    steps: new Map(steps.filter(([id]) => reached.has(id))),
    remarks: draft.remarks.map((remark) => {
      const { answers, ...when } = remark.when;
      const linked =
        answers === undefined ? when : { ...when, answers: answers.map((item) => linkCondition(linker, item)) };
      return { when: linked, ...linkExtras(linker, remark) };
    }),
    warnings: new Map(
      [...draft.warnings].map(([code, { text, sources }]) => [
        code,
        { code, text: linker.text(text), sources: sources.flatMap(linker.cite) },
      ]),
    ),
    citations,
    parameters: parametersOn(index, peildatum),
  };
  return { flow, drafts: linker.drafts, ranges: linker.ranges, unbounded: linker.unbounded };
}

function linkStep(linker: Linker, { id, title, why, role, sources, questions }: DraftStep): Step {
  return {
    id,
    title,
    why: linker.text(why),
    role,
    sources: sources.flatMap(linker.cite),
    questions: questions.map(
      ({ fact, ask, help, evidence, motivation }): Question => ({
        fact,
        ask: linker.text(ask),
        help: linker.text(help),
        evidence: evidence === null ? "" : linker.text(evidence),
        motivation: new Map([...motivation].map(([answer, text]) => [answer, linker.text(text, ANSWER)])),
      }),
    ),
  };
}

function linkNode(linker: Linker, draft: DraftNode, sources: readonly string[]): Node {
  const base = { id: draft.id, step: draft.step, sources };
  const routes = (drafts: readonly DraftRoute[]) => drafts.map((route) => linkRoute(linker, route));
  if (draft.kind === "silent") return { ...base, kind: "silent", routes: routes(draft.routes) };
  if (draft.kind === "choice") {
    const byAnswer = new Map([...draft.routes].map(([answer, drafts]) => [answer, routes(drafts)]));
    return { ...base, kind: "choice", fact: draft.fact, routes: byAnswer };
  }
  const ranges = draft.ranges.map((range): NumberRoute => {
    const bounds = { from: linker.bound(range.from, range), below: linker.bound(range.below, range) };
    const linked = { ...bounds, routes: routes(range.routes) };
    linker.ranges.set(linked, range);
    if ((range.from !== null && bounds.from === null) || (range.below !== null && bounds.below === null))
      linker.unbounded.add(linked);
    return linked;
  });
  return { ...base, kind: "number", fact: draft.fact, ranges };
}

function linkRoute(linker: Linker, draft: DraftRoute): Route {
  const when = draft.when.map((condition) => linkCondition(linker, condition));
  const route: Route = { when, to: draft.to, ...linkExtras(linker, draft) };
  linker.drafts.set(route, draft);
  return route;
}

function linkCondition(linker: Linker, condition: DraftCondition): Condition {
  const { fact } = condition;
  if (condition.kind === "in") return { fact, test: { kind: "in", answers: condition.answers } };
  const from = linker.bound(condition.from, condition);
  const below = linker.bound(condition.below, condition);
  return { fact, test: { kind: "range", ...(from !== null && { from }), ...(below !== null && { below }) } };
}

function linkExtras(
  linker: Linker,
  { sources, warnings, explanations }: Pick<DraftRoute, "sources" | "warnings" | "explanations">,
) {
  return {
    sources: sources.flatMap(linker.cite),
    warnings: warnings.map((warning) => warning.name),
    explanations: explanations.map(
      ({ code, text, origin }): Explanation => ({ code, text: linker.text({ text, origin }) }),
    ),
  };
}

function byKey([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return left < right ? -1 : 1;
}

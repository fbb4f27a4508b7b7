/** Small flows for tests of the core, written down in a few lines. */
import type { Fact } from "../../src/decision/fact.ts";
import type {
  Citation,
  Condition,
  Explanation,
  Flow,
  Node,
  NumberRoute,
  Remark,
  Route,
  Warning,
} from "../../src/decision/flow.ts";
import { parseOutcome } from "../../src/decision/outcome.ts";

export const PEILDATUM = "2026-11-21";

export function choiceFact(id: string, answers: readonly string[] = ["ja", "nee"]): Fact {
  const labels = new Map(answers.map((answer) => [answer, answer]));
  return { kind: "choice", id, label: id, wie: "consulent", answers: labels, groups: new Map() };
}

export function numberFact(id: string, from: number, to: number, whole = true): Fact {
  return { kind: "number", id, label: id, wie: "arbeidsdeskundige", range: { from, to, whole, unit: "jaar" } };
}

type RouteParts = {
  when?: readonly Condition[];
  sources?: string[];
  warnings?: string[];
  explanations?: Explanation[];
};

/** A route to a node id, or to a result "trede/vervolgstap". */
export function route(to: string, parts: RouteParts = {}): Route {
  const outcome = parseOutcome(to);
  return {
    when: parts.when ?? [],
    to: outcome ? { kind: "result", outcome } : { kind: "node", node: to },
    sources: parts.sources ?? [],
    warnings: parts.warnings ?? [],
    explanations: parts.explanations ?? [],
  };
}

export function answered(fact: string, ...answers: string[]): Condition {
  return { fact, test: { kind: "in", answers: new Set(answers) } };
}

type Routes = string | Route | readonly Route[];

function routesFrom(routes: Routes): readonly Route[] {
  if (typeof routes === "string") return [route(routes)];
  return Array.isArray(routes) ? routes : [routes as Route];
}

/** A question with an answer -> routes table; its step has the same id unless another is given. */
export function ask(id: string, fact: string, next: Record<string, Routes>, step = id): Node {
  const routes = new Map(Object.entries(next).map(([answer, to]) => [answer, routesFrom(to)]));
  return { id, step, sources: [`bron/${step}`], kind: "choice", fact, routes };
}

export function askNumber(id: string, fact: string, ranges: readonly [number | null, number | null, Routes][]): Node {
  const rows: NumberRoute[] = ranges.map(([from, below, to]) => ({ from, below, routes: routesFrom(to) }));
  return { id, step: id, sources: [`bron/${id}`], kind: "number", fact, ranges: rows };
}

export function silent(id: string, routes: readonly Route[]): Node {
  return { id, step: id, sources: [`bron/${id}`], kind: "silent", routes };
}

type FlowParts = {
  facts: readonly Fact[];
  nodes: readonly Node[];
  remarks?: readonly Remark[];
  warnings?: readonly Warning[];
};

/** A linked flow; every source that a node, route, remark or warning names becomes a citation. */
export function buildFlow({ facts, nodes, remarks = [], warnings = [] }: FlowParts): Flow {
  const routes = nodes.flatMap((node) => {
    if (node.kind === "silent") return node.routes;
    return node.kind === "choice" ? [...node.routes.values()].flat() : node.ranges.flatMap((range) => range.routes);
  });
  const keys = [...nodes, ...routes, ...remarks, ...warnings].flatMap((part) => part.sources);
  return {
    id: "proef",
    version: "2026-01-01",
    title: "Proef",
    status: "in_werking",
    gemeenten: "alle",
    peildatum: PEILDATUM,
    hash: "proef",
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    start: nodes[0]?.id ?? "",
    nodes: new Map(nodes.map((node) => [node.id, node])),
    steps: new Map(),
    remarks,
    warnings: new Map(warnings.map((warning) => [warning.code, warning])),
    citations: new Map(keys.map((key) => [key, citation(key)])),
    parameters: new Map(),
  };
}

function citation(key: string): Citation {
  return {
    key,
    title: key,
    summary: key,
    status: "uit-nota",
    note: "",
    kind: "nota",
    url: "nota.txt",
    validFrom: "2026-01-01",
    validTo: null,
  };
}

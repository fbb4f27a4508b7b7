import type { Flow, Node } from "../../decision/flow.ts";
import { linkFlow } from "../linked-flow.ts";
import type { Rules } from "../load-rules.ts";
import { overlapOf } from "../period.ts";

/** A version of a flow that cites something, and where: node ids, steps, and codes of warnings. */
export type Citing = {
  readonly flow: string;
  readonly version: string;
  readonly status: string;
  readonly nodes: readonly string[];
  /** cited by results: remarks and warnings */
  readonly isInResults: boolean;
};

/** Citation key -> the flows and nodes that cite it. A flow that does not hold on the day is read on its nearest day. */
export function findCiting(rules: Rules, day: string): ReadonlyMap<string, readonly Citing[]> {
  const found = new Map<string, Citing[]>();
  for (const version of rules.flows) {
    const shared = overlapOf(version, rules.window);
    if (!shared) continue;
    const nearestDay =
      day < shared.validFrom
        ? shared.validFrom
        : shared.validTo !== null && day > shared.validTo
          ? shared.validTo
          : day;
    const flow = linkFlow(rules, version, nearestDay);
    for (const [key, { nodes, isInResults }] of placesIn(flow)) {
      const citing = { flow: flow.id, version: flow.version, status: flow.status, nodes: [...nodes], isInResults };
      found.set(key, [...(found.get(key) ?? []), citing]);
    }
  }
  return found;
}

type Places = Map<string, { readonly nodes: Set<string>; isInResults: boolean }>;

function placesIn(flow: Flow): Places {
  const places: Places = new Map();
  const at = (key: string) => {
    const known = places.get(key) ?? { nodes: new Set<string>(), isInResults: false };
    places.set(key, known);
    return known;
  };
  for (const node of flow.nodes.values()) {
    const step = flow.steps.get(node.step)?.sources ?? [];
    const routes = routesOf(node).flatMap((route) => route.sources);
    for (const key of [...node.sources, ...step, ...routes]) at(key).nodes.add(node.id);
  }
  const ofResults = [
    ...flow.remarks.flatMap((remark) => remark.sources),
    ...[...flow.warnings.values()].flatMap((warning) => warning.sources),
  ];
  for (const key of ofResults) at(key).isInResults = true;
  return places;
}

function routesOf(node: Node) {
  if (node.kind === "silent") return node.routes;
  return node.kind === "choice" ? [...node.routes.values()].flat() : node.ranges.flatMap((range) => range.routes);
}

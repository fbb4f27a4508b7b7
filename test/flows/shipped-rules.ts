import { join } from "node:path";
import type { Answer, Facts } from "../../src/decision/fact.ts";
import type { Flow, Node, Route } from "../../src/decision/flow.ts";
import { outcomeKey } from "../../src/decision/outcome.ts";
import { takeRoute } from "../../src/decision/take-route.ts";
import { rulesFrom } from "../../src/knowledge/load-rules.ts";
import { readRuleTexts } from "../../src/knowledge/rule-files.ts";
import { parseRuleSet } from "../../src/knowledge/rule-set.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** The rules as they are shipped. */
export const texts = await readRuleTexts(ROOT);
export const rules = rulesFrom(texts);
export const scenarioFiles = parseRuleSet(texts).scenarios;

/** Every edge of a flow by name: "L4/uitkering geen[1] -> geen/geen_doelgroep". */
export function edgesOf(flow: Flow): readonly string[] {
  return [...flow.nodes.values()].flatMap((node) =>
    branchesOf(node).flatMap(([branch, routes]) => routes.map((route) => edgeName(node, branch, routes, route))),
  );
}

/** The edges that a case takes, as far as its facts reach. */
export function edgesTaken(flow: Flow, facts: Facts): readonly string[] {
  const edges: string[] = [];
  const answers = new Map<string, Answer>();
  let node = flow.nodes.get(flow.start);
  while (node) {
    const answer: Answer | undefined = node.kind === "silent" ? undefined : facts[node.fact];
    if (node.kind !== "silent") {
      if (answer === undefined || answer === "weet_niet") return edges;
      answers.set(node.fact, answer);
    }
    const route = takeRoute(node, answer ?? null, answers);
    const [branch, routes] = branchesOf(node).find(([, candidates]) => candidates.includes(route)) ?? ["", []];
    edges.push(edgeName(node, branch, routes, route));
    node = route.to.kind === "node" ? flow.nodes.get(route.to.node) : undefined;
  }
  return edges;
}

/** Every route of a flow. */
export function routesOf(flow: Flow): readonly Route[] {
  return [...flow.nodes.values()].flatMap((node) => branchesOf(node).flatMap(([, routes]) => routes));
}

function branchesOf(node: Node): readonly (readonly [name: string, routes: readonly Route[]])[] {
  if (node.kind === "silent") return [["", node.routes]];
  if (node.kind === "choice") return [...node.routes];
  return node.ranges.map((range) => [`${range.from ?? ""}..${range.below ?? ""}`, range.routes]);
}

function edgeName(node: Node, branch: string, routes: readonly Route[], route: Route): string {
  const which = routes.length > 1 ? `[${routes.indexOf(route)}]` : "";
  return `${node.id} ${branch}${which} -> ${route.to.kind === "node" ? route.to.node : outcomeKey(route.to.outcome)}`;
}

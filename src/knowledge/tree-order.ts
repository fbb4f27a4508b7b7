import { type DraftNode, type DraftRoute, draftRoutes } from "./draft.ts";
import { faultAt, type Report } from "./fault.ts";

type Nodes = ReadonlyMap<string, DraftNode>;

/**
 * The nodes that can be reached from the start, in the order of the tree: a node stands before every node it leads to,
 * and otherwise in the order in which the file declares them. A route back to where one has been is a fault, and does
 * not count.
 */
export function treeOrder(nodes: Nodes, start: string, report: Report): readonly string[] {
  const reached = new Set<string>();
  const onTheWay = new Set<string>();
  const back = new Set<DraftRoute>();
  const visit = (id: string): void => {
    reached.add(id);
    onTheWay.add(id);
    for (const route of routesFrom(nodes, id)) {
      if (route.to.kind === "result") continue;
      if (onTheWay.has(route.to.node)) {
        back.add(route);
        report(faultAt(route.origins[0], "cycle", { node: route.to.node }));
      } else if (!reached.has(route.to.node)) visit(route.to.node);
    }
    onTheWay.delete(id);
  };
  if (nodes.has(start)) visit(start);
  return sortByTree(nodes, reached, back);
}

function sortByTree(nodes: Nodes, reached: ReadonlySet<string>, back: ReadonlySet<DraftRoute>): readonly string[] {
  const declared = [...nodes.keys()].filter((id) => reached.has(id));
  const leads = new Map<string, ReadonlySet<string>>();
  const waitsFor = new Map(declared.map((id) => [id, 0]));
  for (const id of declared) {
    const routes = routesFrom(nodes, id).filter((route) => !back.has(route));
    const targets = new Set(routes.flatMap(({ to }) => (to.kind === "node" ? [to.node] : [])));
    leads.set(id, targets);
    for (const target of targets) waitsFor.set(target, (waitsFor.get(target) ?? 0) + 1);
  }
  const order: string[] = [];
  const left = new Set(declared);
  while (left.size > 0) {
    const next = declared.find((id) => left.has(id) && waitsFor.get(id) === 0);
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
    for (const target of leads.get(next) ?? []) waitsFor.set(target, (waitsFor.get(target) ?? 0) - 1);
  }
  return order;
}

function routesFrom(nodes: Nodes, id: string): readonly DraftRoute[] {
  const node = nodes.get(id);
  if (!node) return [];
  return draftRoutes(node).filter(({ to }) => to.kind === "result" || nodes.has(to.node));
}

import { type Coverage, meet, want } from "./coverage.ts";
import { type DraftCondition, type DraftFlow, draftRoutes } from "./draft.ts";
import { faultAt } from "./fault.ts";

/**
 * A condition looks at answers given on the way to it. One on a fact that no way there asks can never hold: that is a
 * fault, unless the same place is reached in another flow where the fact is asked.
 */
export function coverConditions({ nodes, start, remarks }: DraftFlow, coverage: Coverage): void {
  const asked = new Map<string, Set<string>>([[start, new Set()]]);
  const everAsked = new Set<string>();
  for (const node of nodes.values()) {
    const before = new Set(asked.get(node.id));
    if (node.kind !== "silent") before.add(node.fact);
    for (const fact of before) everAsked.add(fact);
    for (const route of draftRoutes(node)) {
      for (const condition of route.when) coverCondition(coverage, condition, before);
      if (route.to.kind === "result") continue;
      asked.set(route.to.node, before.union(asked.get(route.to.node) ?? new Set()));
    }
  }
  for (const remark of remarks) {
    for (const condition of remark.when.answers ?? []) coverCondition(coverage, condition, everAsked);
  }
}

function coverCondition(coverage: Coverage, { fact, origin }: DraftCondition, asked: ReadonlySet<string>): void {
  want(coverage, origin, () => faultAt(origin, "condition_never_asked", { fact }, "key"));
  if (asked.has(fact)) meet(coverage, origin);
}

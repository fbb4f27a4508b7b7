import type { NumberRange } from "../decision/fact.ts";
import type { Node } from "../decision/flow.ts";
import type { DraftFlow } from "./draft.ts";
import { below, faultAt, type Report } from "./fault.ts";
import type { LinkedFlow } from "./link.ts";

/**
 * Every value that a number question allows falls into exactly one range. Exact, by the bounds of the day the flow is
 * linked for; of whole numbers only the whole ones count.
 */
export function checkRanges(linked: LinkedFlow, draft: DraftFlow, report: Report): void {
  for (const node of linked.flow.nodes.values()) {
    const fact = node.kind === "number" ? linked.flow.facts.get(node.fact) : undefined;
    if (node.kind === "number" && fact?.kind === "number") checkNode(linked, draft, node, fact.range, report);
  }
}

function checkNode(
  { ranges: drafts, unbounded, flow }: LinkedFlow,
  draft: DraftFlow,
  node: Extract<Node, { kind: "number" }>,
  range: NumberRange,
  report: Report,
): void {
  if (node.ranges.some((linked) => unbounded.has(linked))) return;
  const start = (value: number) => (range.whole ? Math.ceil(value) : value);
  const isEmpty = (from: number, until: number) => start(Math.max(from, range.from)) >= until || start(from) > range.to;
  const bounded = node.ranges.map((linked) => ({
    from: linked.from ?? Number.NEGATIVE_INFINITY,
    below: linked.below ?? Number.POSITIVE_INFINITY,
    origin: drafts.get(linked)?.origin,
  }));
  const place = draft.nodes.get(node.id)?.origin;
  let covered = range.from;
  for (const { from, below: until, origin } of bounded.toSorted((left, right) => left.from - right.from)) {
    const values = { fact: node.fact, from: show(from), below: show(until), day: flow.peildatum };
    if (isEmpty(from, until)) {
      if (origin) report(faultAt(origin, "range_empty", values));
      continue;
    }
    if (from > covered && !isEmpty(covered, from) && place) {
      const missing = { fact: node.fact, from: show(covered), below: show(from), day: flow.peildatum };
      report(faultAt(below(place, "next"), "ranges_missing", missing, "key"));
    }
    if (from < covered && !isEmpty(from, Math.min(covered, until)) && origin) {
      const shared = { ...values, from: show(Math.max(from, range.from)), below: show(Math.min(covered, until)) };
      report(faultAt(origin, "ranges_overlap", shared));
    }
    covered = Math.max(covered, until);
  }
  if (covered <= range.to && start(covered) <= range.to && place) {
    const missing = { fact: node.fact, from: show(covered), below: "", day: flow.peildatum };
    report(faultAt(below(place, "next"), "ranges_missing", missing, "key"));
  }
}

function show(bound: number): string {
  return Number.isFinite(bound) ? String(bound) : "";
}

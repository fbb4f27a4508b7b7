import type { FactTable } from "../decision/fact.ts";
import { composeRemark } from "./compose-remark.ts";
import { composeRoutes } from "./compose-route.ts";
import { composeNamed, reportUnknown, type Scope } from "./compose-scope.ts";
import { composeNodes, composeStep, entryOf, type PlacedStep } from "./compose-step.ts";
import { coverConditions } from "./condition-coverage.ts";
import { type Coverage, meet, want } from "./coverage.ts";
import type { DraftFlow, DraftNode, DraftRemark, DraftRoute, DraftText, DraftWarning, Named } from "./draft.ts";
import { below, faultAt, type Origin, type Report } from "./fault.ts";
import type { FlowDocument, FrontDocument } from "./flow-schema.ts";
import type { FlowVersion } from "./rule-file.ts";
import { treeOrder } from "./tree-order.ts";

type Part = { readonly tree: FlowDocument | FrontDocument; readonly origin: Origin; readonly inFront: boolean };

/** The front that stands in a file of its own flow; null for a flow that refers to one. */
export function frontOf({ document }: FlowVersion): FrontDocument | null {
  return typeof document.front === "string" ? null : document.front;
}

/**
 * Puts the steps of a regime at the exits of the front. Faults are reported; the draft holds what is left of the flow.
 *
 * @param coverage what must be met in one of the flows that share a front
 */
export function composeFlow(
  version: FlowVersion,
  front: FlowVersion,
  facts: FactTable,
  report: Report,
  coverage: Coverage,
): DraftFlow {
  const root: Origin = { yaml: version.yaml, path: [] };
  const frontTree = frontOf(front);
  const frontOrigin: Origin = { yaml: front.yaml, path: ["front"] };
  const parts: Part[] = [{ tree: version.document, origin: root, inFront: false }];
  if (frontTree) parts.unshift({ tree: frontTree, origin: frontOrigin, inFront: true });

  const steps = placedSteps(parts, report);
  const definitions = definitionsOf(parts, report);
  const entries = new Map([...steps.values()].map((step) => [step.id, entryOf(step)]));
  const own: Scope = { report, facts, entries, ...definitions.known, exits: null };
  const exits = fillExits(own, version, frontTree?.exits ?? [], root);
  const inFront: Scope = { ...own, exits };
  const local = localSources(version, steps, root, report);

  const nodes = new Map<string, DraftNode>();
  for (const step of steps.values()) {
    for (const node of composeNodes(step.inFront ? inFront : own, step)) nodes.set(node.id, node);
  }
  const start = startOf(own, frontTree, frontOrigin);
  const order = treeOrder(nodes, start, report);
  // Without a beginning nothing is reached: that is one fault, not one per step.
  if (nodes.has(start)) coverReach(coverage, steps, nodes, new Set(order));

  const remarks = parts.flatMap((part) => composeRemarks(part, version, steps, part.inFront ? inFront : own));
  const draft: DraftFlow = {
    version,
    front,
    start,
    nodes: new Map(order.flatMap((id) => nodesAt(nodes, id))),
    unreached: [...nodes.values()].filter((node) => !order.includes(node.id)),
    steps: new Map([...steps.values()].map((step) => [step.id, composeStep(step, local.get(step.id) ?? [])])),
    remarks: [...statusRemark(own, version, root), ...remarks],
    warnings: definitions.warnings,
  };
  if (nodes.has(start)) coverConditions(draft, coverage);
  return draft;
}

function placedSteps(parts: readonly Part[], report: Report): ReadonlyMap<string, PlacedStep> {
  const steps = new Map<string, PlacedStep>();
  for (const { tree, origin, inFront } of parts) {
    for (const [id, raw] of Object.entries(tree.steps ?? {})) {
      const place = below(origin, "steps", id);
      if (steps.has(id)) report(faultAt(place, "duplicate_step", { step: id }, "key"));
      else steps.set(id, { id, raw, origin: place, inFront });
    }
  }
  return steps;
}

type Definitions = {
  readonly warnings: ReadonlyMap<string, DraftWarning>;
  readonly known: { readonly warnings: ReadonlySet<string>; readonly explanations: ReadonlyMap<string, DraftText> };
};

function definitionsOf(parts: readonly Part[], report: Report): Definitions {
  const warnings = new Map<string, DraftWarning>();
  const explanations = new Map<string, DraftText>();
  const add = <T>(all: Map<string, T>, code: string, place: Origin, definition: T) => {
    if (all.has(code)) report(faultAt(place, "duplicate_code", { code }, "key"));
    else all.set(code, definition);
  };
  for (const { tree, origin } of parts) {
    for (const [code, raw] of Object.entries(tree.warnings ?? {})) {
      const place = below(origin, "warnings", code);
      const sources = composeNamed(raw.sources, below(place, "sources"));
      add(warnings, code, place, { text: { text: raw.text, origin: below(place, "text") }, sources });
    }
    for (const [code, raw] of Object.entries(tree.explanations ?? {})) {
      const place = below(origin, "explanations", code);
      add(explanations, code, place, { text: raw.text, origin: below(place, "text") });
    }
  }
  return { warnings, known: { warnings: new Set(warnings.keys()), explanations } };
}

/** Every exit that the front names is filled by the regime, and no other. Nothing falls back. */
function fillExits(
  scope: Scope,
  { document }: FlowVersion,
  names: readonly string[],
  root: Origin,
): ReadonlyMap<string, readonly DraftRoute[]> {
  const place = below(root, "exits");
  const filled = document.exits ?? {};
  for (const name of Object.keys(filled)) {
    if (!names.includes(name)) reportUnknown(scope.report, "unknown_exit", below(place, name), name, names, "key");
  }
  const exits = new Map<string, readonly DraftRoute[]>();
  for (const name of names) {
    const raw = filled[name];
    if (raw === undefined) scope.report(faultAt(place, "exit_unfilled", { exit: name }, "key"));
    exits.set(name, raw === undefined ? [] : composeRoutes(scope, raw, below(place, name), null));
  }
  return exits;
}

function localSources(
  { document }: FlowVersion,
  steps: ReadonlyMap<string, PlacedStep>,
  root: Origin,
  report: Report,
): ReadonlyMap<string, readonly Named[]> {
  const place = below(root, "local_sources");
  const given = document.local_sources ?? {};
  const wanted = [...steps.values()].flatMap((step) => (step.raw.local_sources ? [step.id] : []));
  for (const step of wanted) {
    if (!given[step]) report(faultAt(place, "local_sources_missing", { step }, "key"));
  }
  for (const step of Object.keys(given)) {
    if (!wanted.includes(step)) reportUnknown(report, "local_sources_unknown", below(place, step), step, wanted, "key");
  }
  return new Map(Object.entries(given).map(([step, keys]) => [step, composeNamed(keys, below(place, step))]));
}

function startOf(scope: Scope, front: FrontDocument | null, origin: Origin): string {
  const start = front?.start ?? "";
  const node = scope.entries.get(start);
  if (front && node === undefined) {
    reportUnknown(scope.report, "unknown_target", below(origin, "start"), start, scope.entries.keys());
  }
  return node ?? start;
}

function composeRemarks(
  { tree, origin, inFront }: Part,
  { document: { gemeenten } }: FlowVersion,
  steps: ReadonlyMap<string, PlacedStep>,
  scope: Scope,
): readonly DraftRemark[] {
  const known = [...steps.values()].filter((step) => !inFront || step.inFront).map((step) => step.id);
  const codes = inFront || gemeenten === "alle" ? null : Object.keys(gemeenten);
  return (tree.remarks ?? []).map((raw, index) =>
    composeRemark(scope, raw, below(origin, "remarks", index), known, codes),
  );
}

/** Every result of a flow that is not (or no longer) in force says so. */
function statusRemark(scope: Scope, { document }: FlowVersion, root: Origin): readonly DraftRemark[] {
  if (document.status === "in_werking") return [];
  const code = `flow_${document.status}`;
  const origin = below(root, "status");
  if (scope.warnings.has(code))
    return [{ when: {}, sources: [], warnings: [{ name: code, origin }], explanations: [] }];
  reportUnknown(scope.report, "unknown_warning", origin, code, scope.warnings);
  return [];
}

function coverReach(
  coverage: Coverage,
  steps: ReadonlyMap<string, PlacedStep>,
  nodes: ReadonlyMap<string, DraftNode>,
  reached: ReadonlySet<string>,
): void {
  const reachedSteps = new Set([...nodes.values()].flatMap((node) => (reached.has(node.id) ? [node.step] : [])));
  for (const { id, origin } of steps.values()) {
    want(coverage, origin, () => faultAt(origin, "unreachable_step", { step: id }, "key"));
    if (reachedSteps.has(id)) meet(coverage, origin);
  }
  for (const node of nodes.values()) {
    if (node.kind === "silent" || !reachedSteps.has(node.step)) continue;
    want(coverage, node.origin, () => faultAt(node.origin, "unreachable_question", { fact: node.fact }, "key"));
    if (reached.has(node.id)) meet(coverage, node.origin);
  }
}

function nodesAt(nodes: ReadonlyMap<string, DraftNode>, id: string): readonly (readonly [string, DraftNode])[] {
  const node = nodes.get(id);
  return node ? [[id, node]] : [];
}

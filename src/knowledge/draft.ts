/**
 * A flow composed of the front and a regime, before it is linked to a peildatum: citations are still keys, bounds may
 * still be names of dated parameters, texts still hold their {placeholders}. Everything knows where it was written.
 */
import type { Answer } from "../decision/fact.ts";
import type { RemarkCondition } from "../decision/flow.ts";
import type { Outcome } from "../decision/outcome.ts";
import type { Origin } from "./fault.ts";
import type { FlowVersion } from "./rule-file.ts";

/** A word in the YAML that names something defined elsewhere: a citation, a warning. */
export type Named = { readonly name: string; readonly origin: Origin };

export type DraftExplanation = { readonly code: string; readonly text: string; readonly origin: Origin };

export type DraftExtras = {
  readonly sources: readonly Named[];
  readonly warnings: readonly Named[];
  readonly explanations: readonly DraftExplanation[];
};

/** A number, or the name of a dated parameter; null when there is no bound. */
export type Bound = number | string | null;

export type DraftCondition = { readonly fact: string; readonly origin: Origin } & (
  | { readonly kind: "in"; readonly answers: ReadonlySet<Answer> }
  | { readonly kind: "range"; readonly from: Bound; readonly below: Bound }
);

export type DraftTarget =
  | { readonly kind: "node"; readonly node: string }
  | { readonly kind: "result"; readonly outcome: Outcome };

export type DraftRoute = DraftExtras & {
  readonly when: readonly DraftCondition[];
  readonly to: DraftTarget;
  /** where it was written; a route through an exit has two places: in the front and in the regime */
  readonly origins: readonly [Origin, ...Origin[]];
  /** it, or one beside it, has a fault: whether it is ever taken cannot be told */
  readonly isSuspect: boolean;
};

export type DraftRange = {
  readonly from: Bound;
  readonly below: Bound;
  readonly routes: readonly DraftRoute[];
  readonly origin: Origin;
};

export type DraftNode = { readonly id: string; readonly step: string; readonly origin: Origin } & (
  | { readonly kind: "choice"; readonly fact: string; readonly routes: ReadonlyMap<string, readonly DraftRoute[]> }
  | { readonly kind: "number"; readonly fact: string; readonly ranges: readonly DraftRange[] }
  | { readonly kind: "silent"; readonly routes: readonly DraftRoute[] }
);

export type DraftText = { readonly text: string; readonly origin: Origin };

export type DraftQuestion = {
  readonly fact: string;
  readonly ask: DraftText;
  readonly help: DraftText;
  readonly evidence: DraftText | null;
  readonly motivation: ReadonlyMap<string, DraftText>;
};

export type DraftStep = {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  readonly why: DraftText;
  readonly role: "consulent" | "arbeidsdeskundige";
  readonly sources: readonly Named[];
  readonly questions: readonly DraftQuestion[];
};

export type DraftRemark = DraftExtras & {
  readonly when: Omit<RemarkCondition, "answers"> & { readonly answers?: readonly DraftCondition[] };
};

export type DraftWarning = { readonly text: DraftText; readonly sources: readonly Named[] };

export type DraftFlow = {
  readonly version: FlowVersion;
  /** the flow whose file holds the front; the version itself for the landelijke one */
  readonly front: FlowVersion;
  readonly start: string;
  /** in tree order, only those that can be reached */
  readonly nodes: ReadonlyMap<string, DraftNode>;
  /** looked at for faults only */
  readonly unreached: readonly DraftNode[];
  readonly steps: ReadonlyMap<string, DraftStep>;
  readonly remarks: readonly DraftRemark[];
  readonly warnings: ReadonlyMap<string, DraftWarning>;
};

/** Every route that leaves a node. */
export function draftRoutes(node: DraftNode): readonly DraftRoute[] {
  if (node.kind === "silent") return node.routes;
  return node.kind === "choice" ? [...node.routes.values()].flat() : node.ranges.flatMap((range) => range.routes);
}

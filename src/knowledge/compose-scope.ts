import type { FactTable } from "../decision/fact.ts";
import { nearestName } from "../decision/validate-facts.ts";
import type { DraftExplanation, DraftExtras, DraftRoute, DraftText, Named } from "./draft.ts";
import { below, type FaultCode, faultAt, type Origin, type Report } from "./fault.ts";
import type { RawExplanation, RawExtras } from "./flow-schema.ts";

/** What a part of a flow may refer to while it is composed. */
export type Scope = {
  readonly report: Report;
  readonly facts: FactTable;
  /** step -> its first node */
  readonly entries: ReadonlyMap<string, string>;
  readonly warnings: ReadonlySet<string>;
  readonly explanations: ReadonlyMap<string, DraftText>;
  /** exit -> the routes that the regime hangs there; null for a part that is no front and has no exits */
  readonly exits: ReadonlyMap<string, readonly DraftRoute[]> | null;
};

/** Reports a name that is not known, with the known name that looks most like it. */
export function reportUnknown(
  report: Report,
  code: FaultCode,
  origin: Origin,
  name: string,
  known: Iterable<string>,
  part: "key" | "value" = "value",
): void {
  const names = [...known];
  report(faultAt(origin, code, { name, nearest: nearestName(name, names) ?? "", known: names.join(", ") }, part));
}

/** Citations, warnings and explanations of a route or a remark. */
export function composeExtras(scope: Scope, raw: RawExtras, origin: Origin): DraftExtras {
  const { report, warnings } = scope;
  return {
    sources: composeNamed(raw.sources, below(origin, "sources")),
    warnings: composeNamed(raw.warnings, below(origin, "warnings")).filter((warning) => {
      if (warnings.has(warning.name)) return true;
      reportUnknown(report, "unknown_warning", warning.origin, warning.name, warnings);
      return false;
    }),
    explanations: (raw.explanations ?? []).flatMap((explanation, index) =>
      composeExplanation(scope, explanation, below(origin, "explanations", index)),
    ),
  };
}

/** A list of words with their places. */
export function composeNamed(names: readonly string[] | undefined, origin: Origin): readonly Named[] {
  return (names ?? []).map((name, index) => ({ name, origin: below(origin, index) }));
}

function composeExplanation(scope: Scope, raw: RawExplanation, origin: Origin): readonly DraftExplanation[] {
  if (typeof raw !== "string") return [{ code: raw.code, text: raw.text, origin: below(origin, "text") }];
  const defined = scope.explanations.get(raw);
  if (defined) return [{ code: raw, ...defined }];
  reportUnknown(scope.report, "unknown_explanation", origin, raw, scope.explanations.keys());
  return [];
}

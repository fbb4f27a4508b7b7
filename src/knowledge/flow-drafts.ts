import type { FactTable } from "../decision/fact.ts";
import { composeFlow, frontOf } from "./compose.ts";
import type { Coverage } from "./coverage.ts";
import type { DraftFlow } from "./draft.ts";
import type { Report } from "./fault.ts";
import { earliest, overlapOf, type Period } from "./period.ts";
import type { FlowVersion, SourceVersion } from "./rule-file.ts";
import type { RuleSet } from "./rule-set.ts";
import { indexSources } from "./source-index.ts";

/** A flow with one version of its front, and the days on which the two hold together. */
export type DatedDraft = { readonly draft: DraftFlow; readonly period: Period | null };

/** Versions of flows that hold a front themselves. */
export function frontsOf(flows: readonly FlowVersion[]): readonly FlowVersion[] {
  return flows.filter((flow) => frontOf(flow) !== null);
}

/**
 * The days that can be advised on at all: from the first day of the front to the last day of the front and of every
 * landelijke dated parameter.
 */
export function landelijkeWindow(flows: readonly FlowVersion[], sources: readonly SourceVersion[]): Period {
  const fronts = frontsOf(flows);
  const landelijk = sources.filter((source) => source.yaml.file.startsWith("knowledge/landelijk/"));
  const ends = [...indexSources(landelijk).parameters.values()].map(lastDayOf);
  const [first = "9999-12-31"] = fronts.map((front) => front.validFrom).toSorted();
  return { validFrom: first, validTo: ends.reduce(earliest, lastDayOf(fronts)) };
}

/** The last day of the last of several versions; null when one has no end. */
export function lastDayOf(versions: readonly Period[]): string | null {
  if (versions.length === 0 || versions.some((version) => version.validTo === null)) return null;
  return (
    versions
      .map((version) => version.validTo)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Composes a flow with each version of its front that it meets within the window; with one of them when it meets none. */
export function composeDrafts(
  version: FlowVersion,
  { flows }: Pick<RuleSet, "flows">,
  window: Period,
  facts: FactTable,
  report: Report,
  coverage: Coverage,
): readonly DatedDraft[] {
  const { front } = version.document;
  const fronts = typeof front === "string" ? frontsOf(flows).filter((flow) => flow.id === front) : [version];
  const span = overlapOf(version, window);
  const met = fronts.flatMap((candidate) => {
    const period = span && overlapOf(span, candidate);
    return period ? [{ candidate, period }] : [];
  });
  const [first] = fronts;
  const chosen = met.length === 0 && first ? [{ candidate: first, period: null }] : met;
  return chosen.map(({ candidate, period }) => ({
    draft: composeFlow(version, candidate, facts, report, coverage),
    period,
  }));
}

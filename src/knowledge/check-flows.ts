import { checkRanges } from "./check-ranges.ts";
import { reportUnknown } from "./compose-scope.ts";
import { startCoverage, unmet } from "./coverage.ts";
import { exploreRoutes } from "./explore-routes.ts";
import { faultAt, type Report } from "./fault.ts";
import { composeDrafts, frontsOf, landelijkeWindow } from "./flow-drafts.ts";
import { linkDraft } from "./link.ts";
import { addDays, isInForce, overlapOf, type Period, segmentStarts } from "./period.ts";
import type { FlowVersion } from "./rule-file.ts";
import type { RuleSet } from "./rule-set.ts";
import { indexSources } from "./source-index.ts";

/** Composes every flow, and links it on every day within the landelijke window on which anything changes. */
export function checkFlows(set: RuleSet, report: Report): void {
  const { flows, sources, facts } = set;
  const index = indexSources(sources);
  const window = landelijkeWindow(flows, sources);
  const periods: readonly Period[] = [...flows, ...sources, ...[...index.parameters.values()].flat()];
  const coverage = startCoverage();
  for (const version of flows) {
    checkFront(version, set, window, report);
    for (const { draft, period } of composeDrafts(version, set, window, facts, report, coverage)) {
      const days = period ? segmentStarts(period, periods) : [];
      for (const day of days) {
        const linked = linkDraft(draft, facts, index, day, report);
        checkRanges(linked, draft, report);
        exploreRoutes(linked, coverage);
      }
    }
  }
  for (const fault of unmet(coverage)) report(fault);
}

/** A flow has its front on every day within the window. */
function checkFront(version: FlowVersion, { flows }: RuleSet, window: Period, report: Report): void {
  const { front } = version.document;
  if (typeof front !== "string") return;
  const origin = { yaml: version.yaml, path: ["front"] };
  const fronts = frontsOf(flows).filter((flow) => flow.id === front);
  if (fronts.length === 0) {
    reportUnknown(report, "unknown_front", origin, front, new Set(frontsOf(flows).map((flow) => flow.id)));
    return;
  }
  const span = overlapOf(version, window);
  const days = span
    ? [span.validFrom, ...fronts.flatMap(({ validTo }) => (validTo === null ? [] : [addDays(validTo, 1)]))]
    : [];
  const uncovered = days.find((day) => span && isInForce(span, day) && !fronts.some((flow) => isInForce(flow, day)));
  if (uncovered !== undefined) report(faultAt(origin, "front_not_in_force", { front, day: uncovered }));
}

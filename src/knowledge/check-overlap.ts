import { faultAt, type Report } from "./fault.ts";
import { overlapOf } from "./period.ts";
import type { FlowVersion } from "./rule-file.ts";

/** For one gemeente at most one flow can be chosen by default on any day. */
export function checkOverlap(flows: readonly FlowVersion[], report: Report): void {
  const chosen = flows.filter(isChosenByDefault);
  for (const [position, later] of chosen.entries()) {
    for (const earlier of chosen.slice(0, position)) {
      const shared = overlapOf(earlier, later);
      if (earlier.id === later.id || !shared) continue;
      const other = gemeentenOf(earlier);
      for (const code of gemeentenOf(later).intersection(other)) {
        const origin = { yaml: later.yaml, path: ["gemeenten", code] };
        const values = { gemeente: code, flow: later.id, other: earlier.id, from: shared.validFrom };
        report(faultAt(origin, "flows_overlap", values, "key"));
      }
    }
  }
}

/** An intended flow, and one for every gemeente, are only taken when asked for by id. */
export function isChosenByDefault({ document }: FlowVersion): boolean {
  return document.status !== "voorgenomen" && document.gemeenten !== "alle";
}

/** The CBS codes of a flow; none for a flow of any gemeente. */
export function gemeentenOf({ document }: FlowVersion): ReadonlySet<string> {
  return new Set(document.gemeenten === "alle" ? [] : Object.keys(document.gemeenten));
}

import { lastDayOf } from "./flow-drafts.ts";
import { daysBetween } from "./period.ts";
import type { FlowVersion, SourceVersion } from "./rule-file.ts";
import { indexSources } from "./source-index.ts";

/** Something that ends without a next version. */
export type Ending = {
  readonly kind: "flow" | "source" | "parameter";
  /** id or name */
  readonly name: string;
  readonly lastDay: string;
  /** days from today to the last day; negative when it has ended already */
  readonly days: number;
};

/** How long before its end something is announced, so that there is time to write the next version. */
const NOTICE_DAYS = 90;

/** Flows, sources and parameters of which the last version ends within 90 days of `today`, or has ended; soonest first. */
export function findEndings(
  { flows, sources }: { readonly flows: readonly FlowVersion[]; readonly sources: readonly SourceVersion[] },
  today: string,
): readonly Ending[] {
  const endings: Ending[] = [];
  const add = (kind: Ending["kind"], name: string, lastDay: string | null) => {
    const days = lastDay === null ? Number.POSITIVE_INFINITY : daysBetween(today, lastDay);
    if (lastDay !== null && days <= NOTICE_DAYS) endings.push({ kind, name, lastDay, days });
  };
  const index = indexSources(sources);
  for (const [id, versions] of Map.groupBy(flows, (flow) => flow.id)) add("flow", id, lastDayOf(versions));
  for (const [id, versions] of index.sources) add("source", id, lastDayOf(versions));
  for (const [name, versions] of index.parameters) add("parameter", name, lastDayOf(versions));
  return endings.toSorted((left, right) => left.days - right.days || (left.name < right.name ? -1 : 1));
}

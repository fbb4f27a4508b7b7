/** What runs out: a flow, a source or a dated parameter. Somebody must make the next version in time. */

import type { Rules } from "../knowledge/load-rules.ts";
import { daysBetween } from "../knowledge/period.ts";

/** How long before the end it is told, in days. */
export const WARN_DAYS = 90;

export type Ending = {
  readonly kind: "flow" | "bron" | "parameter";
  readonly title: string;
  /** last day in force, YYYY-MM-DD */
  readonly lastDay: string;
};

type Dated = { readonly title: string; readonly validFrom: string; readonly validTo: string | null };

/**
 * Everything that ends within 90 days, or has ended, without a next version that takes over; the earliest first.
 * What ended before the first day of `today`'s year is history and left out.
 *
 * @param today YYYY-MM-DD
 */
export function findEndings(rules: Pick<Rules, "flows" | "sources">, today: string): readonly Ending[] {
  const flows = rules.flows.map(({ id, validFrom, validTo, document }) => ({
    id,
    title: document.title,
    validFrom,
    validTo,
  }));
  const sources = rules.sources.map(({ id, validFrom, validTo, document }) => ({
    id,
    title: document.title,
    validFrom,
    validTo,
  }));
  const parameters = rules.sources.flatMap(({ document }) =>
    (document.parameters ?? []).map(({ name, valid_from, valid_to }) => ({
      id: name,
      title: name,
      validFrom: valid_from,
      validTo: valid_to ?? null,
    })),
  );
  const found = [
    ...lastVersions(flows).map((last) => toEnding("flow", last)),
    ...lastVersions(sources).map((last) => toEnding("bron", last)),
    ...lastVersions(parameters).map((last) => toEnding("parameter", last)),
  ].filter((ending) => ending !== undefined);
  return found
    .filter(
      (ending) => daysBetween(today, ending.lastDay) <= WARN_DAYS && ending.lastDay.slice(0, 4) >= today.slice(0, 4),
    )
    .toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
}

/** Of each id the version that runs longest; a gap before it is a fault that `verify` names. */
function lastVersions(versions: readonly (Dated & { readonly id: string })[]): readonly Dated[] {
  const last = new Map<string, Dated>();
  for (const version of versions) {
    const known = last.get(version.id);
    if (!known || known.validFrom < version.validFrom) last.set(version.id, version);
  }
  return [...last.values()];
}

function toEnding(kind: Ending["kind"], { title, validTo }: Dated): Ending | undefined {
  return validTo === null ? undefined : { kind, title, lastDay: validTo };
}

import type { Flow } from "../decision/flow.ts";
import { BotError } from "../errors.ts";
import { startCoverage } from "./coverage.ts";
import { type Fault, placeOf } from "./fault.ts";
import { composeDrafts, type DatedDraft } from "./flow-drafts.ts";
import { linkDraft } from "./link.ts";
import type { Rules } from "./load-rules.ts";
import { isInForce, type Period, segmentStarts } from "./period.ts";
import type { FlowVersion } from "./rule-file.ts";
import { flowHash } from "./snapshot.ts";
import { indexSources, type SourceIndex } from "./source-index.ts";

type Cache = {
  readonly index: SourceIndex;
  readonly periods: readonly Period[];
  readonly drafts: Map<FlowVersion, readonly DatedDraft[]>;
  readonly segments: Map<FlowVersion, Map<string, Flow>>;
  readonly flows: Map<FlowVersion, Map<string, Flow>>;
};

const caches = new WeakMap<Rules, Cache>();

/**
 * A version of a flow, tied to the law of one day. Kept per day, so that the same day always gives the same object:
 * there are fewer days than cases.
 *
 * @param peildatum a day within the version and within `rules.window`
 * @throws BotError `knowledge_invalid` when something that the flow rests on is not in force on that day
 */
export function linkFlow(rules: Rules, version: FlowVersion, peildatum: string): Flow {
  const cache = cacheOf(rules);
  return keep(
    keep(cache.flows, version, () => new Map<string, Flow>()),
    peildatum,
    () => ({ ...segmentOn(rules, cache, version, peildatum), peildatum }),
  );
}

/** The flow of the first day since which nothing changed: until the next change it differs in its peildatum only. */
function segmentOn(rules: Rules, cache: Cache, version: FlowVersion, peildatum: string): Flow {
  const drafts = keep(cache.drafts, version, () =>
    composeDrafts(version, rules, rules.window, rules.facts, () => {}, startCoverage()),
  );
  const found = drafts.find(({ period }) => period && isInForce(period, peildatum));
  if (!found?.period) throw unusable(version, peildatum, []);
  const first = segmentStarts(found.period, cache.periods).findLast((day) => day <= peildatum) ?? peildatum;
  return keep(
    keep(cache.segments, version, () => new Map<string, Flow>()),
    first,
    () => {
      const faults: Fault[] = [];
      const { flow } = linkDraft(found.draft, rules.facts, cache.index, first, (fault) => faults.push(fault));
      if (faults.length > 0) throw unusable(version, peildatum, faults);
      const { peildatum: day, ...content } = flow;
      return { ...content, peildatum: day, hash: flowHash(content) };
    },
  );
}

function unusable({ id }: FlowVersion, peildatum: string, faults: readonly Fault[]): BotError {
  const places = faults.map((fault) => `${placeOf(fault)} ${fault.code}`).join("; ");
  return new BotError(
    "knowledge_invalid",
    `Flow "${id}" cannot be used on ${peildatum}. Run verify. ${places}`.trimEnd(),
  );
}

function cacheOf(rules: Rules): Cache {
  const known = caches.get(rules);
  if (known) return known;
  const { flows, sources } = rules;
  const index = indexSources(sources);
  const periods = [...flows, ...sources, ...[...index.parameters.values()].flat()];
  const cache: Cache = { index, periods, drafts: new Map(), segments: new Map(), flows: new Map() };
  caches.set(rules, cache);
  return cache;
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

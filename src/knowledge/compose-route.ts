import { parseOutcome, TREDEN, VERVOLGSTAPPEN } from "../decision/outcome.ts";
import { composeConditions } from "./compose-condition.ts";
import { composeExtras, reportUnknown, type Scope } from "./compose-scope.ts";
import type { DraftExtras, DraftRoute, DraftTarget } from "./draft.ts";
import { below, faultAt, type Origin, type Report } from "./fault.ts";
import type { RawRoute, RawRouteItem } from "./flow-schema.ts";

/** The word for the next question of the same card. */
const NEXT_QUESTION = "verder";
const EXIT = /^uitgang:(.*)$/;

/**
 * The routes that leave from one place, in the order in which they are tried.
 *
 * @param next node of the next question of the same card; null when there is none
 */
export function composeRoutes(scope: Scope, raw: RawRoute, origin: Origin, next: string | null): readonly DraftRoute[] {
  let isSuspect = false;
  const report: Report = (fault) => {
    isSuspect = true;
    scope.report(fault);
  };
  const routes = composeItems({ ...scope, report }, raw, origin, next);
  return isSuspect ? routes.map((route) => ({ ...route, isSuspect })) : routes;
}

function composeItems(scope: Scope, raw: RawRoute, origin: Origin, next: string | null): readonly DraftRoute[] {
  if (!Array.isArray(raw)) return composeItem(scope, typeof raw === "string" ? { to: raw } : raw, origin, next, raw);
  const last = raw.at(-1);
  if (!last) scope.report(faultAt(origin, "dead_end", {}, "key"));
  return raw.flatMap((item, index) => composeItem(scope, item, below(origin, index), next, item, item !== last));
}

function composeItem(
  scope: Scope,
  item: RawRouteItem,
  origin: Origin,
  next: string | null,
  written: string | RawRouteItem,
  isFollowed = false,
): readonly DraftRoute[] {
  if (item.when && !isFollowed) scope.report(faultAt(origin, "dead_end"));
  const when = composeConditions(scope, item.when, below(origin, "when"));
  const extras = composeExtras(scope, item, origin);
  const place = typeof written === "string" ? origin : below(origin, "to");
  const exit = EXIT.exec(item.to)?.[1];
  if (exit !== undefined) {
    const routes = exitRoutes(scope, exit, place);
    checkExtras(scope, extras, routes, place);
    return routes.map((route) => ({
      when: [...when, ...route.when],
      to: route.to,
      sources: [...extras.sources, ...route.sources],
      warnings: [...extras.warnings, ...route.warnings],
      explanations: [...extras.explanations, ...route.explanations],
      origins: [place, ...route.origins],
      isSuspect: route.isSuspect,
    }));
  }
  const to = composeTarget(scope, item.to, place, next);
  if (!to) return [];
  checkExtras(scope, extras, [{ to }], place);
  if (to.kind === "result" && to.outcome.vervolgstap === "beoordeel_zelf") {
    const norm = item.explanations?.some(
      (explanation) => typeof explanation === "object" && explanation.code === "open_norm",
    );
    if (!norm) scope.report(faultAt(place, "open_norm_missing", { result: item.to }));
  }
  return [{ when, to, ...extras, origins: [place], isSuspect: false }];
}

/** Only a result carries warnings and explanations: on the way to another step nobody would ever see them. */
export function checkExtras(
  { report }: Scope,
  { warnings, explanations }: DraftExtras,
  routes: readonly Pick<DraftRoute, "to">[],
  place: Origin,
): void {
  if (warnings.length + explanations.length === 0) return;
  if (routes.some(({ to }) => to.kind === "node")) report(faultAt(place, "extras_never_shown"));
}

function exitRoutes(scope: Scope, exit: string, origin: Origin): readonly DraftRoute[] {
  if (!scope.exits) {
    scope.report(faultAt(origin, "exit_outside_front", { exit }));
    return [];
  }
  const routes = scope.exits.get(exit);
  if (!routes) reportUnknown(scope.report, "unknown_exit", origin, exit, scope.exits.keys());
  return routes ?? [];
}

function composeTarget(scope: Scope, to: string, origin: Origin, next: string | null): DraftTarget | null {
  if (to === NEXT_QUESTION) {
    if (next !== null) return { kind: "node", node: next };
    scope.report(faultAt(origin, "no_next_question"));
    return null;
  }
  if (to.includes("/")) {
    const outcome = parseOutcome(to);
    if (outcome) return { kind: "result", outcome };
    reportUnknownResult(scope, to, origin);
    return null;
  }
  const node = scope.entries.get(to);
  if (node !== undefined) return { kind: "node", node };
  reportUnknown(scope.report, "unknown_target", origin, to, scope.entries.keys());
  return null;
}

/** Names the half that is not on its list. */
function reportUnknownResult(scope: Scope, to: string, origin: Origin): void {
  const [trede = "", vervolgstap = ""] = to.split("/");
  const isKnownTrede = TREDEN.some((known) => known === trede);
  const [name, known] = isKnownTrede ? [vervolgstap, VERVOLGSTAPPEN] : [trede, TREDEN];
  reportUnknown(scope.report, "unknown_result", origin, name, known);
}

import type { Flow } from "../decision/flow.ts";
import { linkFlow } from "./linked-flow.ts";
import type { Rules } from "./load-rules.ts";
import { findInForce, overlapOf } from "./period.ts";

/**
 * A flow to look at: as it holds on the day, or, when it does not hold then, its latest version on the nearest day that
 * it does. Never for an advice.
 *
 * @returns undefined when there is no such flow, or when it never holds within the days of the landelijke rules
 */
export function linkNear(rules: Rules, id: string, day: string): Flow | undefined {
  const versions = rules.flows.filter((flow) => flow.id === id);
  const version = findInForce(versions, day) ?? versions.at(-1);
  const shared = version && overlapOf(version, rules.window);
  if (!version || !shared) return undefined;
  if (day < shared.validFrom) return linkFlow(rules, version, shared.validFrom);
  return linkFlow(rules, version, shared.validTo !== null && day > shared.validTo ? shared.validTo : day);
}

import { checkFacts } from "./check-facts.ts";
import { checkFlows } from "./check-flows.ts";
import { checkOverlap } from "./check-overlap.ts";
import { checkVersions } from "./check-versions.ts";
import { type Fault, sortFaults } from "./fault.ts";
import type { RuleSet } from "./rule-set.ts";

/** Everything that is wrong with the rules themselves, scenarios aside. Empty: every flow in them can be used. */
export function checkRules(set: RuleSet): readonly Fault[] {
  const faults: Fault[] = [...set.faults];
  const report = (fault: Fault) => {
    faults.push(fault);
  };
  checkFacts(set, report);
  checkVersions(set, report);
  checkOverlap(set.flows, report);
  checkFlows(set, report);
  return sortFaults(faults);
}

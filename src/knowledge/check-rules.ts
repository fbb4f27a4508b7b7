import { checkTexts } from "./bron/check-texts.ts";
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
  checkTexts(set, report);
  checkOverlap(set.flows, report);
  checkFlows(set, report);
  return sortFaults(withoutEchoes(faults));
}

/** Of a file that cannot be read to its end only the syntax is told: the rest of it is not there to judge. */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const unreadable = new Set(faults.flatMap(({ file, code }) => (code === "yaml_syntax" ? [file] : [])));
  return faults.filter(({ file, code }) => code === "yaml_syntax" || !unreadable.has(file));
}

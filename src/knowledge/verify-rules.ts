import { checkRules } from "./check-rules.ts";
import { checkScenarioNames, checkScenarioResults } from "./check-scenarios.ts";
import { type Fault, sortFaults } from "./fault.ts";
import { type Ending, findEndings } from "./find-endings.ts";
import { rulesOf } from "./load-rules.ts";
import { type RuleTexts, readRuleTexts } from "./rule-files.ts";
import { type ParseMemo, parseRuleSet } from "./rule-set.ts";

export type Verification = {
  /** in the order of reading; empty when all is well */
  readonly faults: readonly Fault[];
  /** what runs out within 90 days: no fault, but work */
  readonly endings: readonly Ending[];
  readonly counts: { readonly flows: number; readonly sources: number; readonly scenarios: number };
};

/** Checks all flows, knowledge and scenarios under a root folder. */
export async function verifyRules(root: string, today: string): Promise<Verification> {
  return verifyTexts(await readRuleTexts(root), today);
}

/**
 * Checks rules that were read already.
 *
 * @param memo keeps what was parsed, for a caller that changes one file of many again and again
 */
export function verifyTexts(texts: RuleTexts, today: string, memo?: ParseMemo): Verification {
  const set = parseRuleSet(texts, memo);
  const faults: Fault[] = [...checkRules(set)];
  const report = (fault: Fault) => {
    faults.push(fault);
  };
  const rules = rulesOf(set);
  checkScenarioNames(rules ?? set, set.scenarios, report);
  if (faults.length === 0 && rules) checkScenarioResults(rules, set.scenarios, report);
  const counts = {
    flows: set.flows.length,
    sources: set.sources.length,
    scenarios: set.scenarios.reduce((sum, file) => sum + file.scenarios.length, 0),
  };
  return { faults: sortFaults(faults), endings: findEndings(set, today), counts };
}

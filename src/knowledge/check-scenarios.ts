import { parseOutcome, TREDEN } from "../decision/outcome.ts";
import { validateFacts } from "../decision/validate-facts.ts";
import { reportUnknown } from "./compose-scope.ts";
import { below, faultAt, type Origin, type Report } from "./fault.ts";
import type { Rules } from "./load-rules.ts";
import type { ScenarioFile } from "./rule-set.ts";
import { runScenario } from "./run-scenario.ts";
import type { Scenario } from "./scenario-schema.ts";

/** What scenarios name must exist: facts and their answers, flows, results. */
export function checkScenarioNames(
  rules: Pick<Rules, "facts" | "flows">,
  files: readonly ScenarioFile[],
  report: Report,
): void {
  const names = new Map<string, string>();
  for (const { yaml, scenarios } of files) {
    for (const [index, scenario] of scenarios.entries()) {
      const origin: Origin = { yaml, path: [index] };
      const other = names.get(scenario.name);
      if (other !== undefined)
        report(faultAt(below(origin, "name"), "duplicate_scenario", { name: scenario.name, other }));
      names.set(scenario.name, yaml.file);
      checkNames(rules, scenario, origin, report);
    }
  }
}

function checkNames(
  { facts, flows }: Pick<Rules, "facts" | "flows">,
  scenario: Scenario,
  origin: Origin,
  report: Report,
): void {
  const { refused = [], result } = scenario.expect;
  for (const refusal of validateFacts(facts, scenario.facts)) {
    if (refused.includes(refusal.fact)) continue;
    const place = below(origin, "facts", refusal.fact);
    if (refusal.code === "unknown_fact")
      reportUnknown(report, "unknown_fact", place, refusal.fact, facts.keys(), "key");
    else if (refusal.code === "unknown_answer")
      reportUnknown(report, "unknown_answer", place, refusal.found, refusal.allowed);
    else report(faultAt(place, "wrong_value", { key: refusal.fact, expected: "number" }));
  }
  const ids = new Set(flows.map((flow) => flow.id));
  if (scenario.flow !== undefined && !ids.has(scenario.flow) && !refused.includes("flow")) {
    reportUnknown(report, "unknown_flow", below(origin, "flow"), scenario.flow, ids);
  }
  if (result !== undefined && !parseOutcome(result)) {
    reportUnknown(report, "unknown_result", below(origin, "expect", "result"), result, TREDEN);
  }
  if (Object.keys(scenario.expect).length === 0) {
    report(faultAt(below(origin, "expect"), "missing_key", { key: "result" }, "key"));
  }
}

/** Plays every scenario. Only for rules without faults: otherwise the outcome says nothing. */
export function checkScenarioResults(rules: Rules, files: readonly ScenarioFile[], report: Report): void {
  for (const { yaml, scenarios } of files) {
    for (const [index, scenario] of scenarios.entries()) {
      for (const { key, wanted, found } of runScenario(rules, scenario)) {
        const values = { name: scenario.name, key, wanted, found };
        report(faultAt({ yaml, path: [index, "expect", key] }, "scenario_fails", values));
      }
    }
  }
}

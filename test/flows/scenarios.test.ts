import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/decision/fact.ts";
import type { Flow } from "../../src/decision/flow.ts";
import { linkFlow } from "../../src/knowledge/linked-flow.ts";
import { overlapOf } from "../../src/knowledge/period.ts";
import type { FlowVersion } from "../../src/knowledge/rule-file.ts";
import { runScenario } from "../../src/knowledge/run-scenario.ts";
import { selectFlow } from "../../src/knowledge/select-flow.ts";
import { edgesOf, edgesTaken, rules, scenarioFiles } from "./shipped-rules.ts";

test("there are scenarios", () => {
  expect(scenarioFiles.flatMap((file) => file.scenarios)).not.toEqual([]);
});

describe.each(scenarioFiles.map(({ yaml, scenarios }) => ({ file: yaml.file, scenarios })))(
  "$file",
  ({ scenarios }) => {
    test.each(scenarios.map((scenario) => ({ name: scenario.name, scenario })))("$name", ({ scenario }) => {
      expect(runScenario(rules, scenario)).toEqual([]);
    });
  },
);

describe("scenarios", () => {
  const taken = new Map<string, Set<string>>();
  for (const { gemeente, peildatum, flow: id, facts, expect } of scenarioFiles.flatMap((file) => file.scenarios)) {
    if (expect.refused) continue;
    const choice = selectFlow(rules, { gemeente, peildatum, flow: id });
    if (choice.kind === "refused") continue;
    const edges = taken.get(choice.flow.id) ?? new Set();
    for (const edge of edgesTaken(choice.flow, facts as Facts)) edges.add(edge);
    taken.set(choice.flow.id, edges);
  }

  /** The front is the same in every flow: an edge between two of its steps needs a scenario in one of them. */
  const anywhere = new Set([...taken.values()].flatMap((edges) => [...edges]));
  const front = edgesOf(linked(rules.flows.find((flow) => flow.id === "landelijk")));

  test.each(rules.flows.map((version) => ({ id: version.id, version })))(
    "take every edge of $id",
    ({ id, version }) => {
      const missed = edgesOf(linked(version)).filter(
        (edge) =>
          !(taken.get(id)?.has(edge) ?? false) && !(id !== "landelijk" && front.includes(edge) && anywhere.has(edge)),
      );
      expect(missed).toEqual([]);
    },
  );
});

/** On the first day on which the flow is in force and the landelijke rules are known. */
function linked(version: FlowVersion | undefined): Flow {
  const period = version && overlapOf(version, rules.window);
  if (!period) throw new Error("no such flow, or never in force");
  return linkFlow(rules, version, period.validFrom);
}

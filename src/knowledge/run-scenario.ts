import { evaluate } from "../decision/evaluate.ts";
import { outcomeKey } from "../decision/outcome.ts";
import type { Advice } from "../decision/result.ts";
import { validateFacts } from "../decision/validate-facts.ts";
import type { Rules } from "./load-rules.ts";
import type { Scenario } from "./scenario-schema.ts";
import { selectFlow } from "./select-flow.ts";

/** What a scenario expected and did not get. */
export type Mismatch = { readonly key: keyof Scenario["expect"]; readonly wanted: string; readonly found: string };

/** Plays one scenario by the rules. @returns where it differs; empty when all is as expected */
export function runScenario(rules: Rules, scenario: Scenario): readonly Mismatch[] {
  const { gemeente, peildatum, flow, facts, expect } = scenario;
  const choice = selectFlow(rules, { gemeente, peildatum, flow });
  const refusals = [...(choice.kind === "refused" ? choice.refusals : []), ...validateFacts(rules.facts, facts)];
  const refused = refusals.map((refusal) => refusal.fact);
  if (expect.refused || refused.length > 0 || choice.kind === "refused") {
    const wanted = expect.refused ?? [];
    if (isEqual(wanted, refused)) return [];
    return [
      {
        key: expect.refused ? "refused" : "result",
        wanted: wanted.join(", "),
        found: `geweigerd: ${refused.join(", ")}`,
      },
    ];
  }
  const evaluation = evaluate(choice.flow, { gemeente, peildatum, facts });
  return evaluation.kind === "advice" ? compare(expect, evaluation) : [];
}

function compare(expect: Scenario["expect"], advice: Advice): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  const check = (
    key: Mismatch["key"],
    wanted: readonly string[] | undefined,
    found: readonly string[],
    isRight: typeof isEqual,
  ) => {
    if (wanted && !isRight(wanted, found)) mismatches.push({ key, wanted: wanted.join(", "), found: found.join(", ") });
  };
  check("result", expect.result === undefined ? undefined : [expect.result], [outcomeKey(advice.outcome)], isEqual);
  check(
    "path",
    expect.path,
    advice.path.map(({ step }) => step),
    isEqual,
  );
  check(
    "sources",
    expect.sources,
    advice.citations.map(({ key }) => key),
    isWithin,
  );
  check(
    "warnings",
    expect.warnings,
    advice.warnings.map(({ code }) => code),
    isSameSet,
  );
  check(
    "explanations",
    expect.explanations,
    advice.explanations.map(({ code }) => code),
    isWithin,
  );
  check(
    "open",
    expect.open,
    advice.open.map(({ fact }) => fact),
    isEqual,
  );
  check("irrelevant", expect.irrelevant, advice.irrelevant, isEqual);
  check("unused", expect.unused, advice.unused, isEqual);
  return mismatches;
}

function isEqual(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.length === found.length && wanted.every((item, index) => item === found[index]);
}

function isWithin(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.every((item) => found.includes(item));
}

function isSameSet(wanted: readonly string[], found: readonly string[]): boolean {
  return isWithin(wanted, found) && isWithin(found, wanted);
}

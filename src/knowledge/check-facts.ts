import { reportUnknown } from "./compose-scope.ts";
import { faultAt, type Report } from "./fault.ts";
import type { RuleSet } from "./rule-set.ts";

/** What the fact table says about itself: groups and synonyms hold answers of their own fact, ranges hold numbers. */
export function checkFacts({ facts, factsYaml: yaml, line }: RuleSet, report: Report): void {
  if (!yaml) return;
  for (const [factId, phrases] of line.facts) {
    const fact = facts.get(factId);
    if (phrases.kind !== "choice" || fact?.kind !== "choice") continue;
    for (const answer of Object.keys(phrases.phrases)) {
      const origin = { yaml, path: ["facts", factId, "synonyms", answer] };
      if (!fact.answers.has(answer))
        reportUnknown(report, "unknown_answer", origin, answer, fact.answers.keys(), "key");
    }
  }
  for (const fact of facts.values()) {
    if (fact.kind === "number") {
      const { from, to } = fact.range;
      const origin = { yaml, path: ["facts", fact.id, "range"] };
      if (from > to) report(faultAt(origin, "range_empty", { from, below: to }, "key"));
      continue;
    }
    for (const [group, answers] of fact.groups) {
      for (const [index, answer] of answers.entries()) {
        if (fact.answers.has(answer)) continue;
        const origin = { yaml, path: ["facts", fact.id, "groups", group, index] };
        reportUnknown(report, "unknown_answer", origin, answer, fact.answers.keys());
      }
    }
  }
}

import type { ChoiceFact } from "../decision/fact.ts";
import { reportUnknown, type Scope } from "./compose-scope.ts";
import type { Bound, DraftCondition } from "./draft.ts";
import { below, faultAt, type Origin } from "./fault.ts";
import type { RawCondition, RawConditions } from "./flow-schema.ts";

const GROUP = "groep:";

/** The conditions of a route or a remark, with groups of answers written out. */
export function composeConditions(
  scope: Scope,
  raw: RawConditions | undefined,
  origin: Origin,
): readonly DraftCondition[] {
  return Object.entries(raw ?? {}).flatMap(([fact, condition]) =>
    composeCondition(scope, fact, condition, below(origin, fact)),
  );
}

function composeCondition(scope: Scope, factId: string, raw: RawCondition, origin: Origin): readonly DraftCondition[] {
  const fact = scope.facts.get(factId);
  if (!fact) {
    reportUnknown(scope.report, "unknown_fact", origin, factId, scope.facts.keys(), "key");
    return [];
  }
  const isRange = typeof raw === "object" && !Array.isArray(raw);
  if (isRange !== (fact.kind === "number")) {
    const expected = fact.kind === "number" ? "range" : "answer";
    scope.report(faultAt(origin, "wrong_value", { key: factId, expected }));
    return [];
  }
  if (isRange) return [{ fact: factId, origin, kind: "range", from: toBound(raw.from), below: toBound(raw.below) }];
  if (fact.kind === "number") return [];
  const words = (Array.isArray(raw) ? raw : [raw]).map(String);
  const answers = words.flatMap((word, index) =>
    answersFor(scope, fact, word, Array.isArray(raw) ? below(origin, index) : origin),
  );
  return [{ fact: factId, origin, kind: "in", answers: new Set(answers) }];
}

function answersFor(scope: Scope, fact: ChoiceFact, word: string, origin: Origin): readonly string[] {
  if (word.startsWith(GROUP)) {
    const group = fact.groups.get(word.slice(GROUP.length));
    if (group) return group;
    reportUnknown(
      scope.report,
      "unknown_group",
      origin,
      word,
      [...fact.groups.keys()].map((name) => GROUP + name),
    );
    return [];
  }
  if (fact.answers.has(word)) return [word];
  reportUnknown(scope.report, "unknown_answer", origin, word, fact.answers.keys());
  return [];
}

/** A bound as it was written; null when there is none. */
export function toBound(bound: number | string | undefined): Bound {
  return bound ?? null;
}

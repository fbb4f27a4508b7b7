import type { Fact } from "../decision/fact.ts";
import { toBound } from "./compose-condition.ts";
import { checkExtras, composeRoutes } from "./compose-route.ts";
import { composeExtras, composeNamed, reportUnknown, type Scope } from "./compose-scope.ts";
import type { DraftNode, DraftQuestion, DraftRange, DraftRoute, DraftStep, Named } from "./draft.ts";
import { below, faultAt, type Origin } from "./fault.ts";
import type { RawQuestion, RawRange, RawStep } from "./flow-schema.ts";

/** A step as it was written, with its place. */
export type PlacedStep = {
  readonly id: string;
  readonly raw: RawStep;
  readonly origin: Origin;
  readonly inFront: boolean;
};

/** The node where a step begins. */
export function entryOf({ id, raw }: PlacedStep): string {
  const [first] = Object.keys(raw.questions ?? {});
  return first === undefined ? id : `${id}/${first}`;
}

/** One card for people, with its questions. */
export function composeStep({ id, raw, origin }: PlacedStep, local: readonly Named[]): DraftStep {
  const { title, role = "consulent" } = raw;
  const questions = Object.entries(raw.questions ?? {}).map(([fact, question]) =>
    composeQuestion(fact, question, below(origin, "questions", fact)),
  );
  const sources = [...composeNamed(raw.sources, below(origin, "sources")), ...local];
  return { id, origin, title, why: { text: raw.why, origin: below(origin, "why") }, role, sources, questions };
}

function composeQuestion(fact: string, raw: RawQuestion, origin: Origin): DraftQuestion {
  const text = (key: "ask" | "help" | "evidence", value: string) => ({ text: value, origin: below(origin, key) });
  const motivation = typeof raw.motivation === "string" ? { "*": raw.motivation } : raw.motivation;
  const place = (answer: string) => below(origin, "motivation", ...(answer === "*" ? [] : [answer]));
  return {
    fact,
    ask: text("ask", raw.ask),
    help: text("help", raw.help),
    evidence: raw.evidence === undefined ? null : text("evidence", raw.evidence),
    motivation: new Map(
      Object.entries(motivation).map(([answer, value]) => [answer, { text: value, origin: place(answer) }]),
    ),
  };
}

/** The nodes of a step: one per question, or one for a step that asks nothing. */
export function composeNodes(scope: Scope, { id, raw, origin }: PlacedStep): readonly DraftNode[] {
  const { report } = scope;
  if (raw.sources.length === 0) report(faultAt(origin, "step_without_citation", { step: id }, "key"));
  const questions = Object.entries(raw.questions ?? {});
  if (questions.length > 0) {
    if (raw.next !== undefined) report(faultAt(below(origin, "next"), "questions_and_next", { step: id }, "key"));
    const nodeIds = questions.map(([fact]) => `${id}/${fact}`);
    return questions.map(([fact, question], index) =>
      composeNode(scope, id, fact, question, below(origin, "questions", fact), nodeIds[index + 1] ?? null),
    );
  }
  if (raw.next === undefined) report(faultAt(origin, "dead_end", { step: id }, "key"));
  const routes = raw.next === undefined ? [] : composeRoutes(scope, raw.next, below(origin, "next"), null);
  return [{ id, step: id, origin, kind: "silent", routes }];
}

function composeNode(
  scope: Scope,
  step: string,
  factId: string,
  raw: RawQuestion,
  origin: Origin,
  next: string | null,
): DraftNode {
  const { report } = scope;
  const fact = scope.facts.get(factId);
  const base = { id: `${step}/${factId}`, step, origin, fact: factId };
  // A question that cannot be followed still stands in the tree, so that one fault does not look like many.
  const broken: DraftNode = { ...base, kind: "choice", routes: new Map() };
  if (!fact) {
    reportUnknown(report, "unknown_fact", origin, factId, scope.facts.keys(), "key");
    return broken;
  }
  checkMotivation(scope, fact, raw, origin);
  const place = below(origin, "next");
  if (Array.isArray(raw.next) !== (fact.kind === "number")) {
    report(faultAt(place, "wrong_value", { key: "next", expected: fact.kind === "number" ? "ranges" : "answers" }));
    return broken;
  }
  if (Array.isArray(raw.next)) {
    const ranges = raw.next.map((range, index) => composeRange(scope, range, below(place, index), next));
    return { ...base, kind: "number", ranges };
  }
  if (fact.kind === "number") return broken;
  const routes = new Map<string, readonly DraftRoute[]>();
  for (const [answer, route] of Object.entries(raw.next)) {
    const there = below(place, answer);
    if (!fact.answers.has(answer)) reportUnknown(report, "unknown_answer", there, answer, fact.answers.keys(), "key");
    else if (route === null) report(faultAt(there, "answer_leads_nowhere", { answer }, "key"));
    else routes.set(answer, composeRoutes(scope, route, there, next));
  }
  for (const answer of fact.answers.keys()) {
    if (!(answer in raw.next)) report(faultAt(place, "answer_leads_nowhere", { answer }, "key"));
  }
  return { ...base, kind: "choice", routes };
}

function composeRange(scope: Scope, raw: RawRange, origin: Origin, next: string | null): DraftRange {
  if ((raw.to === undefined) === (raw.routes === undefined)) scope.report(faultAt(origin, "dead_end"));
  const bounds = { from: toBound(raw.from), below: toBound(raw.below) };
  if (raw.to !== undefined) {
    const { sources, warnings, explanations } = raw;
    return {
      ...bounds,
      origin,
      routes: composeRoutes(scope, { to: raw.to, sources, warnings, explanations }, origin, next),
    };
  }
  const extras = composeExtras(scope, raw, origin);
  const composed = composeRoutes(scope, raw.routes ?? [], below(origin, "routes"), next);
  checkExtras(scope, extras, composed, origin);
  const routes = composed.map((route) => ({
    ...route,
    sources: [...extras.sources, ...route.sources],
    warnings: [...extras.warnings, ...route.warnings],
    explanations: [...extras.explanations, ...route.explanations],
  }));
  return { ...bounds, origin, routes };
}

/** Every answer has its sentence for the file. */
function checkMotivation({ report }: Scope, fact: Fact, { motivation }: RawQuestion, origin: Origin): void {
  const place = below(origin, "motivation");
  if ((typeof motivation === "string") !== (fact.kind === "number")) {
    const expected = fact.kind === "number" ? "string" : "answers";
    report(faultAt(place, "wrong_value", { key: "motivation", expected }));
    return;
  }
  if (typeof motivation === "string" || fact.kind === "number") return;
  for (const answer of Object.keys(motivation)) {
    if (!fact.answers.has(answer)) {
      reportUnknown(report, "unknown_answer", below(place, answer), answer, fact.answers.keys(), "key");
    }
  }
  for (const answer of fact.answers.keys()) {
    if (!(answer in motivation)) report(faultAt(place, "missing_text", { key: answer }, "key"));
  }
}

/** Where a dialog stands: a replay of its answers over the flow. Nothing about the place is ever stored. */
import { evaluate } from "../decision/evaluate.ts";
import { type Facts, WEET_NIET } from "../decision/fact.ts";
import type { Flow } from "../decision/flow.ts";
import type { Advice } from "../decision/result.ts";
import { BotError } from "../errors.ts";
import type { ProvenAnswer } from "../verwijzing/provenance.ts";
import type { Dialog } from "./dialog.ts";

export type Replay = {
  readonly advice: Advice;
  /** answers that count: asked on the path, or behind an unknown answer. The others are kept for when they fit again */
  readonly live: readonly ProvenAnswer[];
  /** the cards answered so far, in the order of the tree; what the gemeente filled in is no card */
  readonly trail: readonly string[];
  /** the step of the next question that nobody answered and that still matters; null when there is none */
  readonly next: string | null;
};

/** By whom an answer was given that came from the gemeente's own figures. */
export const BY_GEMEENTE = "gemeente";

/** A turn asks for the same replay several times; the list of answers is never changed, so it can be the key. */
const known = new WeakMap<
  readonly ProvenAnswer[],
  { readonly flow: Flow; readonly gemeente: string; readonly replay: Replay }
>();

/** Plays the answers again. Throws `session_invalid` when a stored answer no longer exists in the fact table. */
export function replay(flow: Flow, dialog: Pick<Dialog, "gemeente" | "answers">, answers = dialog.answers): Replay {
  const before = known.get(answers);
  if (before?.flow === flow && before.gemeente === dialog.gemeente) return before.replay;
  const played = play(flow, dialog, answers);
  known.set(answers, { flow, gemeente: dialog.gemeente, replay: played });
  return played;
}

function play(flow: Flow, dialog: Pick<Dialog, "gemeente">, answers: readonly ProvenAnswer[]): Replay {
  const facts = factsOf(answers);
  const advice = evaluateOrThrow(flow, dialog.gemeente, facts);
  const unused = new Set(advice.unused);
  const live = answers.filter(({ fact }) => !unused.has(fact));
  const next = advice.open.find(({ fact }) => !(fact in facts))?.step ?? null;
  return { advice, live, trail: trailOf(flow, advice, live), next };
}

export function factsOf(answers: readonly ProvenAnswer[]): Facts {
  return Object.fromEntries(answers.map(({ fact, answer }) => [fact, answer]));
}

/** The answers with the new ones in place of the old ones on the same facts. */
export function withAnswers(old: readonly ProvenAnswer[], added: readonly ProvenAnswer[]): readonly ProvenAnswer[] {
  const facts = new Set(added.map(({ fact }) => fact));
  return [...old.filter(({ fact }) => !facts.has(fact)), ...added];
}

/** What a change does to the other answers: which are no longer asked, and which stay. Unknown answers are no loss. */
export function consequences(
  flow: Flow,
  dialog: Dialog,
  changed: readonly ProvenAnswer[],
): { readonly lapse: readonly ProvenAnswer[]; readonly stay: readonly ProvenAnswer[] } {
  const after = new Set(replay(flow, dialog, withAnswers(dialog.answers, changed)).live.map(({ fact }) => fact));
  const facts = new Set(changed.map(({ fact }) => fact));
  const others = replay(flow, dialog).live.filter(
    ({ fact, answer, by }) => !facts.has(fact) && answer !== WEET_NIET && by !== BY_GEMEENTE,
  );
  return { lapse: others.filter(({ fact }) => !after.has(fact)), stay: others.filter(({ fact }) => after.has(fact)) };
}

function evaluateOrThrow(flow: Flow, gemeente: string, facts: Facts): Advice {
  const evaluation = evaluate(flow, { gemeente, peildatum: flow.peildatum, facts });
  if (evaluation.kind === "advice") return evaluation;
  const names = evaluation.refusals.map(({ fact }) => fact).join(", ");
  throw new BotError("session_invalid", `Flow "${flow.id}" refuses stored answers on: ${names}. Start a new round.`);
}

function trailOf(flow: Flow, advice: Advice, live: readonly ProvenAnswer[]): readonly string[] {
  const asked = live.filter(({ by }) => by !== BY_GEMEENTE).map(({ fact }) => stepOfFact(flow, advice, fact));
  const steps = new Set(asked);
  return stepOrder(flow).filter((step) => steps.has(step));
}

/** The answered cards that stand before this one in the tree. */
export function cardsBefore(flow: Flow, { trail }: Pick<Replay, "trail">, step: string): readonly string[] {
  const order = stepOrder(flow);
  return trail.filter((id) => order.indexOf(id) < order.indexOf(step));
}

/** A fact can be asked in more than one step: the one on the path counts. */
function stepOfFact(flow: Flow, advice: Advice, fact: string): string | undefined {
  return (
    advice.path.find((entry) => entry.fact === fact)?.step ??
    advice.open.find((entry) => entry.fact === fact)?.step ??
    stepOrder(flow).find((id) => flow.steps.get(id)?.questions.some((question) => question.fact === fact))
  );
}

function stepOrder(flow: Flow): readonly string[] {
  return [...new Set([...flow.nodes.values()].map(({ step }) => step))];
}

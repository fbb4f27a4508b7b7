/** Several answers in one typed line: shown first, and counting only when the person says that they are right. */
import type { Answer } from "../../decision/fact.ts";
import type { Step } from "../../decision/flow.ts";
import { refuseValue } from "../../decision/validate-facts.ts";
import type { ProvenAnswer } from "../../verwijzing/provenance.ts";
import { dialogCard } from "../cards/dialog-card.ts";
import { leftOutBlocks, unclearBlocks } from "../cards/line-card.ts";
import { type Case, changeCase, effectsOf } from "../case.ts";
import type { TurnResult } from "../context.ts";
import { factLabel } from "../format.ts";
import type { Intent } from "../intent.ts";
import { checkProvenance, needsReport } from "../provenance-rules.ts";
import { BY_GEMEENTE, withAnswers } from "../replay.ts";
import { done, refuse, view } from "../result.ts";
import { showCase } from "../show-case.ts";

type LineIntent = Extract<Intent, { kind: "fill_line" | "confirm_line" | "drop_line" }>;

export function handleLine(found: Case, intent: LineIntent): TurnResult {
  if (intent.kind === "fill_line") return fillLine(found, intent);
  const { view: shown } = found.dialog;
  if (shown.kind !== "confirm_line") {
    const text = found.context.texts.say("fout.knop");
    return refuse(text, { act: "regel_overnemen", subject: found.dialog.id, reason: "tampered" });
  }
  return intent.kind === "confirm_line" ? confirmLine(found, shown.answers) : dropLine(found);
}

/** Keeps the answers until somebody confirms them, and never the line: the view that shows it is stored nowhere. */
function fillLine(found: Case, { answers, unclear }: Extract<LineIntent, { kind: "fill_line" }>): TurnResult {
  const { texts } = found.context;
  const read = [...answers].map(([fact, answer]) => ({ fact, answer, step: stepOf(found, fact) }));
  const added = read.flatMap(({ fact, answer, step }) => toAnswer(found, step, fact, answer) ?? []);
  const labels = (isLeftOut: (step: Step | undefined) => boolean) =>
    read.filter(({ step }) => isLeftOut(step)).map(({ fact }) => factLabel(found.flow, fact));
  const extra = [
    ...unclearBlocks(texts, unclear),
    ...leftOutBlocks(
      texts.say("regel.niet_overgenomen"),
      labels((step) => step !== undefined && needsReport(found, step)),
    ),
    ...leftOutBlocks(
      texts.say("regel.niet_nodig"),
      labels((step) => step === undefined),
    ),
  ];
  if (added.length === 0) {
    const notice = { kind: "notice", tone: "warning", text: texts.say("regel.niets_nieuws") } as const;
    const summary = texts.say("regel.samenvatting");
    return view({ title: texts.say("regel.titel"), summary, blocks: [notice, ...extra], actions: [] });
  }
  const after = changeCase(found, { view: { kind: "confirm_line", answers: added } });
  const card = dialogCard(after, { notices: [], errors: {}, values: {} });
  return view({ ...card, blocks: [...card.blocks, ...extra] }, effectsOf(after));
}

/** An answer that is new here and that this person may give without a report; undefined when it is not. */
function toAnswer(found: Case, step: Step | undefined, fact: string, answer: Answer): ProvenAnswer | undefined {
  const { context, dialog, flow } = found;
  const known = flow.facts.get(fact);
  if (!step || !known || needsReport(found, step) || refuseValue(known, answer)) return undefined;
  const before = dialog.answers.find((given) => given.fact === fact);
  if (before?.answer === answer || before?.by === BY_GEMEENTE) return undefined;
  const source = checkProvenance(found, step, {}, true);
  if (source.kind !== "provenance") return undefined;
  return { fact, answer, by: context.actor.id, at: context.now, ...source.provenance };
}

function stepOf({ flow }: Case, fact: string): Step | undefined {
  return [...flow.steps.values()].find(({ questions }) => questions.some((question) => question.fact === fact));
}

function confirmLine(found: Case, waiting: readonly ProvenAnswer[]): TurnResult {
  const { actor, texts } = found.context;
  const added = waiting.flatMap(({ fact, answer }) => toAnswer(found, stepOf(found, fact), fact, answer) ?? []);
  const isExpert = actor.rollen.includes("arbeidsdeskundige");
  const judges = isExpert && added.some(({ fact }) => stepOf(found, fact)?.role === "arbeidsdeskundige");
  const after = changeCase(found, {
    answers: withAnswers(found.dialog.answers, added),
    view: { kind: "question", step: null },
    ...(judges ? { arbeidsdeskundige: actor.id } : {}),
  });
  const labels = added.map(({ fact }) => factLabel(found.flow, fact)).join("; ");
  const text = texts.say("regel.overgenomen", { vragen: labels });
  return showCase(after, [{ kind: "notice", tone: "good", text }], [done("antwoorden", found.dialog.id)]);
}

function dropLine(found: Case): TurnResult {
  const after = changeCase(found, { view: { kind: "question", step: null } });
  return showCase(after, [{ kind: "notice", tone: "neutral", text: found.context.texts.say("regel.niet_gedaan") }]);
}

import type { Answer } from "../decision/fact.ts";
import { type Citation, type Flow, isLaw } from "../decision/flow.ts";
import { parseOutcome } from "../decision/outcome.ts";
import type { Advice, OpenQuestion, PathEntry } from "../decision/result.ts";
import { fillText } from "../knowledge/fill-text.ts";
import type { Words } from "../knowledge/words-schema.ts";

type Subject = Pick<Advice, "outcome" | "path" | "citations" | "warnings" | "explanations" | "open" | "irrelevant">;

/**
 * The motivation for the file, in Dutch, as plain text: the result first, then a sentence per answer with its sources,
 * what is open, warnings, explanations, and the sources with law and local policy apart.
 */
export function motivering(flow: Flow, advice: Subject, words: Words): string {
  const { motivering: say } = words;
  const reasons = advice.path.map((entry) => reasonOf(flow, entry, words));
  const irrelevant = advice.irrelevant.map((fact) => labelOf(flow, fact)).join("; ");
  const parts = [
    [
      headline(advice, words),
      fillText(say.rules, { flow: flow.title, versie: flow.version, peildatum: flow.peildatum }),
    ],
    [say.reasons_heading, ...(reasons.length > 0 ? reasons : [say.no_reasons])],
    list(
      say.open_heading,
      advice.open.map((question) => openOf(flow, question, words)),
    ),
    possibleOf(advice.open, words),
    irrelevant === "" ? [] : [fillText(say.irrelevant, { vragen: irrelevant })],
    list(
      say.warnings_heading,
      advice.warnings.map(({ text }) => fillText(say.line, { tekst: text })),
    ),
    list(
      say.explanations_heading,
      advice.explanations.map(({ text }) => fillText(say.line, { tekst: text })),
    ),
    list(
      say.law_heading,
      advice.citations.filter(isLaw).map((citation) => sourceOf(citation, words)),
    ),
    list(
      say.local_heading,
      advice.citations.filter((citation) => !isLaw(citation)).map((citation) => sourceOf(citation, words)),
    ),
    [say.closing],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/**
 * Whether a result is a presumption still: beschut werk that the college has not determined.
 *
 * @source participatiewet/10b/1
 */
export function isVermoeden({ outcome, path }: Pick<Advice, "outcome" | "path">): boolean {
  const isDetermined = path.some(({ fact, answer }) => fact === "collegebesluit" && answer === "ja");
  return outcome.trede.startsWith("beschut") && !isDetermined;
}

/** The result in one or two sentences, as a motivation starts. */
export function headline(advice: Subject, { treden, vervolgstappen, motivering: say }: Words): string {
  const { trede, vervolgstap } = advice.outcome;
  const { title, text: uitleg } = vervolgstappen[vervolgstap];
  const values = { trede: treden[trede].title, vervolgstap: title, uitleg };
  if (vervolgstap === "diagnose") return fillText(say.diagnose, values);
  if (vervolgstap === "uwv_advies_afwachten") return fillText(say.waiting, values);
  if (trede === "geen") return fillText(say.none, values);
  return fillText(isVermoeden(advice) ? say.presumption : say.result, values);
}

function reasonOf(flow: Flow, { step, fact, answer, sources }: PathEntry, { motivering: say }: Words): string {
  const titles = sources.flatMap((key) => flow.citations.get(key)?.title ?? []);
  return fillText(say.reason, { zin: sentenceOf(flow, step, fact, answer), bronnen: [...new Set(titles)].join("; ") });
}

function sentenceOf(flow: Flow, step: string, fact: string, answer: Answer): string {
  const sentences = questionOf(flow, step, fact)?.motivation;
  const sentence = sentences?.get(String(answer)) ?? sentences?.get("*") ?? "";
  return fillText(sentence, { antwoord: inDutch(answer) });
}

function openOf(flow: Flow, { step, fact, wie }: OpenQuestion, { motivering: say }: Words): string {
  return fillText(say.open, { vraag: questionOf(flow, step, fact)?.ask ?? labelOf(flow, fact), wie: say.wie[wie] });
}

/** The results that are still possible, each once: a list per open question says almost the same every time. */
function possibleOf(open: Subject["open"], { treden, vervolgstappen, motivering: say }: Words): readonly string[] {
  const results = [...new Set(open.flatMap(({ possible }) => possible))].flatMap((key) => {
    const outcome = parseOutcome(key);
    if (!outcome) return [];
    const values = { trede: treden[outcome.trede].title, vervolgstap: vervolgstappen[outcome.vervolgstap].title };
    return [fillText(outcome.trede === "geen" ? say.possible_none : say.possible, values)];
  });
  return results.length === 0 ? [] : [say.possible_heading, ...results];
}

function sourceOf({ title, note }: Citation, { motivering: say }: Words): string {
  return fillText(note === "" ? say.source : say.source_with_note, { titel: title, noot: note });
}

function questionOf(flow: Flow, step: string, fact: string) {
  return flow.steps.get(step)?.questions.find((question) => question.fact === fact);
}

function labelOf(flow: Flow, fact: string): string {
  return flow.facts.get(fact)?.label ?? fact;
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** Decimal comma, as people write it. */
function inDutch(answer: Answer): string {
  return String(answer).replace(".", ",");
}

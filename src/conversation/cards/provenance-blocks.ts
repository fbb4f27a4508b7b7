/** Fields and lines that say where an answer comes from. */
import type { Step } from "../../decision/flow.ts";
import { HERKOMSTEN, type ProvenAnswer } from "../../verwijzing/provenance.ts";
import { type Case, nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { answerLabel, formatDate } from "../format.ts";
import type { Block, InputBlock } from "../message.ts";
import { defaultProvenance } from "../provenance-rules.ts";
import { BY_GEMEENTE } from "../replay.ts";
import type { Showing } from "./dialog-card.ts";

/** "gesprek, inschatting, 21 november 2026, door Noor" */
export function provenanceLine(context: Context, given: ProvenAnswer): string {
  const { texts } = context;
  const herkomst = texts.say(`woorden.herkomst.${given.herkomst}`);
  return texts.say("herkomst.regel", {
    herkomst:
      given.herkomstDatum === null
        ? herkomst
        : texts.say("herkomst.met_datum", { herkomst, datum: formatDate(texts, given.herkomstDatum) }),
    zekerheid: texts.say(`woorden.zekerheid.${given.certainty}`),
    naam: given.by === BY_GEMEENTE ? texts.say("woorden.gemeente") : nameOf(context, given.by),
    datum: formatDate(texts, given.at),
  });
}

/** The answer that stands, when somebody comes back to a question. */
export function givenBlocks({ context, dialog, flow }: Case, fact: string): readonly Block[] {
  const given = dialog.answers.find((answer) => answer.fact === fact);
  if (!given) return [];
  const answer = answerLabel(context.texts, flow, fact, given.answer);
  const text = context.texts.say("vraag.je_antwoord", { antwoord: answer, herkomst: provenanceLine(context, given) });
  return [{ kind: "notice", tone: "neutral", text }];
}

/** Closed at first: where the answer comes from. What stands there counts without opening it. */
export function provenanceBlocks(found: Case, step: Step, showing: Showing): Block {
  const { texts } = found.context;
  const before = found.dialog.answers.find(({ fact }) => step.questions.some((question) => question.fact === fact));
  const start = before ?? defaultProvenance(found, step);
  const values = {
    herkomst: showing.values.herkomst ?? start.herkomst,
    zekerheid: showing.values.zekerheid ?? start.certainty,
  };
  const now = texts.say("herkomst.nu", {
    herkomst: texts.say(`woorden.herkomst.${start.herkomst}`),
    zekerheid: texts.say(`woorden.zekerheid.${start.certainty}`),
  });
  const options = (subject: string, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: texts.say(`woorden.${subject}.${value}`) }));
  const field = (id: "herkomst" | "zekerheid", keys: readonly string[]): InputBlock => ({
    kind: "choice",
    id,
    label: texts.say(`herkomst.veld.${id}`),
    options: options(id, keys),
    value: values[id],
    required: false,
  });
  return {
    kind: "details",
    id: "waarvandaan",
    label: now,
    blocks: [
      field("herkomst", HERKOMSTEN),
      field("zekerheid", ["inschatting", "vastgesteld"]),
      dateField(found, before?.herkomstDatum ?? null, showing, "herkomst.veld.datum"),
    ],
  };
}

/** For who is no arbeidsdeskundige: the date of the report that the answer is read from. */
export function reportBlocks(found: Case, step: Step, showing: Showing): readonly Block[] {
  const before = found.dialog.answers.find(({ fact }) => step.questions.some((question) => question.fact === fact));
  return [dateField(found, before?.herkomstDatum ?? null, showing, "herkomst.veld.rapportdatum")];
}

function dateField(
  { context }: Case,
  before: string | null,
  { errors, values }: Showing,
  label: "herkomst.veld.datum" | "herkomst.veld.rapportdatum",
): InputBlock {
  const error = errors.herkomst_datum;
  const value = values.datum ?? before;
  return {
    kind: "date",
    id: "herkomst_datum",
    label: context.texts.say(label),
    required: false,
    ...(error === undefined ? {} : { error }),
    ...(value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value) ? {} : { value }),
  };
}

/** Fields and lines that say where an answer comes from. */
import type { Step } from "../../decision/flow.ts";
import { herkomstText } from "../../verwijzing/herkomst-text.ts";
import { HERKOMSTEN, type ProvenAnswer } from "../../verwijzing/provenance.ts";
import { type Case, nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { answerLabel, formatDate } from "../format.ts";
import type { Block, InputBlock } from "../message.ts";
import { shownProvenance } from "../provenance-rules.ts";
import { BY_GEMEENTE } from "../replay.ts";
import type { Showing } from "./dialog-card.ts";

/** "gesprek, inschatting, 21 november 2026, door Noor" */
export function provenanceLine(context: Context, given: ProvenAnswer): string {
  const { texts } = context;
  return texts.say("herkomst.regel", {
    herkomst: herkomstText(texts.say, (day) => formatDate(texts, day), given),
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

/** Closed at first: where the answer comes from. What stands there counts without opening it. A fault shows it open. */
export function provenanceBlocks(found: Case, step: Step, showing: Showing): readonly Block[] {
  const { texts } = found.context;
  const shown = shownProvenance(found, step);
  const values = {
    herkomst: showing.values.herkomst ?? shown.herkomst,
    zekerheid: showing.values.zekerheid ?? shown.certainty,
  };
  const field = (id: "herkomst" | "zekerheid", keys: readonly string[]): InputBlock => ({
    kind: "choice",
    id,
    label: texts.say(`herkomst.veld.${id}`),
    options: keys.map((value) => ({ value, label: texts.say(`woorden.${id}.${value}`) })),
    value: values[id],
    required: false,
  });
  const blocks: readonly Block[] = [
    field("herkomst", HERKOMSTEN),
    field("zekerheid", ["inschatting", "vastgesteld"]),
    dateField(found, shown.herkomstDatum, showing, "herkomst.veld.datum"),
  ];
  if (showing.errors.herkomst_datum !== undefined) return blocks;
  const label = texts.say("herkomst.nu", {
    herkomst: texts.say(`woorden.herkomst.${shown.herkomst}`),
    zekerheid: texts.say(`woorden.zekerheid.${shown.certainty}`),
  });
  return [{ kind: "details", id: "waarvandaan", label, blocks }];
}

/** For who is no arbeidsdeskundige: the date of the report that the answer is read from. */
export function reportBlocks(found: Case, step: Step, showing: Showing): readonly Block[] {
  return [dateField(found, shownProvenance(found, step).herkomstDatum, showing, "herkomst.veld.rapportdatum")];
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

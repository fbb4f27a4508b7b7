/** A click as an intent. What no card of ours could have sent is "tampered"; rights and versions are judged later. */
import type { Tried } from "../verwijzing/verwijzing.ts";
import type { Context } from "./context.ts";
import type { Act } from "./event.ts";
import type { Intent, ProvenanceInput } from "./intent.ts";

type Clicked = Extract<Act, { kind: "clicked" }>;
type Inputs = Clicked["inputs"];

const TAMPERED: Intent = { kind: "tampered" };

/** Buttons that carry no more than their id. */
const PLAIN: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  ["mijn", { kind: "home" }],
  ["help", { kind: "help" }],
  ["openen", { kind: "open" }],
  ["verder_gaan", { kind: "open" }],
  ["terug", { kind: "back" }],
  ["vragen_afmaken", { kind: "go_on" }],
  ["meer", { kind: "show", view: "more" }],
  ["overzicht", { kind: "show", view: "overview" }],
  ["antwoorden", { kind: "show", view: "answers" }],
  ["geprobeerd", { kind: "show", view: "tried" }],
  ["gegevens", { kind: "show", view: "details" }],
  ["afwijken", { kind: "show", view: "deviation" }],
  ["overdragen", { kind: "show", view: "handover" }],
  ["overdragen_arbeidsdeskundige", { kind: "handover", to: "arbeidsdeskundige" }],
  ["wijziging_doorvoeren", { kind: "confirm_change" }],
  ["wijziging_laten", { kind: "keep_answers" }],
  ["regel_overnemen", { kind: "confirm_line" }],
  ["regel_laten", { kind: "drop_line" }],
  ["stoppen", { kind: "stop" }],
  ["weggooien", { kind: "discard", isSure: false }],
  ["weggooien_doen", { kind: "discard", isSure: true }],
  ["hervatten", { kind: "resume" }],
  ["afwijking_intrekken", { kind: "drop_deviation" }],
  ["indienen", { kind: "submit" }],
  ["intrekken", { kind: "withdraw", isSure: false }],
  ["intrekken_doen", { kind: "withdraw", isSure: true }],
  ["onderbouwing", { kind: "onderbouwing", page: "advies" }],
  ["bronnen", { kind: "onderbouwing", page: "bronnen" }],
  ["dossier", { kind: "onderbouwing", page: "dossier" }],
  ["goedkeuren", { kind: "decide", decision: "goedgekeurd", reason: "" }],
  ["terugsturen", { kind: "decide", decision: "teruggestuurd", reason: null }],
  ["afwijzen", { kind: "decide", decision: "afgewezen", reason: null }],
  ["nieuwe_ronde", { kind: "new_round" }],
  ["overnemen", { kind: "take_over", isSure: false }],
  ["overnemen_doen", { kind: "take_over", isSure: true }],
]);

export function readClick(context: Context, { action, data, inputs }: Clicked): Intent {
  const plain = PLAIN.get(action);
  if (plain) return plain;
  if (/^antwoord\.\d$/.test(action) || action === "weet_niet") return readAnswerButton(context, action, data, inputs);
  if (/^bron_openen\.\d$/.test(action))
    return data.bron === undefined ? TAMPERED : { kind: "open_source", key: data.bron };
  switch (action) {
    case "verder":
      return data.step === undefined
        ? TAMPERED
        : { kind: "answer", step: data.step, given: factInputs(inputs), provenance: provenanceOf(inputs) };
    case "start":
      return { kind: "start", klantkenmerk: field(inputs, "klantkenmerk"), gemeente: field(inputs, "gemeente") };
    case "wijzigen":
      return { kind: "change", step: field(inputs, "stap") };
    case "overdragen_doen":
      return { kind: "handover", to: field(inputs, "aan") };
    case "geprobeerd_toevoegen":
      return { kind: "add_tried", row: triedOf(inputs) };
    case "geprobeerd_verwijderen":
      return { kind: "remove_tried", row: field(inputs, "rij") };
    case "gegevens_opslaan":
      return { kind: "save_details", fields: inputs };
    case "afwijken_opslaan":
      return {
        kind: "save_deviation",
        outcome: `${field(inputs, "trede")}/${field(inputs, "vervolgstap")}`,
        reason: field(inputs, "reden"),
      };
    case "goedkeuren_doen":
      return { kind: "decide", decision: "goedgekeurd", reason: field(inputs, "reden") };
    case "terugsturen_doen":
      return { kind: "decide", decision: "teruggestuurd", reason: field(inputs, "reden") };
    case "afwijzen_doen":
      return { kind: "decide", decision: "afgewezen", reason: field(inputs, "reden") };
    default:
      return TAMPERED;
  }
}

/** "antwoord.1" carries its option twice; both must agree, and the step must have that answer. */
function readAnswerButton({ flow }: Context, action: string, data: Clicked["data"], inputs: Inputs): Intent {
  const [question, second] = (data.step === undefined ? undefined : flow?.steps.get(data.step))?.questions ?? [];
  const fact = question && flow?.facts.get(question.fact);
  if (data.step === undefined || !fact || second) return TAMPERED;
  const provenance = provenanceOf(inputs);
  if (action === "weet_niet") return { kind: "answer", step: data.step, given: { [fact.id]: "weet_niet" }, provenance };
  const answer = fact.kind === "choice" ? [...fact.answers.keys()][data.option ?? -1] : undefined;
  if (answer === undefined || action !== `antwoord.${data.option}`) return TAMPERED;
  return { kind: "answer", step: data.step, given: { [fact.id]: answer }, provenance };
}

function factInputs(inputs: Inputs): Readonly<Record<string, string>> {
  const own = Object.entries(inputs).filter(([id]) => id.startsWith("feit."));
  return Object.fromEntries(own.map(([id, value]) => [id.slice("feit.".length), value]));
}

function provenanceOf(inputs: Inputs): ProvenanceInput {
  const entry = (key: keyof ProvenanceInput, id: string) => (inputs[id] ? { [key]: inputs[id] } : {});
  return { ...entry("herkomst", "herkomst"), ...entry("zekerheid", "zekerheid"), ...entry("datum", "herkomst_datum") };
}

function triedOf(inputs: Inputs): Tried {
  return {
    voorziening: field(inputs, "voorziening"),
    via: field(inputs, "via"),
    periode: field(inputs, "periode"),
    uitkomst: field(inputs, "uitkomst"),
  };
}

function field(inputs: Inputs, id: string): string {
  return inputs[id] ?? "";
}

/** Typed text as an intent: everything a button does can be typed too. */
import type { Context } from "./context.ts";
import type { Place } from "./event.ts";
import type { Intent } from "./intent.ts";
import { plainText } from "./read-answer.ts";
import { readTypedAnswers } from "./read-typed-answers.ts";
import { readTypedForm } from "./read-typed-form.ts";
import { readAnswerLine, readLookUp } from "./read-typed-line.ts";

/** Whole texts, without capitals, accents and punctuation. */
const WORDS: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  ...same({ kind: "home" }, "mijn", "mijn zaken", "thuis", "begin", "start", "open", "openen"),
  ...same({ kind: "help" }, "", "help", "hulp", "hallo", "hoi", "uitleg"),
  ...same({ kind: "digest" }, "digest", "weekoverzicht"),
  ...same({ kind: "resume" }, "hervat", "hervatten", "verder gaan"),
  ...same({ kind: "stop" }, "stop", "stoppen"),
  ...same({ kind: "discard", isSure: false }, "weggooien"),
  ...same({ kind: "discard", isSure: true }, "weggooien ja"),
  ...same({ kind: "back" }, "terug"),
  ...same({ kind: "go_on" }, "verder", "vragen afmaken"),
  ...same({ kind: "show", view: "more" }, "meer"),
  ...same({ kind: "show", view: "overview" }, "overzicht"),
  ...same({ kind: "show", view: "answers" }, "antwoorden", "wijzig", "wijzigen"),
  ...same({ kind: "show", view: "tried" }, "geprobeerd"),
  ...same({ kind: "show", view: "details" }, "gegevens"),
  ...same({ kind: "show", view: "deviation" }, "afwijken"),
  ...same({ kind: "show", view: "handover" }, "overdragen"),
  ...same({ kind: "drop_deviation" }, "afwijking intrekken"),
  ...same({ kind: "submit" }, "indienen"),
]);

export function readTyped(context: Context, place: Place, text: string): Intent {
  const plain = plainText(text);
  const isEmpty = ["", "?"].includes(text.trim());
  const word = plain === "" && !isEmpty ? undefined : WORDS.get(plain);
  const isAnywhere = word && ["home", "help", "digest"].includes(word.kind);
  if (isAnywhere && (place.kind !== "thread" || plain !== "")) return word;
  const lookUp = readLookUp(place, text);
  if (lookUp) return lookUp;
  if (/^\s*reken\b/i.test(text)) return { kind: "reken", line: text };
  const act = readRecordAct(text, place.kind === "thread" || context.verwijzing !== null);
  if (act) return act;
  const isForPrivate = word !== undefined || /^\s*start\s/i.test(text);
  if (place.kind === "thread") return isForPrivate ? { kind: "unknown", text } : { kind: "comment", text };
  if (place.kind === "team") return { kind: "unknown", text };
  return word ?? readPrivate(context, text, plain);
}

function readPrivate(context: Context, text: string, plain: string): Intent {
  if (context.dialog?.view.kind === "confirm_change") {
    if (["ja", "j", "wijzig", "doorvoeren"].includes(plain)) return { kind: "confirm_change" };
    if (["nee", "n", "laat zo"].includes(plain)) return { kind: "keep_answers" };
  }
  const started = /^\s*start\s+(\S+)(?:\s+(.+))?$/is.exec(text);
  if (started) return { kind: "start", klantkenmerk: started[1] ?? "", gemeente: started[2] ?? "" };
  if (/^\s*open(?:en)?\s+\S+/i.test(text)) return { kind: "open" };
  const changed = /^\s*wijzig(?:en)?\s+(.+)$/is.exec(text);
  if (changed) return { kind: "change", step: changed[1]?.trim() ?? "" };
  const handed = /^\s*overdragen\s+(?:aan\s+)?(?:de\s+|een\s+)?(.+)$/is.exec(text);
  if (handed) return { kind: "handover", to: handed[1]?.trim().replace(/[.!]$/, "") ?? "" };
  return (
    readTypedForm(text) ??
    readTypedAnswers(context, text) ??
    readAnswerLine(context, text, plain) ?? { kind: "unknown", text }
  );
}

const RECORD_ACT =
  /^\s*(goedkeuren|terugsturen|afwijzen|onderbouwing|bronnen|dossier|intrekken|nieuwe ronde|overnemen|verder gaan met)(?:\s+(BW-\d{4}-\d{4,}))?\s*(?:(?::|\s-\s)\s*(.*)|(ja))?\s*$/is;

/** "terugsturen BW-2026-0001: reden"; in a thread, and for the case at hand, the nummer may be left out. */
function readRecordAct(text: string, isKnown: boolean): Intent | undefined {
  const [, verb = "", nummer, reason, sure] = RECORD_ACT.exec(text) ?? [];
  if (verb === "" || (nummer === undefined && !isKnown)) return undefined;
  switch (verb.toLowerCase()) {
    case "goedkeuren":
      return { kind: "decide", decision: "goedgekeurd", reason: reason ?? "" };
    case "terugsturen":
      return { kind: "decide", decision: "teruggestuurd", reason: reason ?? null };
    case "afwijzen":
      return { kind: "decide", decision: "afgewezen", reason: reason ?? null };
    case "onderbouwing":
      return { kind: "onderbouwing", page: "advies" };
    case "bronnen":
      return { kind: "onderbouwing", page: "bronnen" };
    case "dossier":
      return { kind: "onderbouwing", page: "dossier" };
    case "intrekken":
      return { kind: "withdraw", isSure: sure !== undefined };
    case "nieuwe ronde":
      return { kind: "new_round" };
    case "overnemen":
      return { kind: "take_over", isSure: sure !== undefined };
    default:
      return { kind: "open" };
  }
}

function same(intent: Intent, ...words: readonly string[]): readonly (readonly [string, Intent])[] {
  return words.map((word) => [word, intent] as const);
}

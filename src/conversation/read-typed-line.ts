/** Typed text that is more than one word or one answer: looking something up, or several answers in one line. */
import type { Context } from "./context.ts";
import type { Place } from "./event.ts";
import type { Intent } from "./intent.ts";

/** In a thread people talk to each other: only a short line without a full stop is a question to the bot. */
const MOST_WORDS_IN_THREAD = 6;

/** Cards on which a line of answers makes sense; elsewhere a form is in front of the person. */
const ANSWERABLE = new Set(["question", "overview", "answers", "more", "confirm_line"]);

/** "zoek loonkostensubsidie" and "bron participatiewet/10b/1", wherever it is typed. */
export function readLookUp(place: Place, text: string): Intent | undefined {
  if (place.kind === "thread" && (/[.?!]\s*$/.test(text) || text.trim().split(/\s+/).length > MOST_WORDS_IN_THREAD))
    return undefined;
  const searched = /^\s*zoek(?:en)?(?:\s*:\s*|\s+|$)(?:naar\s+)?(.*)$/is.exec(text);
  if (searched) return { kind: "search", question: searched[1]?.trim() ?? "" };
  const opened = /^\s*bron\s+([a-z0-9-]+(?:\/[a-z0-9:.*-]+)+)\s*$/i.exec(text);
  return opened ? { kind: "open_source", key: opened[1] ?? "" } : undefined;
}

/** Undefined when the line gives no certain answer: then it is text like any other. */
export function readAnswerLine({ dialog, readLine }: Context, text: string, plain: string): Intent | undefined {
  if (!dialog || !ANSWERABLE.has(dialog.view.kind)) return undefined;
  if (dialog.view.kind === "confirm_line") {
    if (["ja", "j", "klopt", "dat klopt", "klopt overnemen", "ja klopt"].includes(plain))
      return { kind: "confirm_line" };
    if (["nee", "n", "niet overnemen", "klopt niet", "laat zo"].includes(plain)) return { kind: "drop_line" };
  }
  const { answers, unclear } = readLine(text, dialog.gemeente);
  return answers.size === 0 ? undefined : { kind: "fill_line", answers, unclear };
}

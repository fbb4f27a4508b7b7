/** Forms beside the tree: what was tried, the details, a deviation. Free text is screened before anything is stored. */
import { TREDEN, VERVOLGSTAPPEN } from "../../decision/outcome.ts";
import { MIN_REASON } from "../../verwijzing/transition.ts";
import type { Tried } from "../../verwijzing/verwijzing.ts";
import { TRIED_FIELDS } from "../cards/tried-card.ts";
import { type Case, changeCase, effectsOf } from "../case.ts";
import type { TurnResult } from "../context.ts";
import type { Dialog, View } from "../dialog.ts";
import { readDetails } from "../read-details.ts";
import { done, say } from "../result.ts";
import { textErrors } from "../screen-fields.ts";
import { showCase, showWithErrors } from "../show-case.ts";

/** Rows and characters per field that one card can show. */
const MAX_ROWS = 8;
const MAX_FIELD = 200;

/** What is said when a form was stored; the act is the name of its button, for the audit trail too. */
const SAID = {
  geprobeerd_toevoegen: "geprobeerd.opgeslagen",
  geprobeerd_verwijderen: "geprobeerd.verwijderd",
  gegevens_opslaan: "gegevens.opgeslagen",
  afwijken_opslaan: "afwijking.opgeslagen",
  afwijking_intrekken: "afwijking.ingetrokken",
} as const;
type Act = keyof typeof SAID;

export function addTried(found: Case, row: Tried): TurnResult {
  const { texts } = found.context;
  if (found.dialog.tried.length >= MAX_ROWS) return say("warning", texts.say("geprobeerd.vol", { maximum: MAX_ROWS }));
  const errors = {
    ...Object.fromEntries(
      TRIED_FIELDS.filter((id) => row[id].trim() === "").map((id) => [id, texts.say("geprobeerd.fout")]),
    ),
    ...textErrors(texts, row, MAX_FIELD),
  };
  if (Object.keys(errors).length > 0) return formErrors(found, "tried", errors, row);
  const { voorziening, via, periode, uitkomst } = row;
  const trimmed = {
    voorziening: voorziening.trim(),
    via: via.trim(),
    periode: periode.trim(),
    uitkomst: uitkomst.trim(),
  };
  return stored(found, "geprobeerd_toevoegen", { tried: [...found.dialog.tried, trimmed], view: { kind: "tried" } });
}

export function removeTried(found: Case, row: string): TurnResult {
  const place = Number(row);
  if (!Number.isInteger(place) || !found.dialog.tried[place - 1]) {
    return say("warning", found.context.texts.say("geprobeerd.welke", { aantal: found.dialog.tried.length }));
  }
  const tried = found.dialog.tried.filter((_, index) => index !== place - 1);
  return stored(found, "geprobeerd_verwijderen", { tried, view: { kind: "tried" } });
}

export function saveDetails(found: Case, fields: Readonly<Record<string, string>>): TurnResult {
  const read = readDetails(found, fields);
  if (read.kind === "faults") return formErrors(found, "details", read.errors, fields);
  return stored(found, "gegevens_opslaan", { details: read.details, view: { kind: "overview" } });
}

export function saveDeviation(found: Case, outcome: string, reason: string): TurnResult {
  const { context } = found;
  const { texts } = context;
  const [tredeText = "", vervolgstapText = ""] = outcome.split("/");
  const trede = TREDEN.find((known) => known === tredeText.trim());
  const vervolgstap = VERVOLGSTAPPEN.find((known) => known === vervolgstapText.trim());
  const trimmed = reason.trim();
  const errors = {
    ...(trede ? {} : { trede: texts.say("afwijking.fout.trede") }),
    ...(vervolgstap ? {} : { vervolgstap: texts.say("afwijking.fout.vervolgstap") }),
    ...(trimmed.length < MIN_REASON ? { reden: texts.say("afwijking.fout.reden", { minimum: MIN_REASON }) } : {}),
    ...textErrors(texts, { reden: reason }, 2000),
  };
  if (!trede || !vervolgstap || Object.keys(errors).length > 0) {
    return formErrors(found, "deviation", errors, { trede: tredeText, vervolgstap: vervolgstapText, reden: reason });
  }
  const advised = found.replay.advice.outcome;
  if (trede === advised.trede && vervolgstap === advised.vervolgstap) {
    return formErrors(
      found,
      "deviation",
      { vervolgstap: texts.say("afwijking.fout.gelijk") },
      { trede, vervolgstap, reden: reason },
    );
  }
  const deviation = { outcome: { trede, vervolgstap }, reason: trimmed, by: context.actor.id, at: context.now };
  return stored(found, "afwijken_opslaan", { deviation, view: { kind: "overview" } });
}

export function dropDeviation(found: Case): TurnResult {
  if (!found.dialog.deviation) return say("warning", found.context.texts.say("afwijking.geen"));
  return stored(found, "afwijking_intrekken", { deviation: null, view: { kind: "overview" } });
}

function stored(found: Case, act: Act, patch: Partial<Dialog>): TurnResult {
  const text = found.context.texts.say(SAID[act]);
  return showCase(changeCase(found, patch), [{ kind: "notice", tone: "good", text }], [done(act, found.dialog.id)]);
}

/** The form again with its errors; when it was typed from another card, that form comes first. */
function formErrors(
  found: Case,
  kind: "tried" | "details" | "deviation",
  errors: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): TurnResult {
  const view: View = { kind };
  const shown = found.dialog.view.kind === kind ? found : changeCase(found, { view });
  const result = showWithErrors(shown, errors, values);
  return { ...result, effects: shown === found ? [] : effectsOf(shown) };
}

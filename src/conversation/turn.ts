/** One event in, everything that must happen out. Read what is wanted, check who may, do it. */
import { assertNever } from "../errors.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Case } from "./case.ts";
import type { Context, TurnResult } from "./context.ts";
import type { Event } from "./event.ts";
import { actName, withDialog, withRecord } from "./guard.ts";
import { answer } from "./handlers/answer.ts";
import { decide } from "./handlers/decide.ts";
import { discard } from "./handlers/discard.ts";
import { addTried, dropDeviation, removeTried, saveDetails, saveDeviation } from "./handlers/forms.ts";
import { handOver, takeCase } from "./handlers/handover.ts";
import { explain, showDigest, showHelp, showHome } from "./handlers/home.ts";
import { handleLine } from "./handlers/line.ts";
import { lookUp } from "./handlers/look-up.ts";
import { changeEarlier, confirmChange, goBack, goOn, keepAnswers, showView, stop } from "./handlers/navigate.ts";
import { openWork } from "./handlers/open-work.ts";
import { comment, newRound, showOnderbouwing, withdraw } from "./handlers/record.ts";
import { reken } from "./handlers/reken.ts";
import { start } from "./handlers/start.ts";
import { submit } from "./handlers/submit.ts";
import { takeOver } from "./handlers/take-over.ts";
import type { Intent } from "./intent.ts";
import { readClick } from "./read-click.ts";
import { readTyped } from "./read-typed.ts";
import { refuse } from "./result.ts";

/** Pure: the same context and event always give the same result. Never silent: exactly one answer to the actor. */
export function turn(context: Context, event: Event): TurnResult {
  return handle(context, event, readIntent(context, event));
}

function readIntent(context: Context, { act, place }: Event): Intent {
  return act.kind === "clicked" ? readClick(context, act) : readTyped(context, place, act.text);
}

function handle(context: Context, event: Event, intent: Intent): TurnResult {
  const onDialog = (act: (found: Case) => TurnResult) => withDialog(context, event, act);
  const onRecord = (act: (verwijzing: Verwijzing) => TurnResult) => withRecord(context, event, act);
  switch (intent.kind) {
    case "home":
      return showHome(context);
    case "help":
      return showHelp(context);
    case "digest":
      return showDigest(context);
    case "start":
      return start(context, intent);
    case "open":
      return openWork(context, event);
    case "resume":
      return context.dialog ? takeCase(context, context.dialog) : showHome(context);
    case "stop":
      return onDialog(stop);
    case "discard":
      return onDialog((found) => discard(found, intent.isSure));
    case "answer":
      return onDialog((found) => answer(found, intent));
    case "back":
      return onDialog(goBack);
    case "go_on":
      return onDialog(goOn);
    case "show":
      return onDialog((found) => showView(found, intent.view));
    case "change":
      return onDialog((found) => changeEarlier(found, intent.step));
    case "confirm_change":
      return onDialog(confirmChange);
    case "keep_answers":
      return onDialog(keepAnswers);
    case "fill_line":
    case "confirm_line":
    case "drop_line":
      return onDialog((found) => handleLine(found, intent));
    case "search":
    case "open_source":
      return lookUp(context, event, intent);
    case "reken":
      return reken(context, event, intent.line);
    case "handover":
      return onDialog((found) => handOver(found, intent.to));
    case "add_tried":
      return onDialog((found) => addTried(found, intent.row));
    case "remove_tried":
      return onDialog((found) => removeTried(found, intent.row));
    case "save_details":
      return onDialog((found) => saveDetails(found, intent.fields));
    case "save_deviation":
      return onDialog((found) => saveDeviation(found, intent.outcome, intent.reason));
    case "drop_deviation":
      return onDialog(dropDeviation);
    case "submit":
      return onDialog(submit);
    case "onderbouwing":
      return onRecord((verwijzing) => showOnderbouwing(context, verwijzing, intent.page));
    case "decide":
      return onRecord((verwijzing) => decide(context, event, verwijzing, intent.decision, intent.reason));
    case "withdraw":
      return onRecord((verwijzing) => withdraw(context, verwijzing, intent.isSure));
    case "new_round":
      return onRecord((verwijzing) => newRound(context, verwijzing));
    case "take_over":
      return onRecord((verwijzing) => takeOver(context, event, verwijzing, intent.isSure));
    case "comment":
      return onRecord((verwijzing) => comment(context, verwijzing, intent.text));
    case "unknown":
      return explain(context, event);
    case "tampered":
      return tampered(context, event);
    default:
      return assertNever(intent);
  }
}

function tampered(context: Context, event: Event): TurnResult {
  const subject = context.dialog?.id ?? context.verwijzing?.id ?? context.actor.id;
  return refuse(context.texts.say("fout.knop"), { act: actName(event), subject, reason: "tampered" });
}

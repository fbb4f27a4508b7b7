/** The card of a dialog, by its view. */
import { assertNever } from "../../errors.ts";
import { type Case, currentStep } from "../case.ts";
import type { Block, Card } from "../message.ts";
import { answersCard } from "./answers-card.ts";
import { confirmCard } from "./confirm-card.ts";
import { detailsCard } from "./details-card.ts";
import { deviationCard } from "./deviation-card.ts";
import { handoverCard } from "./handover-card.ts";
import { lineCard } from "./line-card.ts";
import { moreCard } from "./more-card.ts";
import { overviewCard } from "./overview-card.ts";
import { questionCard } from "./question-card.ts";
import { stoppedCard } from "./stopped-card.ts";
import { triedCard } from "./tried-card.ts";

/** What one showing of a card adds to it. */
export type Showing = {
  readonly notices: readonly Block[];
  /** input id -> what to do about it */
  readonly errors: Readonly<Record<string, string>>;
  /** input id or fact -> what was typed or chosen just now */
  readonly values: Readonly<Record<string, string>>;
};

export function dialogCard(found: Case, showing: Showing): Card {
  const card = bodyOf(found, showing);
  return { ...card, blocks: [caseLine(found), ...showing.notices, ...card.blocks] };
}

function bodyOf(found: Case, showing: Showing): Card {
  if (found.dialog.status === "gestopt") return stoppedCard(found);
  const { view } = found.dialog;
  switch (view.kind) {
    case "question": {
      const step = currentStep(found);
      return step ? questionCard(found, step, showing) : overviewCard(found);
    }
    case "confirm_change":
      return confirmCard(found, view);
    case "confirm_line":
      return lineCard(found, view);
    case "overview":
      return overviewCard(found);
    case "answers":
      return answersCard(found);
    case "tried":
      return triedCard(found, showing);
    case "details":
      return detailsCard(found, showing);
    case "deviation":
      return deviationCard(found, showing);
    case "handover":
      return handoverCard(found, showing);
    case "more":
      return moreCard(found);
    default:
      return assertNever(view);
  }
}

/** On every card: whose case, which tree, and whether a jurist signed that tree off. */
function caseLine({ context, dialog, flow }: Case): Block {
  const text = context.texts.say("dialoog.regel", {
    klantkenmerk: dialog.klantkenmerk,
    flow: flow.title,
    status: context.texts.say(`woorden.flow_status.${flow.status}`),
    vastgesteld: context.texts.say(`woorden.vastgesteld.${dialog.flow.vastgesteld ? "ja" : "nee"}`),
  });
  return { kind: "text", text, subtle: true };
}

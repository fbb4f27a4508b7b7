/** Every answer so far, in the order of the cards, each with a way to change it. */
import { type Case, stepOf } from "../case.ts";
import { answerLabel, factLabel } from "../format.ts";
import type { Block, Card } from "../message.ts";
import { BY_GEMEENTE } from "../replay.ts";
import { dialogAction } from "./dialog-action.ts";
import { folded } from "./folded.ts";
import { provenanceLine } from "./provenance-blocks.ts";

export function answersCard(found: Case): Card {
  const { texts } = found.context;
  const { trail } = found.replay;
  const numbered = trail.map((step, index) => ({
    value: step,
    label: texts.say("antwoorden.nummer", { nummer: index + 1, titel: stepOf(found.flow, step).title }),
  }));
  const choose: Block = {
    kind: "choice",
    id: "stap",
    label: texts.say("antwoorden.kies"),
    hint: texts.say("antwoorden.kies_hint"),
    options: numbered,
    required: false,
  };
  return {
    title: texts.say("antwoorden.titel"),
    summary: texts.say("antwoorden.samenvatting"),
    blocks: [...answerBlocks(found), ...unusedBlocks(found), ...(trail.length > 0 ? [choose] : [])],
    actions: [
      ...(trail.length > 0 ? [dialogAction(found, "wijzigen", { style: "primary", withInputs: true })] : []),
      dialogAction(found, "terug"),
    ],
  };
}

function answerBlocks(found: Case): readonly Block[] {
  const { context, flow, replay } = found;
  const byCard = replay.trail.flatMap((step, index) =>
    stepOf(flow, step).questions.flatMap(({ fact }) => {
      const given = replay.live.find((answer) => answer.fact === fact);
      return given ? [{ given, nummer: `${index + 1}. ` }] : [];
    }),
  );
  const seen = new Set(byCard.map(({ given }) => given.fact));
  const rest = replay.live.filter(({ fact }) => !seen.has(fact)).map((given) => ({ given, nummer: "" }));
  const rows = [...byCard, ...rest].map(({ given, nummer }) => ({
    label: `${nummer}${factLabel(flow, given.fact)}`,
    value: context.texts.say("antwoorden.waarde", {
      antwoord: answerLabel(context.texts, flow, given.fact, given.answer),
      herkomst: provenanceLine(context, given),
    }),
  }));
  if (rows.length === 0) return [{ kind: "text", text: context.texts.say("antwoorden.geen") }];
  return [{ kind: "facts", rows }];
}

/** Answers that the present path does not ask: kept, and used again when they fit. */
function unusedBlocks({ context, dialog, flow, replay }: Case): readonly Block[] {
  const live = new Set(replay.live.map(({ fact }) => fact));
  const unused = dialog.answers.filter(({ fact, by }) => !live.has(fact) && by !== BY_GEMEENTE);
  if (unused.length === 0) return [];
  const items = unused.map(({ fact, answer }) =>
    context.texts.say("wijzigen.antwoord", {
      label: factLabel(flow, fact),
      antwoord: answerLabel(context.texts, flow, fact, answer),
    }),
  );
  return folded("niet_gebruikt", context.texts.say("antwoorden.niet_gebruikt"), [{ kind: "list", items }]);
}

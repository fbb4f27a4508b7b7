/** Before a change: which answers would lapse, and which stay. */
import type { Case } from "../case.ts";
import type { View } from "../dialog.ts";
import { answerLabel, factLabel } from "../format.ts";
import type { Block, Card } from "../message.ts";
import { consequences } from "../replay.ts";
import { dialogAction } from "./dialog-action.ts";
import { folded } from "./folded.ts";

export function confirmCard(found: Case, view: Extract<View, { kind: "confirm_change" }>): Card {
  const { context, dialog, flow } = found;
  const { texts } = context;
  const { lapse, stay } = consequences(flow, dialog, view.answers);
  const line = ({ fact, answer }: (typeof lapse)[number]) =>
    texts.say("wijzigen.antwoord", { label: factLabel(flow, fact), antwoord: answerLabel(texts, flow, fact, answer) });
  const changes = view.answers.map((given) => {
    const before = dialog.answers.find(({ fact }) => fact === given.fact);
    const label = factLabel(flow, given.fact);
    const naar = answerLabel(texts, flow, given.fact, given.answer);
    if (!before) return texts.say("wijzigen.nieuw", { label, naar });
    return texts.say("wijzigen.van_naar", { label, van: answerLabel(texts, flow, given.fact, before.answer), naar });
  });
  const kept: readonly Block[] = stay.length === 0 ? [] : [{ kind: "list", items: stay.map(line) }];
  return {
    title: texts.say("wijzigen.titel"),
    summary: texts.say("wijzigen.samenvatting"),
    blocks: [
      { kind: "list", items: changes },
      { kind: "notice", tone: "warning", text: texts.say("wijzigen.vervalt") },
      { kind: "list", items: lapse.map(line) },
      { kind: "text", text: texts.say("wijzigen.bewaard") },
      ...folded("blijft", texts.say("wijzigen.blijft"), kept),
    ],
    actions: [
      dialogAction(found, "wijziging_doorvoeren", { style: "primary" }),
      dialogAction(found, "wijziging_laten"),
    ],
  };
}

/** What was read in a typed line, to be confirmed before it counts. */
import type { Case } from "../case.ts";
import type { View } from "../dialog.ts";
import { answerLabel, factLabel } from "../format.ts";
import type { Block, Card } from "../message.ts";
import { consequences } from "../replay.ts";
import type { Texts } from "../texts.ts";
import { dialogAction } from "./dialog-action.ts";

/** A line can be long; nobody reads more of what was not understood. */
const MOST_PARTS = 8;
const MOST_LETTERS = 120;

export function lineCard(found: Case, view: Extract<View, { kind: "confirm_line" }>): Card {
  const { context, dialog, flow } = found;
  const { texts } = context;
  const { lapse } = consequences(flow, dialog, view.answers);
  const rows = view.answers.map(({ fact, answer }) => {
    const before = dialog.answers.find((given) => given.fact === fact);
    const antwoord = answerLabel(texts, flow, fact, answer);
    const value = before
      ? texts.say("regel.was", { antwoord, oud: answerLabel(texts, flow, fact, before.answer) })
      : antwoord;
    return { label: factLabel(flow, fact), value };
  });
  const lost = lapse.map(({ fact, answer }) =>
    texts.say("wijzigen.antwoord", { label: factLabel(flow, fact), antwoord: answerLabel(texts, flow, fact, answer) }),
  );
  return {
    title: texts.say("regel.titel"),
    summary: texts.say("regel.samenvatting"),
    blocks: [
      { kind: "facts", rows },
      ...(lost.length === 0 ? [] : listed("warning", texts.say("regel.vervalt"), lost)),
      { kind: "text", text: texts.say("regel.vraag") },
    ],
    actions: [dialogAction(found, "regel_overnemen", { style: "primary" }), dialogAction(found, "regel_laten")],
  };
}

/** What gave no answer, as typed: only for a private view, which is kept nowhere. */
export function unclearBlocks(texts: Texts, unclear: readonly string[]): readonly Block[] {
  if (unclear.length === 0) return [];
  const shown = unclear.slice(0, MOST_PARTS).map((part) => part.slice(0, MOST_LETTERS));
  const more = unclear.length - shown.length;
  const items = more === 0 ? shown : [...shown, texts.say("regel.te_veel", { aantal: more })];
  return [
    ...listed("neutral", texts.say("regel.niet_begrepen"), items),
    { kind: "text", text: texts.say("regel.niet_begrepen_tip"), subtle: true },
  ];
}

/** Answers that were understood, and why they are not taken over. */
export function leftOutBlocks(text: string, labels: readonly string[]): readonly Block[] {
  return labels.length === 0 ? [] : listed("neutral", text, labels);
}

function listed(tone: "neutral" | "warning", text: string, items: readonly string[]): readonly Block[] {
  return [
    { kind: "notice", tone, text },
    { kind: "list", items },
  ];
}

/** The advice as blocks: for the overview of the dialog and for the onderbouwing of a record. */
import type { Citation } from "../../decision/flow.ts";
import type { Outcome } from "../../decision/outcome.ts";
import type { Deviation, GivenAdvice } from "../../verwijzing/verwijzing.ts";
import { adviceWords } from "../advice-words.ts";
import { nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { factLabel, formatInstant } from "../format.ts";
import type { Flow } from "../../decision/flow.ts";
import type { Block } from "../message.ts";
import { possibleWords } from "../weet-niet.ts";
import { sourceBlocks } from "./source-blocks.ts";

/** The rung, what to do next, and what stands beside it. */
export function outcomeBlocks(context: Context, outcome: Outcome, path: GivenAdvice["path"]): readonly Block[] {
  const { texts, words } = context;
  const said = adviceWords(context, outcome, path);
  const vermoeden: readonly Block[] = said.isVermoeden
    ? [{ kind: "notice", tone: "neutral", text: texts.say("advies.vermoeden_uitleg") }]
    : [];
  return [
    { kind: "heading", text: said.headline },
    { kind: "ladder", trede: outcome.trede === "geen" ? null : outcome.trede, uncertain: said.isVermoeden },
    { kind: "text", text: words.treden[outcome.trede].text },
    ...vermoeden,
    { kind: "text", text: texts.say("advies.vervolgstap", { titel: said.vervolgstap }), strong: true },
    { kind: "text", text: words.vervolgstappen[outcome.vervolgstap].text },
  ];
}

export function warningBlocks(warnings: readonly { readonly text: string }[]): readonly Block[] {
  return warnings.map(({ text }) => ({ kind: "notice", tone: "warning", text }));
}

/** What is open, who can find it out, and which results remain. */
export function openBlocks(context: Context, flow: Flow, open: GivenAdvice["open"]): readonly Block[] {
  if (open.length === 0) return [];
  const items = open.map(({ fact, wie, possible }) =>
    context.texts.say("advies.open_regel", {
      label: factLabel(flow, fact),
      wie: context.texts.say(`woorden.wie.${wie}`),
      mogelijk: possibleWords({ context }, possible).join("; "),
    }),
  );
  return [
    { kind: "text", text: context.texts.say("advies.open"), strong: true },
    { kind: "list", items },
  ];
}

/** The deviation stays visible wherever the advice is shown. */
export function deviationBlocks(context: Context, deviation: Deviation | null): readonly Block[] {
  if (!deviation) return [];
  const { texts, words } = context;
  const { outcome, reason, by, at } = deviation;
  return [
    {
      kind: "notice",
      tone: "attention",
      text: texts.say("afwijking.zichtbaar", {
        trede: words.treden[outcome.trede].title,
        vervolgstap: words.vervolgstappen[outcome.vervolgstap].title,
        naam: nameOf(context, by),
        moment: formatInstant(texts, at),
      }),
    },
    { kind: "text", text: texts.say("afwijking.reden", { reden: reason }) },
  ];
}

/** Closed at first: the motivation for the file, explanations, and all sources. */
export function groundBlocks(
  context: Context,
  advice: Pick<GivenAdvice, "motivering" | "explanations">,
  citations: readonly Citation[],
): readonly Block[] {
  const { texts } = context;
  const closed = (id: string, label: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: "details", id, label, blocks }];
  const lines = reasonsOf(context, advice.motivering);
  const explanations = advice.explanations.map(({ text }) => text);
  return [
    ...closed("motivering", texts.say("advies.motivering"), lines.map((text) => ({ kind: "text", text }))),
    ...closed("toelichting", texts.say("advies.toelichting"), explanations.length === 0 ? [] : [{ kind: "list", items: explanations }]),
    ...closed("bronnen", texts.say("advies.bronnen", { aantal: citations.length }), sourceBlocks(texts, citations)),
  ];
}

/** The motivation without the parts that stand on the card already: warnings, explanations and sources. */
function reasonsOf({ words: { motivering: said } }: Context, motivering: string): readonly string[] {
  const shownElsewhere = [said.warnings_heading, said.explanations_heading, said.law_heading, said.local_heading];
  return motivering
    .split("\n\n")
    .map((part) => part.split("\n"))
    .filter(([heading = ""]) => !shownElsewhere.includes(heading))
    .flat()
    .filter((line) => line.trim() !== "");
}

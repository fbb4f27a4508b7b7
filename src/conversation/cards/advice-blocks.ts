/** The advice as blocks: for the overview of the dialog and for the onderbouwing of a record. */
import type { Citation, Flow } from "../../decision/flow.ts";
import type { Outcome } from "../../decision/outcome.ts";
import type { Deviation, GivenAdvice } from "../../verwijzing/verwijzing.ts";
import { adviceWords } from "../advice-words.ts";
import { nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { factLabel, formatInstant } from "../format.ts";
import type { Block } from "../message.ts";
import { possibleWords } from "../weet-niet.ts";
import { folded } from "./folded.ts";

/** The rung, what to do next, and what stands beside it. */
export function outcomeBlocks(context: Context, outcome: Outcome, path: GivenAdvice["path"]): readonly Block[] {
  const { texts, words } = context;
  const said = adviceWords(context, outcome, path);
  return [
    { kind: "heading", text: said.headline },
    { kind: "ladder", trede: outcome.trede === "geen" ? null : outcome.trede, uncertain: said.isVermoeden },
    { kind: "text", text: words.treden[outcome.trede].text },
    { kind: "text", text: texts.say("advies.vervolgstap", { titel: said.vervolgstap }), strong: true },
    { kind: "text", text: words.vervolgstappen[outcome.vervolgstap].text },
  ];
}

export function warningBlocks(warnings: readonly { readonly text: string }[]): readonly Block[] {
  return warnings.map(({ text }) => ({ kind: "notice", tone: "warning", text }));
}

/** The first open question and who can find it out; closed at first: the others per person, and what is still possible. */
export function openBlocks(context: Context, flow: Flow, open: GivenAdvice["open"]): readonly Block[] {
  const [first, ...others] = open;
  if (!first) return [];
  const { texts } = context;
  const label = factLabel(flow, first.fact);
  const possible = [...new Set(open.flatMap((one) => possibleWords({ context }, one.possible)))];
  const perPerson = [...Map.groupBy(others, ({ wie }) => wie)].flatMap(([wie, questions]): readonly Block[] => [
    { kind: "text", text: texts.say("advies.open_bij", { wie: texts.say(`woorden.wie.${wie}`) }), strong: true },
    { kind: "list", items: questions.map(({ fact }) => factLabel(flow, fact)) },
  ]);
  return [
    { kind: "text", text: texts.say("advies.open"), strong: true },
    { kind: "text", text: texts.say("advies.open_eerst", { label, wie: texts.say(`woorden.wie.${first.wie}`) }) },
    ...folded("open", texts.say("advies.open_verder", { aantal: others.length }), perPerson),
    ...folded("mogelijk", texts.say("advies.mogelijk", { aantal: possible.length }), [
      { kind: "list", items: possible },
    ]),
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

/** Closed at first: the motivation for the file. */
export function motiveringBlocks(context: Context, { motivering }: Pick<GivenAdvice, "motivering">): readonly Block[] {
  const blocks = reasonsOf(context, motivering).map((text): Block => ({ kind: "text", text }));
  return folded("motivering", context.texts.say("advies.motivering"), blocks);
}

/** Closed at first: what the flow explains with this result. */
export function explanationBlocks(
  { texts }: Context,
  { explanations }: Pick<GivenAdvice, "explanations">,
): readonly Block[] {
  if (explanations.length === 0) return [];
  const items = explanations.map(({ text }) => text);
  return folded("toelichting", texts.say("advies.toelichting"), [{ kind: "list", items }]);
}

/** The citations of an advice, in order of first use. */
export function sourcesOf(flow: Flow, { sources }: Pick<GivenAdvice, "sources">): readonly Citation[] {
  return sources.flatMap((key) => flow.citations.get(key) ?? []);
}

/** The motivation without the parts that stand on the card already: what is open, warnings, explanations and sources. */
function reasonsOf({ words: { motivering: said } }: Context, motivering: string): readonly string[] {
  const shownElsewhere = [
    said.open_heading,
    said.possible_heading,
    said.warnings_heading,
    said.explanations_heading,
    said.law_heading,
    said.local_heading,
  ];
  return motivering
    .split("\n\n")
    .map((part) => part.split("\n"))
    .filter(([heading = ""]) => !shownElsewhere.includes(heading))
    .flat()
    .filter((line) => line.trim() !== "");
}

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

/** What is open and who can find it out, and the results that remain. */
export function openBlocks(context: Context, flow: Flow, open: GivenAdvice["open"]): readonly Block[] {
  if (open.length === 0) return [];
  const items = open.map(({ fact, wie }) =>
    context.texts.say("advies.open_regel", {
      label: factLabel(flow, fact),
      wie: context.texts.say(`woorden.wie.${wie}`),
    }),
  );
  const possible = [...new Set(open.flatMap((one) => possibleWords({ context }, one.possible)))];
  return [
    { kind: "text", text: context.texts.say("advies.open"), strong: true },
    { kind: "list", items },
    { kind: "text", text: context.texts.say("advies.mogelijk"), strong: true },
    { kind: "list", items: possible },
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
  const lines = reasonsOf(context, motivering);
  if (lines.length === 0) return [];
  const blocks = lines.map((text): Block => ({ kind: "text", text }));
  return [{ kind: "details", id: "motivering", label: context.texts.say("advies.motivering"), blocks }];
}

/** Closed at first: what the flow explains with this result. */
export function explanationBlocks(
  { texts }: Context,
  { explanations }: Pick<GivenAdvice, "explanations">,
): readonly Block[] {
  if (explanations.length === 0) return [];
  const items = explanations.map(({ text }) => text);
  return [
    { kind: "details", id: "toelichting", label: texts.say("advies.toelichting"), blocks: [{ kind: "list", items }] },
  ];
}

/** The citations of an advice, in order of first use. */
export function sourcesOf(flow: Flow, { sources }: Pick<GivenAdvice, "sources">): readonly Citation[] {
  return sources.flatMap((key) => flow.citations.get(key) ?? []);
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

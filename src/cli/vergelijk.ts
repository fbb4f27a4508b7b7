import { comparisonView } from "../conversation/comparison-view.ts";
import { compareRegimes } from "../knowledge/compare-regimes.ts";
import { loadComparisonSentences } from "../knowledge/comparison-sentences.ts";
import { loadRules } from "../knowledge/load-rules.ts";
import { readFacts } from "./case-input.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { openInput } from "./open-input.ts";
import { readAll } from "./read-lines.ts";
import { comparisonJson, refusedJson } from "./vergelijk-json.ts";
import { comparisonText, refusedText } from "./vergelijk-text.ts";

/** `vergelijk`: the same facts through every regime, side by side. */
export const vergelijk: Command = {
  options: { feiten: "text", peildatum: "text", json: "flag" },
  words: [],
  run: async ({ feiten, peildatum, json }, io, texts) => {
    if (typeof feiten !== "string") throw new UsageError("missing_option", { option: "--feiten" });
    const input = await openInput(feiten, io);
    const [rules, sentences] = await Promise.all([loadRules(io.root), loadComparisonSentences()]);
    const { facts, refusals } = readFacts(await readAll(input), {
      gemeente: undefined,
      peildatum: undefined,
      flow: undefined,
    });
    const day = typeof peildatum === "string" ? peildatum : io.today();
    const comparison = compareRegimes(rules, facts, day);
    if (refusals.length > 0 || comparison.kind === "refused") {
      const all = [...refusals, ...(comparison.kind === "refused" ? comparison.refusals : [])];
      if (json === true) io.stdout.write(`${refusedJson(all, day, texts)}\n`);
      else io.stderr.write(refusedText(all, texts));
      return EXIT.refused;
    }
    const view = comparisonView(comparison, { words: rules.words, facts: rules.facts, sentences });
    if (json === true) io.stdout.write(`${comparisonJson(comparison, view, rules.words, texts)}\n`);
    else io.stdout.write(comparisonText(view, texts));
    return EXIT.done;
  },
};

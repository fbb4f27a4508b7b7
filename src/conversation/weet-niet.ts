import { WEET_NIET } from "../decision/fact.ts";
import { parseOutcome } from "../decision/outcome.ts";
import type { ProvenAnswer } from "../verwijzing/provenance.ts";
import type { Case } from "./case.ts";
import { factLabel } from "./format.ts";
import type { Block } from "./message.ts";

/** More results than this are counted: the overview names them all. */
const MOST_NAMED = 4;

/** Shows what "weet ik niet" does: which results remain, and who can find the answer out. */
export function weetNietNotice(after: Case, added: readonly ProvenAnswer[]): readonly Block[] {
  const { context, flow, replay } = after;
  return added
    .filter(({ answer }) => answer === WEET_NIET)
    .map(({ fact }): Block => {
      const label = factLabel(flow, fact);
      const open = replay.advice.open.find((entry) => entry.fact === fact);
      if (!open)
        return {
          kind: "notice",
          tone: "neutral",
          text: context.texts.say("vraag.weet_niet.maakt_niet_uit", { label }),
        };
      const mogelijk = possibleWords(after, open.possible);
      const effect = mogelijk.length > MOST_NAMED ? "effect_veel" : "effect";
      const text = context.texts.say(`vraag.weet_niet.${effect}`, {
        label,
        wie: context.texts.say(`woorden.wie.${open.wie}`),
        mogelijk: mogelijk.join("; "),
        aantal: mogelijk.length,
      });
      return { kind: "notice", tone: "neutral", text };
    });
}

/** "Beschut werk, plek nog open: UWV-advies aanvragen" for each "trede/vervolgstap". */
export function possibleWords({ context }: Pick<Case, "context">, possible: readonly string[]): readonly string[] {
  return possible.map((key) => {
    const outcome = parseOutcome(key);
    if (!outcome) return key;
    const { title } = context.words.vervolgstappen[outcome.vervolgstap];
    return outcome.trede === "geen" ? title : `${context.words.treden[outcome.trede].title}: ${title}`;
  });
}

/** How an advice is called: a vermoeden where it is one, and the vervolgstap first while UWV has not answered. */
import type { Outcome } from "../decision/outcome.ts";
import type { GivenAdvice } from "../verwijzing/verwijzing.ts";
import type { Context } from "./context.ts";
import { isVermoeden } from "./motivering.ts";

export type AdviceWords = {
  /** "Vermoeden: beschut werk, plek nog open" or "Wachten op het UWV-advies" */
  readonly headline: string;
  readonly trede: string;
  readonly vervolgstap: string;
  /** until the college has decided, a trede beschut* is a vermoeden */
  readonly isVermoeden: boolean;
};

/** @param path of the advice: a collegebesluit on it turns the vermoeden into a fact */
export function adviceWords(
  { texts, words }: Pick<Context, "texts" | "words">,
  outcome: Outcome,
  path: GivenAdvice["path"],
): AdviceWords {
  const presumed = isVermoeden({ outcome, path });
  const { title } = words.treden[outcome.trede];
  const trede = presumed ? texts.say("advies.vermoeden", { trede: title }) : title;
  const vervolgstap = words.vervolgstappen[outcome.vervolgstap].title;
  const stepFirst = outcome.vervolgstap === "uwv_advies_afwachten" || outcome.trede === "geen";
  return { headline: stepFirst ? vervolgstap : trede, trede, vervolgstap, isVermoeden: presumed };
}

/** A line in the thread of a verwijzing: who, what, when, and the screened reason. */
import { lastRound, owesBeschikking } from "../../verwijzing/round.ts";
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import type { Context } from "../context.ts";
import { formatInstant } from "../format.ts";
import type { Block, Card, Tone } from "../message.ts";
import { conceptBlocks } from "./record-blocks.ts";

export type ThreadEvent =
  | "ingediend"
  | "goedgekeurd"
  | "teruggestuurd"
  | "afgewezen"
  | "ingetrokken"
  | "nieuwe_ronde"
  | "overgenomen"
  | "reactie";

export const TONES: Readonly<Record<ThreadEvent, Tone>> = {
  ingediend: "neutral",
  goedgekeurd: "good",
  teruggestuurd: "warning",
  afgewezen: "attention",
  ingetrokken: "neutral",
  nieuwe_ronde: "neutral",
  overgenomen: "neutral",
  reactie: "neutral",
};

/** @param text the screened reason or comment; empty when there is none */
export function threadCard(context: Context, verwijzing: Verwijzing, event: ThreadEvent, text: string): Card {
  const { actor, now, texts } = context;
  const { nummer } = verwijzing;
  const round = lastRound(verwijzing);
  const line = texts.say(`draad.${event}`, {
    naam: actor.naam,
    moment: formatInstant(texts, now),
    ronde: round.number,
  });
  const extra: readonly Block[] = extras(context, verwijzing, event).map((said) => ({ kind: "text", text: said }));
  return {
    title: texts.say("draad.titel", { nummer, gebeurtenis: texts.say(`draad.kop.${event}`) }),
    summary: texts.say("draad.samenvatting", { nummer, gebeurtenis: texts.say(`draad.kop.${event}`) }),
    blocks: [
      event === "reactie"
        ? { kind: "text", text: line, subtle: true }
        : { kind: "notice", tone: TONES[event], text: line },
      ...(text === ""
        ? []
        : [{ kind: "text" as const, text: event === "reactie" ? text : texts.say("draad.reden", { reden: text }) }]),
      ...extra,
      ...(event === "reactie" ? [] : conceptBlocks(context, verwijzing)),
    ],
    actions: [],
  };
}

/** A deviation stays in sight from the submit to the decision on it. */
function extras({ texts }: Context, verwijzing: Verwijzing, event: ThreadEvent): readonly string[] {
  const round = lastRound(verwijzing);
  const isAboutRound = event === "ingediend" || event === round.decision?.kind;
  const deviation = isAboutRound && round.deviation ? [texts.say("draad.afwijking")] : [];
  if (event === "goedgekeurd") {
    const mandaat = round.decision?.mandaat ?? "";
    const said = [
      texts.say("besluit.geen_awb"),
      ...(mandaat === "" ? [] : [texts.say("besluit.mandaat", { mandaat })]),
    ];
    return [...deviation, ...said];
  }
  if (event === "afgewezen" && owesBeschikking(round)) return [...deviation, texts.say("besluit.beschikking_nodig")];
  return deviation;
}

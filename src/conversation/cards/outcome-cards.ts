/** Private cards about what became of a verwijzing: submitted, decided, withdrawn. */

import { mayAct } from "../../verwijzing/rights.ts";
import { lastRound, owesBeschikking } from "../../verwijzing/round.ts";
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import type { Context } from "../context.ts";
import { formatInstant } from "../format.ts";
import type { Action, Block, Card } from "../message.ts";
import { conceptBlocks } from "./record-blocks.ts";
import { TONES } from "./thread-card.ts";
import { verwijzingAction } from "./verwijzing-action.ts";

/** @param reader whose card it is: only the indiener can withdraw */
export function submittedCard(context: Context, verwijzing: Verwijzing, reader: string): Card {
  const { texts, team } = context;
  const { nummer } = verwijzing;
  return {
    title: texts.say("ingediend.titel", { nummer }),
    summary: texts.say("ingediend.titel", { nummer }),
    blocks: [
      { kind: "text", text: texts.say("ingediend.tekst", { nummer, team: team.naam }) },
      ...conceptBlocks(context, verwijzing),
    ],
    actions: [
      verwijzingAction(context, verwijzing, "onderbouwing"),
      ...(reader === verwijzing.indiener ? [verwijzingAction(context, verwijzing, "intrekken", "destructive")] : []),
      home(context),
    ],
  };
}

/** For the indiener: what the teamleider decided, why, and what to do now. */
export function decidedCard(context: Context, verwijzing: Verwijzing): Card {
  const { texts } = context;
  const { nummer, state } = verwijzing;
  const round = lastRound(verwijzing);
  const { decision } = round;
  const title = texts.say("besluit.titel", { nummer, status: texts.say(`woorden.state.${state}`) });
  const line = decision
    ? texts.say(`draad.${decision.kind}`, {
        naam: decision.naam,
        moment: formatInstant(texts, decision.at),
        ronde: round.number,
      })
    : title;
  const reason: readonly Block[] =
    decision && decision.reason !== ""
      ? [{ kind: "text", text: texts.say("draad.reden", { reden: decision.reason }) }]
      : [];
  return {
    title,
    summary: title,
    blocks: [
      { kind: "notice", tone: decision ? TONES[decision.kind] : "neutral", text: line },
      ...reason,
      ...(round.deviation ? [{ kind: "text" as const, text: texts.say("draad.afwijking") }] : []),
      { kind: "text", text: texts.say(`besluit.nu.${state}`) },
      ...(owesBeschikking(round)
        ? [{ kind: "notice" as const, tone: "warning" as const, text: texts.say("besluit.beschikking_nodig") }]
        : []),
      ...conceptBlocks(context, verwijzing),
    ],
    actions: decidedActions(context, verwijzing),
  };
}

function decidedActions(context: Context, verwijzing: Verwijzing): readonly Action[] {
  const { state } = verwijzing;
  return [
    ...(state === "teruggestuurd" ? [verwijzingAction(context, verwijzing, "verder_gaan", "primary")] : []),
    verwijzingAction(context, verwijzing, "onderbouwing"),
    ...(state === "goedgekeurd" ? [verwijzingAction(context, verwijzing, "nieuwe_ronde")] : []),
    ...(state === "teruggestuurd" ? [verwijzingAction(context, verwijzing, "intrekken", "destructive")] : []),
    home(context),
  ];
}

/** Asks once more: withdrawing cannot be undone. */
export function withdrawCard(context: Context, verwijzing: Verwijzing): Card {
  const { texts } = context;
  const { nummer } = verwijzing;
  return {
    title: texts.say("intrekken.titel", { nummer }),
    summary: texts.say("intrekken.titel", { nummer }),
    blocks: [{ kind: "text", text: texts.say("intrekken.vraag", { nummer }) }],
    actions: [verwijzingAction(context, verwijzing, "intrekken_doen", "destructive")],
  };
}

export function withdrawnCard(context: Context, { nummer }: Verwijzing): Card {
  const { texts } = context;
  return {
    title: texts.say("intrekken.gedaan_titel", { nummer }),
    summary: texts.say("intrekken.gedaan_titel", { nummer }),
    blocks: [{ kind: "text", text: texts.say("intrekken.gedaan") }],
    actions: [home(context)],
  };
}

/** Acts on a record that its onderbouwing offers this person now. */
export function offeredActions(context: Context, verwijzing: Verwijzing): readonly Action[] {
  const may = (act: Parameters<typeof mayAct>[0]) => mayAct(act, context.actor, verwijzing).kind === "allowed";
  return [
    ...(may("goedkeuren") ? [verwijzingAction(context, verwijzing, "goedkeuren", "primary")] : []),
    ...(may("terugsturen") ? [verwijzingAction(context, verwijzing, "terugsturen")] : []),
    ...(may("afwijzen") ? [verwijzingAction(context, verwijzing, "afwijzen", "destructive")] : []),
    ...(may("bewerken") ? [verwijzingAction(context, verwijzing, "verder_gaan", "primary")] : []),
    ...(may("nieuwe_ronde") && verwijzing.state === "goedgekeurd"
      ? [verwijzingAction(context, verwijzing, "nieuwe_ronde")]
      : []),
    ...(may("intrekken") ? [verwijzingAction(context, verwijzing, "intrekken", "destructive")] : []),
  ];
}

function home({ texts }: Context): Action {
  return { id: "mijn", label: texts.say("knop.mijn"), style: "default", withInputs: false, data: {} };
}

/** The other parts of a record as blocks: details, what was tried, terms. */
import type { Flow } from "../../decision/flow.ts";
import { lastRound } from "../../verwijzing/round.ts";
import { legalDeadline, NOTICE_AFTER_WEEKS } from "../../verwijzing/terms.ts";
import type { Details, Tried, Verwijzing } from "../../verwijzing/verwijzing.ts";
import type { Context } from "../context.ts";
import { formatDate } from "../format.ts";
import type { Block } from "../message.ts";
import { triedLine } from "./tried-card.ts";

type Row = { readonly label: string; readonly value: string };

/** The details that a submit needs, as far as they are filled in, with the legal deadline when there is one. */
export function mainDetailRows(context: Context, flow: Flow, details: Details): readonly Row[] {
  const { texts } = context;
  const day = (date: string | null) => (date === null ? "" : formatDate(texts, date));
  const aanleiding = details.aanleiding === null ? "" : texts.say(`woorden.aanleiding.${details.aanleiding}`);
  return [
    ...row(context, "aanleiding", aanleiding),
    ...row(context, "ontvangstdatum", day(details.ontvangstdatum)),
    ...deadlineRows(context, flow, details),
    ...row(context, "besproken_op", day(details.besprokenOp)),
  ];
}

/** Every detail that is filled in. */
export function detailRows(context: Context, flow: Flow, details: Details): readonly Row[] {
  const hours = details.uren === null ? "" : String(details.uren).replace(".", ",");
  const voorzieningen = details.voorzieningen.map((id) => context.texts.say(`woorden.voorziening.${id}`)).join("; ");
  return [
    ...mainDetailRows(context, flow, details),
    ...row(context, "wens", details.wens),
    ...row(context, "zaaknummer", details.zaaknummer),
    ...row(context, "werkgever", details.werkgever),
    ...row(context, "werkplek", details.werkplek),
    ...row(context, "uren", hours),
    ...row(context, "voorzieningen", voorzieningen),
  ];
}

function row({ texts }: Context, id: string, value: string): readonly Row[] {
  return value === "" ? [] : [{ label: texts.say(`gegevens.veld.${id}`), value }];
}

/** An ambtshalve case has no aanvraag to decide on, and so no term. */
function deadlineRows({ texts, today, holidays }: Context, flow: Flow, details: Details): readonly Row[] {
  const { aanleiding, ontvangstdatum } = details;
  const weeks = flow.parameters.get("beslistermijn_weken");
  if (ontvangstdatum === null || aanleiding === "ambtshalve" || weeks === undefined) return [];
  const { lastDay, daysLeft } = legalDeadline(
    ontvangstdatum,
    today,
    { weeks, noticeAfterWeeks: NOTICE_AFTER_WEEKS },
    holidays,
  );
  const datum = formatDate(texts, lastDay);
  const value = texts.say(`gegevens.dagen.${momentOf(daysLeft)}`, { datum, dagen: Math.abs(daysLeft) });
  return [{ label: texts.say("gegevens.veld.termijn"), value }];
}

function momentOf(daysLeft: number): "voorbij" | "gisteren" | "vandaag" | "morgen" | "over" {
  if (daysLeft < 0) return daysLeft === -1 ? "gisteren" : "voorbij";
  if (daysLeft === 0) return "vandaag";
  return daysLeft === 1 ? "morgen" : "over";
}

/** On every card about an advice: whether a jurist signed off the tree behind it. Nothing when one did. */
export function conceptBlocks({ texts }: Pick<Context, "texts">, verwijzing: Verwijzing): readonly Block[] {
  if (lastRound(verwijzing).flow.vastgesteld) return [];
  const text = texts.say("wortel.concept", { vastgesteld: texts.say("woorden.vastgesteld.nee") });
  return [{ kind: "text", text, subtle: true }];
}

export function triedBlocks(context: Context, tried: readonly Tried[]): readonly Block[] {
  if (tried.length === 0) return [];
  const label = context.texts.say("geprobeerd.titel");
  const items = tried.map((row) => triedLine(context, row));
  return [
    { kind: "text", text: label, strong: true },
    { kind: "list", items },
  ];
}

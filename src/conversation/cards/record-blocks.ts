/** The other parts of a record as blocks: details, what was tried, terms. */
import type { Flow } from "../../decision/flow.ts";
import { legalDeadline } from "../../verwijzing/terms.ts";
import type { Details, Tried } from "../../verwijzing/verwijzing.ts";
import type { Context } from "../context.ts";
import { formatDate } from "../format.ts";
import type { Block } from "../message.ts";
import { triedLine } from "./tried-card.ts";

type Row = { readonly label: string; readonly value: string };

/** Weeks after receipt from which the notice of awb/4:14 is prompted: a choice of this program, two weeks to spare. */
const NOTICE_AFTER_WEEKS = 6;

/** The details that are filled in, and the legal deadline when there is one. */
export function detailRows(context: Context, flow: Flow, details: Details): readonly Row[] {
  const { texts } = context;
  const row = (id: string, value: string | null): readonly Row[] =>
    value === null || value === "" ? [] : [{ label: texts.say(`gegevens.veld.${id}`), value }];
  const day = (date: string | null) => (date === null ? null : formatDate(texts, date));
  return [
    ...row("aanleiding", details.aanleiding && texts.say(`woorden.aanleiding.${details.aanleiding}`)),
    ...row("ontvangstdatum", day(details.ontvangstdatum)),
    ...deadlineRows(context, flow, details),
    ...row("besproken_op", day(details.besprokenOp)),
    ...row("wens", details.wens),
    ...row("zaaknummer", details.zaaknummer),
    ...row("werkgever", details.werkgever),
    ...row("werkplek", details.werkplek),
    ...row("uren", details.uren === null ? null : String(details.uren).replace(".", ",")),
    ...row("voorzieningen", details.voorzieningen.map((id) => texts.say(`woorden.voorziening.${id}`)).join("; ")),
  ];
}

function deadlineRows({ texts, today, holidays }: Context, flow: Flow, { ontvangstdatum }: Details): readonly Row[] {
  const weeks = flow.parameters.get("beslistermijn_weken");
  if (ontvangstdatum === null || weeks === undefined) return [];
  const { lastDay, daysLeft } = legalDeadline(ontvangstdatum, today, { weeks, noticeAfterWeeks: NOTICE_AFTER_WEEKS }, holidays);
  const datum = formatDate(texts, lastDay);
  const value = texts.say(daysLeft < 0 ? "gegevens.termijn_voorbij" : "gegevens.termijn_over", {
    datum,
    dagen: Math.abs(daysLeft),
  });
  return [{ label: texts.say("gegevens.veld.termijn"), value }];
}

export function triedBlocks(context: Context, tried: readonly Tried[]): readonly Block[] {
  if (tried.length === 0) return [];
  const label = context.texts.say("geprobeerd.titel");
  const items = tried.map((row) => triedLine(context, row));
  return [{ kind: "details", id: "geprobeerd", label, blocks: [{ kind: "list", items }] }];
}

/** Everything together before anything is submitted. */
import { WEET_NIET } from "../../decision/fact.ts";
import type { Case } from "../case.ts";
import { formatDate } from "../format.ts";
import type { Action, Block, Card } from "../message.ts";
import { givenAdvice, missingOf } from "../overview.ts";
import {
  deviationBlocks,
  explanationBlocks,
  motiveringBlocks,
  openBlocks,
  outcomeBlocks,
  warningBlocks,
} from "./advice-blocks.ts";
import { dialogAction } from "./dialog-action.ts";
import { folded } from "./folded.ts";
import { mainDetailRows } from "./record-blocks.ts";
import { verwijzingAction } from "./verwijzing-action.ts";

export function overviewCard(found: Case): Card {
  const { context, dialog, flow, record, replay } = found;
  const { texts } = context;
  const { advice } = replay;
  const given = givenAdvice(found);
  const missing = missingOf(found);
  const nummer = record?.nummer ?? context.fresh.nummer;
  const tried = {
    label: texts.say("geprobeerd.titel"),
    value: texts.say("geprobeerd.aantal", { aantal: dialog.tried.length }),
  };
  const details = [...mainDetailRows(context, flow, dialog.details), ...(dialog.tried.length > 0 ? [tried] : [])];
  return {
    title: texts.say("overzicht.titel", { nummer }),
    summary: texts.say("overzicht.samenvatting", { nummer }),
    blocks: [
      ...outcomeBlocks(context, advice.outcome, advice.path),
      ...deviationBlocks(context, dialog.deviation),
      ...warningBlocks(advice.warnings),
      ...missingBlocks(found, missing),
      ...openBlocks(context, flow, given.open),
      ...inwonerBlocks(found),
      ...motiveringBlocks(context, given),
      ...explanationBlocks(context, given),
      ...(details.length === 0
        ? []
        : folded("gegevens_ingevuld", texts.say("gegevens.titel"), [{ kind: "facts", rows: details }])),
      ...folded("regels", texts.say("overzicht.beslisboom"), [{ kind: "facts", rows: flowRows(found) }]),
    ],
    actions: [
      ...nextAction(found, missing),
      ...(isAboutDetails(missing) ? [] : [dialogAction(found, "gegevens")]),
      dialogAction(found, "antwoorden"),
      ...(record ? [verwijzingAction(context, record, "bronnen")] : []),
      dialogAction(found, "terug"),
      dialogAction(found, "meer"),
    ],
  };
}

/** The one thing to do now: finish the questions, fill in what is missing, or submit. */
function nextAction(found: Case, missing: readonly string[]): readonly Action[] {
  const [first] = missing;
  if (first === undefined) return [dialogAction(found, "indienen", PRIMARY)];
  if (first === "vragen") return [dialogAction(found, "vragen_afmaken", PRIMARY)];
  return [dialogAction(found, first === "geprobeerd" ? "geprobeerd" : "gegevens", PRIMARY)];
}

const PRIMARY = { style: "primary" } as const;

/** Whether the next thing to do is the form with details: it is not offered twice then. */
function isAboutDetails([first]: readonly string[]): boolean {
  return first !== undefined && first !== "vragen" && first !== "geprobeerd";
}

function missingBlocks({ context }: Case, missing: readonly string[]): readonly Block[] {
  if (missing.length === 0) return [{ kind: "notice", tone: "good", text: context.texts.say("overzicht.compleet") }];
  return [
    { kind: "notice", tone: "warning", text: context.texts.say("overzicht.mist") },
    { kind: "list", items: missing.map((code) => context.texts.say(`mist.${code}`)) },
  ];
}

/** The inwoner may ask UWV for advice too: said where that question is on the road and nobody has asked yet. */
function inwonerBlocks({ context, replay }: Case): readonly Block[] {
  const advised = replay.live.find(({ fact }) => fact === "uwv_advies")?.answer;
  if (advised !== "niet_aangevraagd" && advised !== WEET_NIET) return [];
  return [
    { kind: "text", text: context.texts.say("advies.inwoner_kop"), strong: true },
    { kind: "text", text: context.texts.say("advies.inwoner") },
  ];
}

function flowRows({ context, dialog, flow }: Case) {
  const { texts } = context;
  return [
    { label: texts.say("overzicht.flow.titel"), value: flow.title },
    { label: texts.say("overzicht.flow.versie"), value: formatDate(texts, flow.version) },
    { label: texts.say("overzicht.flow.status"), value: texts.say(`woorden.flow_status.${flow.status}`) },
    {
      label: texts.say("overzicht.flow.vastgesteld"),
      value: texts.say(`woorden.vastgesteld.${dialog.flow.vastgesteld ? "ja" : "nee"}`),
    },
    { label: texts.say("overzicht.flow.peildatum"), value: formatDate(texts, dialog.peildatum) },
  ];
}

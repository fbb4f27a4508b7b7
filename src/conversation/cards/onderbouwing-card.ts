/** The record in full, for who may see it: private views, never a message in the team's place. Three pages fit a card each. */
import type { Flow } from "../../decision/flow.ts";
import { assertNever } from "../../errors.ts";
import { lastRound } from "../../verwijzing/round.ts";
import type { Round, Verwijzing } from "../../verwijzing/verwijzing.ts";
import { gemeenteName, nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { answerLabel, factLabel, formatDate } from "../format.ts";
import type { OnderbouwingPage } from "../intent.ts";
import type { Block, Card } from "../message.ts";
import {
  deviationBlocks,
  explanationBlocks,
  motiveringBlocks,
  openBlocks,
  outcomeBlocks,
  sourcesOf,
  warningBlocks,
} from "./advice-blocks.ts";
import { folded } from "./folded.ts";
import { historyBlocks } from "./history-blocks.ts";
import { offeredActions } from "./outcome-cards.ts";
import { provenanceLine } from "./provenance-blocks.ts";
import { conceptBlocks, detailRows, triedBlocks } from "./record-blocks.ts";
import { sourceBlocks } from "./source-blocks.ts";
import { verwijzingAction } from "./verwijzing-action.ts";

const PAGES = { advies: "onderbouwing", bronnen: "bronnen", dossier: "dossier" } as const;

/** @param flow the one of the last round */
export function onderbouwingCard(context: Context, verwijzing: Verwijzing, flow: Flow, page: OnderbouwingPage): Card {
  const { texts } = context;
  const status = texts.say(`woorden.state.${verwijzing.state}`);
  const title = texts.say(`onderbouwing.titel.${page}`, { nummer: verwijzing.nummer, status });
  const others = (["advies", "bronnen", "dossier"] as const).filter((one) => one !== page);
  return {
    title,
    summary: title,
    blocks: [
      { kind: "text", text: texts.say("onderbouwing.prive"), subtle: true },
      ...conceptBlocks(context, verwijzing),
      ...pageBlocks(context, verwijzing, flow, page),
    ],
    actions: [
      ...offeredActions(context, verwijzing),
      ...others.map((one) => verwijzingAction(context, verwijzing, PAGES[one])),
    ],
  };
}

function pageBlocks(context: Context, verwijzing: Verwijzing, flow: Flow, page: OnderbouwingPage): readonly Block[] {
  const round = lastRound(verwijzing);
  const { advice } = round;
  switch (page) {
    case "advies":
      return [
        ...outcomeBlocks(context, advice.outcome, advice.path),
        ...deviationBlocks(context, round.deviation),
        ...warningBlocks(advice.warnings),
        ...openBlocks(context, flow, advice.open),
        ...motiveringBlocks(context, advice),
        ...folded("antwoorden", context.texts.say("onderbouwing.antwoorden"), answerBlocks(context, flow, round)),
      ];
    case "bronnen":
      return [...sourceBlocks(context.texts, sourcesOf(flow, advice)), ...explanationBlocks(context, advice)];
    case "dossier": {
      const rows = [...identityRows(context, verwijzing, flow, round), ...detailRows(context, flow, round.details)];
      return [{ kind: "facts", rows }, ...triedBlocks(context, round.tried), ...historyBlocks(context, verwijzing)];
    }
    default:
      return assertNever(page);
  }
}

function answerBlocks(context: Context, flow: Flow, round: Round): readonly Block[] {
  const order = [...flow.steps.values()].flatMap(({ questions }) => questions.map(({ fact }) => fact));
  const sorted = round.answers.toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact));
  const rows = sorted.map((given) => ({
    label: factLabel(flow, given.fact),
    value: context.texts.say("antwoorden.waarde", {
      antwoord: answerLabel(context.texts, flow, given.fact, given.answer),
      herkomst: provenanceLine(context, given),
    }),
  }));
  return [{ kind: "facts", rows }];
}

function identityRows(context: Context, verwijzing: Verwijzing, flow: Flow, round: Round) {
  const { texts } = context;
  const row = (id: string, value: string) => ({ label: texts.say(`onderbouwing.rij.${id}`), value });
  const expert = verwijzing.arbeidsdeskundige;
  const beslisboom = texts.say("onderbouwing.beslisboom", {
    titel: flow.title,
    versie: round.flow.version,
    status: texts.say(`woorden.flow_status.${round.flow.status}`),
    vastgesteld: texts.say(`woorden.vastgesteld.${round.flow.vastgesteld ? "ja" : "nee"}`),
  });
  return [
    row("klantkenmerk", verwijzing.klantkenmerk),
    row("gemeente", gemeenteName(context, verwijzing.gemeente)),
    row("indiener", nameOf(context, verwijzing.indiener)),
    ...(expert === null ? [] : [row("arbeidsdeskundige", nameOf(context, expert))]),
    row("ronde", String(round.number)),
    row("peildatum", formatDate(texts, round.peildatum)),
    row("beslisboom", beslisboom),
  ];
}

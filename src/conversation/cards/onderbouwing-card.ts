/** The record in full, for who may see it: a private view, never a message in the team's place. */
import type { Flow } from "../../decision/flow.ts";
import { lastRound } from "../../verwijzing/round.ts";
import type { Round, Verwijzing } from "../../verwijzing/verwijzing.ts";
import { nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { answerLabel, factLabel, formatDate, formatInstant } from "../format.ts";
import type { Block, Card } from "../message.ts";
import { deviationBlocks, groundBlocks, openBlocks, outcomeBlocks, warningBlocks } from "./advice-blocks.ts";
import { offeredActions } from "./outcome-cards.ts";
import { provenanceLine } from "./provenance-blocks.ts";
import { detailRows, triedBlocks } from "./record-blocks.ts";

/** @param flow the one of the last round */
export function onderbouwingCard(context: Context, verwijzing: Verwijzing, flow: Flow): Card {
  const { texts } = context;
  const { nummer, state } = verwijzing;
  const round = lastRound(verwijzing);
  const { advice } = round;
  const citations = advice.sources.flatMap((key) => flow.citations.get(key) ?? []);
  const title = texts.say("onderbouwing.titel", { nummer, status: texts.say(`woorden.state.${state}`) });
  return {
    title,
    summary: title,
    blocks: [
      { kind: "text", text: texts.say("onderbouwing.prive"), subtle: true },
      ...outcomeBlocks(context, advice.outcome, advice.path),
      ...deviationBlocks(context, round.deviation),
      ...warningBlocks(advice.warnings),
      ...openBlocks(context, flow, advice.open),
      folded("antwoorden", texts.say("onderbouwing.antwoorden"), answerBlocks(context, flow, round)),
      ...triedBlocks(context, round.tried),
      ...groundBlocks(context, advice, citations),
      folded("gegevens", texts.say("gegevens.titel"), [
        { kind: "facts", rows: [...identityRows(context, verwijzing, flow, round), ...detailRows(context, flow, round.details)] },
      ]),
      ...historyBlocks(context, verwijzing),
      ...commentBlocks(context, verwijzing),
    ],
    actions: offeredActions(context, verwijzing),
  };
}

function folded(id: string, label: string, blocks: readonly Block[]): Block {
  return { kind: "details", id, label, blocks };
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
  const { texts, gemeenten } = context;
  const row = (id: string, value: string) => ({ label: texts.say(`onderbouwing.rij.${id}`), value });
  const expert = verwijzing.arbeidsdeskundige;
  return [
    row("klantkenmerk", verwijzing.klantkenmerk),
    row("gemeente", gemeenten.get(verwijzing.gemeente)?.naam ?? verwijzing.gemeente),
    row("indiener", nameOf(context, verwijzing.indiener)),
    ...(expert === null ? [] : [row("arbeidsdeskundige", nameOf(context, expert))]),
    row("ronde", String(round.number)),
    row("peildatum", formatDate(texts, round.peildatum)),
    row("beslisboom", texts.say("onderbouwing.beslisboom", {
      titel: flow.title,
      versie: round.flow.version,
      status: texts.say(`woorden.flow_status.${round.flow.status}`),
      vastgesteld: texts.say(`woorden.vastgesteld.${round.flow.vastgesteld ? "ja" : "nee"}`),
    })),
  ];
}

function historyBlocks(context: Context, verwijzing: Verwijzing): readonly Block[] {
  const { texts } = context;
  const items = verwijzing.history.map(({ state, by, at, round }) => {
    const reason = verwijzing.rounds.find(({ number }) => number === round)?.decision;
    const line = texts.say("onderbouwing.geschiedenis_regel", {
      moment: formatInstant(texts, at),
      status: texts.say(`woorden.state.${state}`),
      naam: nameOf(context, by),
      ronde: round,
    });
    return reason && reason.kind === state && reason.reason !== "" ? `${line}: ${reason.reason}` : line;
  });
  return [folded("geschiedenis", texts.say("onderbouwing.geschiedenis"), [{ kind: "list", items }])];
}

function commentBlocks(context: Context, { comments }: Verwijzing): readonly Block[] {
  if (comments.length === 0) return [];
  const { texts } = context;
  const items = comments.map(({ naam, at, text }) => texts.say("onderbouwing.reactie", { naam, moment: formatInstant(texts, at), tekst: text }));
  return [folded("reacties", texts.say("onderbouwing.reacties"), [{ kind: "list", items }])];
}

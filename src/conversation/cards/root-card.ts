/** The card of a verwijzing in the team's place. Never an answer, a motivation or a klantkenmerk. */
import { daysBetween } from "../../knowledge/period.ts";
import { lastRound } from "../../verwijzing/round.ts";
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import { adviceWords } from "../advice-words.ts";
import { nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { formatDate, localDay } from "../format.ts";
import type { Block, Card } from "../message.ts";
import { verwijzingAction } from "./verwijzing-action.ts";

export function rootCard(context: Context, verwijzing: Verwijzing): Card {
  const { texts, words } = context;
  const { nummer, state } = verwijzing;
  const round = lastRound(verwijzing);
  const outcome = round.deviation?.outcome ?? round.advice.outcome;
  const said = adviceWords(context, outcome, round.advice.path);
  const since = verwijzing.history.at(-1)?.at ?? verwijzing.createdAt;
  const row = (id: string, value: string) => ({ label: texts.say(`wortel.rij.${id}`), value });
  const deviation: readonly Block[] = round.deviation
    ? [
        {
          kind: "notice",
          tone: "attention",
          text: texts.say("wortel.afwijking", { trede: words.treden[round.advice.outcome.trede].title }),
        },
      ]
    : [];
  return {
    title: texts.say("wortel.titel", { nummer, status: texts.say(`woorden.state.${state}`) }),
    summary: texts.say("wortel.samenvatting", {
      nummer,
      status: texts.say(`woorden.state.${state}`),
      trede: said.trede,
      vervolgstap: said.vervolgstap,
    }),
    blocks: [
      { kind: "heading", text: said.headline },
      ...deviation,
      {
        kind: "facts",
        rows: [
          ...(said.headline === said.trede ? [] : [row("trede", said.trede)]),
          row("vervolgstap", said.vervolgstap),
          row("status", statusText(context, verwijzing)),
          row("sinds", sinceText(context, since)),
          row("indiener", nameOf(context, verwijzing.indiener)),
          row("ronde", String(round.number)),
          row(
            "beslisboom",
            texts.say("wortel.beslisboom", {
              status: texts.say(`woorden.flow_status.${round.flow.status}`),
              vastgesteld: texts.say(`woorden.vastgesteld.${round.flow.vastgesteld ? "ja" : "nee"}`),
            }),
          ),
        ],
      },
    ],
    actions: [
      verwijzingAction(context, verwijzing, "onderbouwing"),
      ...(state === "ter_goedkeuring"
        ? [
            verwijzingAction(context, verwijzing, "goedkeuren", "primary"),
            verwijzingAction(context, verwijzing, "terugsturen"),
            verwijzingAction(context, verwijzing, "afwijzen", "destructive"),
          ]
        : []),
    ],
  };
}

/** The state with who brought it there; an akkoord is no besluit. While it waits, the last name is not who must act. */
function statusText(context: Context, { history, state }: Verwijzing): string {
  const { texts } = context;
  const status = texts.say(`wortel.status.${state}`);
  const last = history.at(-1);
  if (!last || state === "ter_goedkeuring") return status;
  return texts.say("wortel.status_door", { status, naam: nameOf(context, last.by) });
}

/** "21 november 2026 (3 dagen)" */
function sinceText({ texts, today }: Context, since: string): string {
  const days = daysBetween(localDay(since), today);
  const key = days <= 0 ? "vandaag" : days === 1 ? "een" : "meer";
  return texts.say(`wortel.sinds.${key}`, { datum: formatDate(texts, since), dagen: days });
}

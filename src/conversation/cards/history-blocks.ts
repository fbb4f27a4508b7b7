/** What happened to a verwijzing and what was said about it, the newest last. Long texts are cut: the printed record has all. */
import type { Verwijzing } from "../../verwijzing/verwijzing.ts";
import { nameOf } from "../case.ts";
import type { Context } from "../context.ts";
import { formatInstant } from "../format.ts";
import type { Block } from "../message.ts";

const MAX_LINES = 8;
const MAX_COMMENTS = 5;
/** Characters of a reason or comment on this card. */
const MAX_LENGTH = 300;

export function historyBlocks(context: Context, verwijzing: Verwijzing): readonly Block[] {
  const { texts } = context;
  const lines = verwijzing.history.slice(-MAX_LINES).map(({ state, by, at, round }) => {
    const line = texts.say("onderbouwing.geschiedenis_regel", {
      moment: formatInstant(texts, at),
      status: texts.say(`woorden.state.${state}`),
      naam: nameOf(context, by),
      ronde: round,
    });
    const decision = verwijzing.rounds.find(({ number }) => number === round)?.decision;
    return decision?.kind === state && decision.reason !== "" ? `${line}: ${shorten(decision.reason)}` : line;
  });
  const said = verwijzing.comments
    .slice(-MAX_COMMENTS)
    .map(({ naam, at, text }) =>
      texts.say("onderbouwing.reactie", { naam, moment: formatInstant(texts, at), tekst: shorten(text) }),
    );
  return [
    { kind: "text", text: texts.say("onderbouwing.geschiedenis"), strong: true },
    { kind: "list", items: lines },
    ...(said.length === 0
      ? []
      : [
          { kind: "text" as const, text: texts.say("onderbouwing.reacties"), strong: true },
          { kind: "list" as const, items: said },
        ]),
  ];
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

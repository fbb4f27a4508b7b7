/** What the team sees: the root card of a verwijzing, and a line in its thread for each event. No answers, no klantkenmerk. */

import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import { rootCard } from "./cards/root-card.ts";
import { type ThreadEvent, threadCard } from "./cards/thread-card.ts";
import type { Context } from "./context.ts";
import type { Message } from "./message.ts";

/** The root card again, and one line in the thread. */
export function teamMessages(
  context: Context,
  verwijzing: Verwijzing,
  event: ThreadEvent,
  text = "",
): readonly Message[] {
  const { id, team, version } = verwijzing;
  return [
    rootMessage(context, verwijzing),
    {
      to: { kind: "thread", team, verwijzing: id },
      key: `verwijzing/${id}/${version}`,
      card: threadCard(context, verwijzing, event, text),
    },
  ];
}

export function rootMessage(context: Context, verwijzing: Verwijzing): Message {
  const { id, team } = verwijzing;
  return { to: { kind: "team", id: team }, key: `verwijzing/${id}`, card: rootCard(context, verwijzing) };
}

/** Only what was submitted once stands in the team's place. */
export function isInTeam({ rounds }: Verwijzing): boolean {
  return rounds.some(({ submitted }) => submitted !== null);
}

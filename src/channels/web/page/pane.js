/** One person at work: their own conversation and the channel of a team, live. */
import { createComposer } from "./composer.js";
import { createFeed } from "./feed.js";
import { createPaneFrame } from "./pane-frame.js";
import { getMessages, openStream, sendEvent } from "./server.js";
import { createViewDialog } from "./view-dialog.js";

/** How long after an act of this person a new card counts as what they wait for. */
const FOLLOW_MS = 5000;

/**
 * @param choice `{ als, tab }`: who works here and which tab is in front
 * @param onChoice hears a new choice, to keep it in the address
 */
export function createPane({ people, teams, texts, choice, onChoice }) {
  const frame = createPaneFrame({ people, teams, texts, choice });
  let { als } = choice;
  let team = people.find(({ id }) => id === als)?.team;
  let stop = () => {};
  let actedAt = Number.NEGATIVE_INFINITY;

  const act = async (plek, daad, button) => {
    actedAt = performance.now();
    const reply = await sendEvent({ als, plek, daad }, texts);
    // somebody who types goes on typing: what they asked for then stands in the conversation, not over it
    const isTyped = plek.kind === "private" && (button === undefined || inline.element.contains(button));
    if (reply.view) (isTyped ? inline : modal).show(reply.view, plek, button);
    else if (isTyped && !reply.lost && button === undefined) inline.close();
    return reply;
  };
  const modal = createViewDialog({ texts, onAct: act });
  const inline = createViewDialog({ texts, onAct: act, isInline: true });
  const type = (place) => (text) => act(place(), { kind: "typed", text });

  const feeds = {
    prive: createFeed({ board: frame.boards.prive, texts, onAct: act }),
    team: createFeed({ board: frame.boards.team, texts, onAct: act }),
  };
  frame.boards.prive.append(
    createComposer({
      label: texts.private_label,
      hint: texts.private_hint,
      texts,
      onSend: type(() => ({ kind: "private" })),
    }),
  );
  frame.boards.team.append(
    createComposer({ label: texts.team_label, texts, onSend: type(() => ({ kind: "team", team })) }),
  );
  frame.element.append(modal.element);
  frame.boards.prive.querySelector(".scroll").append(inline.element);

  const put = (item, isLive) => {
    const tab = item.place.kind === "private" ? "prive" : "team";
    const follow = performance.now() - actedAt < FOLLOW_MS;
    feeds[tab].put(item, { isLive, follow });
    if (isLive) frame.showNews(tab);
  };

  const load = async () => {
    const [asked, askedTeam] = [als, team];
    const { seq, berichten } = await getMessages(als, team);
    if (asked !== als || askedTeam !== team) return undefined;
    inline.close();
    feeds.prive.clear();
    feeds.team.clear();
    for (const item of berichten) put(item, false);
    feeds.prive.showEndOnce();
    feeds.team.showEndOnce();
    return seq;
  };

  const start = async () => {
    stop();
    frame.showLive("connecting");
    try {
      const seq = await load();
      if (seq === undefined) return;
      stop = openStream({
        als,
        team,
        seq,
        onItem: (item) => put(item, true),
        onState: frame.showLive,
        onReturn: () => void refresh(),
      });
    } catch {
      frame.showLive("off");
      const timer = setTimeout(start, FOLLOW_MS);
      stop = () => clearTimeout(timer);
    }
  };

  /** After a lost connection: what was missed comes by itself, unless the server starts anew with less than we saw. */
  const refresh = async () => {
    const { berichten } = await getMessages(als, team).catch(() => ({ berichten: [] }));
    for (const item of berichten) put(item, false);
  };

  frame.onPerson((id) => {
    als = id;
    team = people.find((person) => person.id === id)?.team;
    frame.showPerson(als, team);
    onChoice({ als, tab: frame.tab() });
    void start();
  });
  frame.onTeam((id) => {
    team = id;
    void start();
  });
  frame.onTab((tab) => {
    feeds[tab].showEndOnce();
    onChoice({ als, tab });
  });
  void start();

  return {
    element: frame.element,
    close() {
      stop();
      frame.element.remove();
    },
  };
}

/** What the place of a team gets: everyone who can enter it may read this. */
import { formatDate } from "../conversation/format.ts";
import type { Block, Card } from "../conversation/message.ts";
import type { Texts } from "../conversation/texts.ts";
import type { Ending } from "../knowledge/find-endings.ts";
import type { Team } from "../verwijzing/medewerker.ts";
import type { CardWords } from "./person-cards.ts";
import type { TeamFigures } from "./team-figures.ts";

/** Nummers in one line; the counts are always whole. */
const MAX_NUMMERS = 25;

/** Counts and nummers only. */
export function teamCard(
  words: Omit<CardWords, "link">,
  team: Team,
  figures: TeamFigures,
  endings: readonly Ending[],
): Card {
  const { texts, week } = words;
  const { open } = figures;
  return {
    title: texts.say("digest.team.titel", { team: team.naam, week }),
    summary: texts.say("digest.team.samenvatting", { week, open }),
    blocks: [
      ...teamBlocks(texts, figures),
      ...endingBlocks(texts, endings),
      { ...text(texts.say("digest.team.uitleg")), subtle: true },
    ],
    actions: [],
  };
}

/** The counts and nummers of a team, without a frame; one line when there is nothing to count. */
export function teamBlocks(texts: Texts, figures: TeamFigures): readonly Block[] {
  if (isQuiet(figures)) return [text(texts.say("digest.team.leeg"))];
  const row = (key: string, value: number) => ({ label: texts.say(`digest.team.${key}`), value: String(value) });
  const rows = [
    row("alles_open", figures.open),
    ...figures.phases.map(({ phase, count }) => ({
      label: capital(texts.say(`woorden.state.${phase}`)),
      value: String(count),
    })),
    row("arbeidsdeskundige", figures.withArbeidsdeskundige),
    row("gesloten", figures.closed),
    row("veranderd", figures.changed),
  ];
  return [
    { kind: "facts", rows },
    ...nummerBlocks(texts, "termijn", figures.near),
    ...nummerBlocks(texts, "wacht_op_teamleider", figures.waitingForTeamleider),
    ...nummerBlocks(texts, "teruggestuurd", figures.unanswered),
  ];
}

/** What runs out soon; nothing when nothing does. */
export function endingBlocks(texts: Texts, endings: readonly Ending[]): readonly Block[] {
  if (endings.length === 0) return [];
  const items = endings.map(({ kind, name, lastDay }) =>
    texts.say(`digest.einde.regel.${kind}`, { naam: name, datum: formatDate(texts, lastDay) }),
  );
  return [
    { kind: "heading", text: texts.say("digest.einde.kop") },
    { kind: "list", items },
    text(texts.say("digest.einde.doen")),
  ];
}

function nummerBlocks(texts: Texts, key: string, nummers: readonly string[]): readonly Block[] {
  if (nummers.length === 0) return [];
  const shown = nummers.slice(0, MAX_NUMMERS).join(", ");
  const list = nummers.length > MAX_NUMMERS ? `${shown}, ...` : shown;
  return [
    { ...text(texts.say(`digest.team.${key}`)), strong: true },
    text(texts.say("digest.team.nummers", { aantal: nummers.length, nummers: list })),
  ];
}

function isQuiet(figures: TeamFigures): boolean {
  return figures.open === 0 && figures.changed === 0 && figures.near.length === 0;
}

function text(words: string): Extract<Block, { kind: "text" }> {
  return { kind: "text", text: words };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { type CaseLine, isClosed, isNear } from "./summarise.ts";

/** What may stand in the place of a whole team: counts, and nummers of verwijzingen. No names, no klantkenmerken. */
export type TeamFigures = {
  /** cases that somebody must still do something with */
  readonly open: number;
  /** of those, in the order of a case's life; phases without cases are left out */
  readonly phases: readonly { readonly phase: CaseLine["phase"]; readonly count: number }[];
  readonly withArbeidsdeskundige: number;
  /** closed since the previous digest */
  readonly closed: number;
  /** changed since the previous digest */
  readonly changed: number;
  /** legal deadline within 14 days or passed */
  readonly near: readonly string[];
  readonly waitingForTeamleider: readonly string[];
  readonly unanswered: readonly string[];
};

const OPEN_PHASES = ["dialog", "concept", "ter_goedkeuring", "teruggestuurd"] as const;

export function teamFigures(lines: readonly CaseLine[]): TeamFigures {
  const open = lines.filter((line) => !isClosed(line));
  const phases = OPEN_PHASES.map((phase) => ({ phase, count: open.filter((line) => line.phase === phase).length }));
  return {
    open: open.length,
    phases: phases.filter(({ count }) => count > 0),
    withArbeidsdeskundige: open.filter((line) => line.waitsFor?.rol === "arbeidsdeskundige").length,
    closed: lines.filter((line) => isClosed(line) && line.changed).length,
    changed: lines.filter((line) => line.changed).length,
    near: nummers(lines.filter(isNear)),
    waitingForTeamleider: nummers(open.filter((line) => line.waitsFor?.rol === "teamleider")),
    unanswered: nummers(open.filter((line) => line.unanswered)),
  };
}

function nummers(lines: readonly CaseLine[]): readonly string[] {
  return lines.flatMap((line) => (line.nummer === null ? [] : [line.nummer]));
}

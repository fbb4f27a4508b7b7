/** Plays a stored round again over its own snapshot: does the same come out as was given then? */
import { evaluate } from "../decision/evaluate.ts";
import type { Flow } from "../decision/flow.ts";
import { outcomeKey } from "../decision/outcome.ts";
import type { Round } from "./verwijzing.ts";

/** What is compared, in the order in which it is told. */
const COMPARED = ["pad", "uitkomst", "bronnen", "waarschuwingen"] as const;
type Compared = (typeof COMPARED)[number];

export type RoundReplay =
  | {
      readonly kind: "compared";
      readonly parts: readonly { readonly part: Compared; readonly stored: string; readonly replayed: string }[];
    }
  /** the snapshot does not accept the stored answers: names of the facts */
  | { readonly kind: "refused"; readonly facts: readonly string[] };

/** Stored and replayed as one line of text per part: equal lines are identical results. */
export function replayRound(flow: Flow, gemeente: string, round: Round): RoundReplay {
  const facts = Object.fromEntries(round.answers.map(({ fact, answer }) => [fact, answer]));
  const again = evaluate(flow, { gemeente, peildatum: round.peildatum, facts });
  if (again.kind === "refused") return { kind: "refused", facts: again.refusals.map(({ fact }) => fact) };
  const { advice } = round;
  const lines: Record<Compared, readonly [stored: string, replayed: string]> = {
    pad: [pathLine(advice.path), pathLine(again.path)],
    uitkomst: [outcomeKey(advice.outcome), outcomeKey(again.outcome)],
    bronnen: [advice.sources.join(", "), again.citations.map(({ key }) => key).join(", ")],
    waarschuwingen: [warningLine(advice.warnings), warningLine(again.warnings)],
  };
  return {
    kind: "compared",
    parts: COMPARED.map((part) => ({ part, stored: lines[part][0], replayed: lines[part][1] })),
  };
}

function pathLine(path: Round["advice"]["path"]): string {
  return path.map(({ step, fact, answer, sources }) => `${step} ${fact}=${answer} [${sources.join(", ")}]`).join("; ");
}

function warningLine(warnings: Round["advice"]["warnings"]): string {
  return warnings.map(({ code, text }) => `${code}: ${text}`).join("; ");
}

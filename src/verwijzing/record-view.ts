/** A verwijzing in words, for the printable page: everything of the record, nothing that is not in it. */
import type { RecordWords, Row } from "./record-words.ts";
import { lastRound, owesBeschikking } from "./round.ts";
import { type RoundView, roundView } from "./round-view.ts";
import { legalDeadline } from "./terms.ts";
import type { Verwijzing } from "./verwijzing.ts";

export type RecordView = {
  readonly nummer: string;
  readonly state: string;
  readonly printed: string;
  /** a flow that no jurist of the gemeente signed off was used in some round */
  readonly isConcept: boolean;
  readonly isApproved: boolean;
  readonly owesBeschikking: boolean;
  readonly identity: readonly Row[];
  readonly rounds: readonly RoundView[];
  readonly comments: readonly { readonly naam: string; readonly at: string; readonly text: string }[];
  readonly history: readonly {
    readonly state: string;
    readonly naam: string;
    readonly at: string;
    readonly round: number;
  }[];
};

export function recordView(verwijzing: Verwijzing, words: RecordWords): RecordView {
  const state = (code: string) => words.say(`woorden.state.${code}`);
  return {
    nummer: verwijzing.nummer,
    state: state(verwijzing.state),
    printed: words.instant(words.now),
    isConcept: verwijzing.rounds.some((round) => !round.flow.vastgesteld),
    isApproved: verwijzing.rounds.some((round) => round.decision?.kind === "goedgekeurd"),
    owesBeschikking: owesBeschikking(lastRound(verwijzing)),
    identity: identityRows(verwijzing, words),
    rounds: verwijzing.rounds.map((round) => roundView(verwijzing, round, words)),
    comments: verwijzing.comments.map(({ naam, at, text }) => ({ naam, at: words.instant(at), text })),
    history: verwijzing.history.map(({ state: code, by, at, round }) => ({
      state: state(code),
      naam: words.nameOf(by),
      at: words.instant(at),
      round,
    })),
  };
}

/** What holds for the whole case; the last round says how it stands now. */
function identityRows(verwijzing: Verwijzing, words: RecordWords): readonly Row[] {
  const { say, date, instant, nameOf } = words;
  const { details } = lastRound(verwijzing);
  const decision = verwijzing.rounds.findLast((round) => round.decision !== null)?.decision ?? null;
  const row = (key: string, value: string): Row => ({ label: say(`dossier.rij.${key}`), value });
  const filled = (value: string) => (value === "" ? say("dossier.niet_ingevuld") : value);
  return [
    row("nummer", verwijzing.nummer),
    row("state", say(`woorden.state.${verwijzing.state}`)),
    row("zaaknummer", filled(details.zaaknummer)),
    row("klantkenmerk", verwijzing.klantkenmerk),
    row("gemeente", `${words.gemeente} (${verwijzing.gemeente})`),
    row("team", words.team),
    row("indiener", nameOf(verwijzing.indiener)),
    row(
      "arbeidsdeskundige",
      verwijzing.arbeidsdeskundige === null ? say("dossier.niemand") : nameOf(verwijzing.arbeidsdeskundige),
    ),
    row("teamleider", decision ? decision.naam : say("dossier.nog_niet_beslist")),
    row("mandaat", decision ? filled(decision.mandaat) : say("dossier.nog_niet_beslist")),
    row("aanleiding", details.aanleiding === null ? filled("") : say(`woorden.aanleiding.${details.aanleiding}`)),
    row("ontvangstdatum", details.ontvangstdatum === null ? filled("") : date(details.ontvangstdatum)),
    row("termijn", deadlineText(verwijzing, words)),
    row("gemaakt", instant(verwijzing.createdAt)),
  ];
}

function deadlineText(verwijzing: Verwijzing, { say, date, today, term, holidays }: RecordWords): string {
  const { aanleiding, ontvangstdatum } = lastRound(verwijzing).details;
  if (aanleiding === "ambtshalve" || ontvangstdatum === null) return say("dossier.geen_termijn");
  const { lastDay, moved } = legalDeadline(ontvangstdatum, today, term, holidays);
  return say(moved ? "dossier.termijn_verschoven" : "dossier.termijn", { datum: date(lastDay), weken: term.weeks });
}

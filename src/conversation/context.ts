/** What turn gets and gives: everything it must know, and everything that must happen. No clock, no store, no channel. */
import type { Flow } from "../decision/flow.ts";
import type { SourceLibrary } from "../knowledge/search/source-library.ts";
import type { Words } from "../knowledge/words-schema.ts";
import type { Medewerker, Team } from "../verwijzing/medewerker.ts";
import type { Holidays } from "../verwijzing/terms.ts";
import type { State, Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Dialog, PersonSession } from "./dialog.ts";
import type { Reply } from "./event.ts";
import type { ReadLine } from "./line/read-line.ts";
import type { Message } from "./message.ts";
import type { RekenAntwoord } from "./reken/reken-antwoord.ts";
import type { Texts } from "./texts.ts";

/** A gemeente's own figures and arrangements, from the settings. */
export type GemeenteSettings = {
  readonly code: string;
  readonly naam: string;
  /** null: not known, so the question is asked */
  readonly taakstelling: {
    readonly aantal: number;
    readonly gerealiseerd: number;
    readonly datum: string;
    readonly bron: string;
  } | null;
  /** reference of the mandaat under which the teamleider acts; empty when not filled in */
  readonly mandaat: string;
  /** versions that a jurist of the gemeente signed off: "maastricht-heuvelland/2024-01-06" */
  readonly vastgesteld: readonly string[];
};

/** A line of a worklist: a running dialog or a verwijzing, and who must act. */
export type WorkItem = {
  readonly kind: "dialog" | "verwijzing";
  readonly id: string;
  readonly klantkenmerk: string;
  readonly nummer: string | null;
  readonly state: State | "dialog";
  readonly indiener: string;
  readonly waitsForRol: "consulent" | "arbeidsdeskundige" | "teamleider" | null;
  readonly waitsForPerson: string | null;
  readonly since: string;
};

export type Context = {
  /** ISO instant, UTC */
  readonly now: string;
  /** the date in Europe/Amsterdam, YYYY-MM-DD */
  readonly today: string;
  readonly actor: Medewerker;
  readonly session: PersonSession;
  /** active colleagues of the same team, the actor included */
  readonly colleagues: readonly Medewerker[];
  readonly team: Team;
  /** the dialog that the event names, or the active one of the actor; null when there is none */
  readonly dialog: Dialog | null;
  /** the verwijzing that the event names, or that of the dialog; null when there is none */
  readonly verwijzing: Verwijzing | null;
  /** the flow of the dialog or verwijzing, linked as it was when it started; null when there is neither */
  readonly flow: Flow | null;
  /** flow for a new dialog per gemeente of the actor, in force today */
  readonly flows: ReadonlyMap<string, Flow>;
  readonly gemeenten: ReadonlyMap<string, GemeenteSettings>;
  /** what waits for the actor, and what the actor has open */
  readonly worklist: readonly WorkItem[];
  /** earlier and open verwijzingen and dialogs with the klantkenmerk that the event names */
  readonly similar: readonly WorkItem[];
  /** names of people who appear in the dialog or verwijzing: id -> naam */
  readonly names: ReadonlyMap<string, string>;
  readonly texts: Texts;
  /** amounts and last days, from a typed line such as "reken lks loonwaarde 41 uren 24" */
  readonly reken: (line: string) => RekenAntwoord;
  /** words of the treden and vervolgstappen, and the sentences of a motivation: flows/uitkomsten.yaml, motivering.yaml */
  readonly words: Words;
  /** looks sources up */
  readonly library: SourceLibrary;
  /** reads several answers from one typed line */
  readonly readLine: ReadLine;
  /** public holidays around today: no term ends on one */
  readonly holidays: Holidays;
  /** ids to use for what this turn creates */
  readonly fresh: { readonly dialog: string; readonly verwijzing: string; readonly nummer: string };
};

export type Effect =
  | { readonly kind: "save_session"; readonly session: PersonSession }
  | { readonly kind: "save_dialog"; readonly dialog: Dialog }
  | { readonly kind: "delete_dialog"; readonly id: string }
  /** a teamleider asked for the digest of the team now; dispatch sends it to the actor only */
  | { readonly kind: "show_digest" }
  | { readonly kind: "create_verwijzing"; readonly verwijzing: Verwijzing }
  /** compare-and-set: `verwijzing.version` is one above the stored one */
  | { readonly kind: "update_verwijzing"; readonly verwijzing: Verwijzing }
  | {
      readonly kind: "audit";
      readonly act: string;
      /** dialog or verwijzing id */
      readonly subject: string;
      readonly outcome: "done" | "refused";
      /** why it was refused, as a code; empty when done */
      readonly reason: string;
    };

export type TurnResult = {
  readonly reply: Reply;
  readonly messages: readonly Message[];
  readonly effects: readonly Effect[];
};

/**
 * What every channel must be able to speak: cards of blocks and actions, sent to people, teams and threads.
 * All texts are plain text: no markup, so that what somebody types can never become a mention, a link or a style.
 */
import type { Trede } from "../decision/outcome.ts";

export type Tone = "neutral" | "good" | "warning" | "attention";

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly subtle?: boolean; readonly strong?: boolean }
  /** a short notice that must stand out; the words carry the meaning, never the colour alone */
  | { readonly kind: "notice"; readonly tone: Tone; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "links";
      readonly items: readonly { readonly label: string; readonly url: string; readonly note: string }[];
    }
  /** closed at first, opened in place by the reader; id is unique in the card */
  | { readonly kind: "details"; readonly id: string; readonly label: string; readonly blocks: readonly Block[] }
  /** the four rungs, with the one that the advice points at; `uncertain` shows it as a vermoeden */
  | { readonly kind: "ladder"; readonly trede: Trede | null; readonly uncertain: boolean }
  | InputBlock;

type InputBase = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** in Dutch, says what to do; shown with the field */
  readonly error?: string;
};

export type InputBlock =
  | (InputBase & {
      readonly kind: "choice";
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly value?: string;
      /** several at once; the value is then a comma-separated list */
      readonly many?: boolean;
    })
  | (InputBase & { readonly kind: "number"; readonly min: number; readonly max: number; readonly value?: number })
  | (InputBase & {
      readonly kind: "textbox";
      readonly lines: "one" | "many";
      readonly maxLength: number;
      readonly value?: string;
    })
  | (InputBase & { readonly kind: "date"; readonly value?: string });

/** Opaque: ids, a version and an option number. Never a name, an answer or a role. */
export type ActionData = {
  readonly dialog?: string;
  readonly verwijzing?: string;
  /** version of the dialog or verwijzing that the card was made for: an older card is stale */
  readonly version?: number;
  readonly step?: string;
  readonly option?: number;
  /** key of a source to open: public, as it stands in the knowledge */
  readonly bron?: string;
};

export type Action = {
  /** the act, unique within the card, such as "antwoord.0" or "goedkeuren" */
  readonly id: string;
  readonly label: string;
  /** name out of context for screen readers when the label alone is not enough: "BW-2026-0004 goedkeuren" */
  readonly spoken?: string;
  readonly style: "default" | "primary" | "destructive";
  /** false: works also while required fields are empty, and sends no fields */
  readonly withInputs: boolean;
  readonly data: ActionData;
};

export type Card = {
  readonly title: string;
  /** one line with the same facts, for notifications and old clients; never citizen data */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** at most 6 */
  readonly actions: readonly Action[];
};

export type Address =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "team"; readonly id: string }
  /** the thread of one verwijzing in its team's place; the root card is sent to the team */
  | { readonly kind: "thread"; readonly team: string; readonly verwijzing: string };

/** A card in a place. The same key in the same place again replaces the card instead of adding one. */
export type Message = {
  readonly to: Address;
  readonly key: string;
  readonly card: Card;
};

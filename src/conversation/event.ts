/** What a channel hands in: somebody clicked or typed something, somewhere. The channel decides nothing. */
import type { ActionData, Card } from "./message.ts";

export type Place =
  | { readonly kind: "private" }
  | { readonly kind: "team"; readonly team: string }
  | { readonly kind: "thread"; readonly verwijzing: string };

export type Act =
  | {
      readonly kind: "clicked";
      readonly action: string;
      readonly data: ActionData;
      readonly inputs: Readonly<Record<string, string>>;
    }
  | { readonly kind: "typed"; readonly text: string };

export type Event = {
  /** the channel's own id of the delivery; a repeated id has no second effect */
  readonly id: string;
  readonly channel: string;
  /** ISO instant, UTC, of receipt */
  readonly at: string;
  /** id of the medewerker, established by the channel; never taken from the payload of a card */
  readonly actor: string;
  readonly place: Place;
  readonly act: Act;
};

/** Shown at once to the one who acted, and to nobody else; not stored. */
export type Reply = {
  /** a short sentence: what happened, or why it did not and what to do */
  readonly notice?: { readonly tone: "good" | "warning" | "attention"; readonly text: string };
  /** a private view: the onderbouwing, or a form that asks for a reason */
  readonly view?: Card;
};

/** The port that every channel implements. A channel translates; it knows no rules and no rights. */
import type { Event, Reply } from "../conversation/event.ts";
import type { Message } from "../conversation/message.ts";

/** Hands an event to the core. Resolves after what it changed is stored. */
export type Receive = (event: Event) => Promise<Reply>;

/** How a post ended. `unknown`: it may have arrived; it is reported, never sent blindly again. */
export type Delivery =
  | { readonly kind: "sent"; readonly reference: string }
  | { readonly kind: "retry"; readonly afterMs: number; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "rejected"; readonly reason: string };

export type Channel = {
  readonly name: string;
  /** Sends one message; `previous` is the reference of the card that it replaces. */
  readonly send: (message: Message, previous: string | null) => Promise<Delivery>;
  readonly stop: () => Promise<void>;
};

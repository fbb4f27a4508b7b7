/** The shape of the JSON that Teams and the web page render: Adaptive Cards schema 1.5, only what we use of it. */

export type ElementJson = { readonly type: string; readonly id?: string } & { readonly [property: string]: unknown };

export type ActionJson = { readonly type: string } & { readonly [property: string]: unknown };

export type AdaptiveCardJson = {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly lang: string;
  /** the same facts in one line, for clients that cannot show the card */
  readonly fallbackText: string;
  /** read aloud instead of the card */
  readonly speak: string;
  readonly body: readonly ElementJson[];
  readonly actions?: readonly ActionJson[];
};

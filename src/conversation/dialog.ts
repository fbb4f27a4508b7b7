/**
 * A dialog about one case. Its place in the tree is its answers plus the version of the flow, nothing else:
 * the next question, going back and changing an earlier answer are replays of evaluate.
 */
import type { ProvenAnswer } from "../verwijzing/provenance.ts";
import type { Details, Deviation, FlowReference, Tried } from "../verwijzing/verwijzing.ts";

/** The card in front of the person. "question" without a step is the next open question. */
export type View =
  | { readonly kind: "question"; readonly step: string | null }
  | { readonly kind: "confirm_change"; readonly step: string; readonly answers: readonly ProvenAnswer[] }
  /** answers read from one typed line, which count only when they are confirmed */
  | { readonly kind: "confirm_line"; readonly answers: readonly ProvenAnswer[] }
  | { readonly kind: "overview" }
  /** every answer so far, each with a way to change it */
  | { readonly kind: "answers" }
  | { readonly kind: "tried" }
  | { readonly kind: "details" }
  | { readonly kind: "deviation" }
  | { readonly kind: "handover" }
  | { readonly kind: "more" };

export type Dialog = {
  readonly schema: 1;
  readonly id: string;
  /** every stored change adds one; a card made for an older version is stale */
  readonly version: number;
  readonly klantkenmerk: string;
  readonly gemeente: string;
  readonly team: string;
  readonly peildatum: string;
  readonly flow: FlowReference;
  /** the consulent whose case it is */
  readonly indiener: string;
  readonly arbeidsdeskundige: string | null;
  /** who must go on: a person, or anyone with the role in this team when the person is null */
  readonly waitsFor: {
    readonly rol: "consulent" | "arbeidsdeskundige";
    readonly person: string | null;
    readonly since: string;
  };
  readonly status: "loopt" | "gestopt";
  readonly answers: readonly ProvenAnswer[];
  readonly view: View;
  readonly tried: readonly Tried[];
  readonly details: Details;
  readonly deviation: Deviation | null;
  /** id of the record, made at the overview; null before */
  readonly verwijzing: string | null;
  readonly updatedAt: string;
};

/** What the bot remembers of a person between two messages. */
export type PersonSession = {
  readonly schema: 1;
  readonly version: number;
  /** the dialog that typed answers go to */
  readonly active: string | null;
};

/** What somebody wants, whether clicked or typed. Values are still raw text: the handlers judge them. */
import type { Answer } from "../decision/fact.ts";
import type { DecisionKind, Tried } from "../verwijzing/verwijzing.ts";
import type { View } from "./dialog.ts";

/** Where an answer comes from, as filled in; an absent field takes its default. */
export type ProvenanceInput = {
  readonly herkomst?: string;
  readonly zekerheid?: string;
  readonly datum?: string;
};

/** Cards of a dialog that can be opened as they are. */
export type Subview = Exclude<View["kind"], "question" | "confirm_change" | "confirm_line">;

/** The pages of the private view of a record. */
export type OnderbouwingPage = "advies" | "bronnen" | "dossier";

export type Intent =
  | { readonly kind: "home" }
  | { readonly kind: "help" }
  | { readonly kind: "digest" }
  | { readonly kind: "start"; readonly klantkenmerk: string; readonly gemeente: string }
  /** the dialog or verwijzing that the event names */
  | { readonly kind: "open" }
  | { readonly kind: "resume" }
  | { readonly kind: "stop" }
  /** throws a case away that has no record yet */
  | { readonly kind: "discard"; readonly isSure: boolean }
  | {
      readonly kind: "answer";
      /** the step of the card that was clicked; null when typed */
      readonly step: string | null;
      /** fact -> raw text or answer key */
      readonly given: Readonly<Record<string, string>>;
      readonly provenance: ProvenanceInput;
    }
  | { readonly kind: "back" }
  /** to the first question that is still open */
  | { readonly kind: "go_on" }
  | { readonly kind: "show"; readonly view: Subview }
  /** shows an earlier card: step id */
  | { readonly kind: "change"; readonly step: string }
  | { readonly kind: "confirm_change" }
  | { readonly kind: "keep_answers" }
  /** several answers in one typed line; `unclear` is what gave none, as typed */
  | {
      readonly kind: "fill_line";
      readonly answers: ReadonlyMap<string, Answer>;
      readonly unclear: readonly string[];
    }
  | { readonly kind: "confirm_line" }
  | { readonly kind: "drop_line" }
  | { readonly kind: "search"; readonly question: string }
  | { readonly kind: "reken"; readonly line: string }
  /** key of a source: bron/artikel/lid */
  | { readonly kind: "open_source"; readonly key: string }
  /** a medewerker id, or "arbeidsdeskundige" for anyone with that role */
  | { readonly kind: "handover"; readonly to: string }
  | { readonly kind: "add_tried"; readonly row: Tried }
  /** 1 is the first row */
  | { readonly kind: "remove_tried"; readonly row: string }
  /** only the fields that are given change */
  | { readonly kind: "save_details"; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "save_deviation"; readonly outcome: string; readonly reason: string }
  | { readonly kind: "drop_deviation" }
  | { readonly kind: "submit" }
  | { readonly kind: "onderbouwing"; readonly page: OnderbouwingPage }
  /** reason null: not given yet, ask for it when one is needed */
  | { readonly kind: "decide"; readonly decision: DecisionKind; readonly reason: string | null }
  | { readonly kind: "withdraw"; readonly isSure: boolean }
  | { readonly kind: "new_round" }
  /** a colleague goes on with the case of somebody who is away or has left */
  | { readonly kind: "take_over"; readonly isSure: boolean }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string }
  /** a button that this program never made */
  | { readonly kind: "tampered" };

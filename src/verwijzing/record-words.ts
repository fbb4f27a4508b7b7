/** The words that a printed verwijzing needs. */
import type { Flow } from "../decision/flow.ts";
import type { Outcome } from "../decision/outcome.ts";
import { BotError } from "../errors.ts";
import type { DecisionTerm, Holidays } from "./terms.ts";
import type { GivenAdvice } from "./verwijzing.ts";

/** Where the words come from: the texts of the bot, the snapshots of the flows, and the names in the store. */
export type RecordWords = {
  /** a text of the bot by its key */
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly date: (day: string) => string;
  readonly instant: (instant: string) => string;
  readonly nameOf: (person: string) => string;
  readonly gemeente: string;
  readonly team: string;
  /** the flow of each round, as it was then: sha256 -> flow */
  readonly flows: ReadonlyMap<string, Flow>;
  readonly outcome: (outcome: Outcome, path: GivenAdvice["path"]) => OutcomeWords;
  /** now, ISO instant, and its day in the Netherlands */
  readonly now: string;
  readonly today: string;
  readonly term: DecisionTerm;
  readonly holidays: Holidays;
};

export type OutcomeWords = {
  readonly headline: string;
  readonly trede: string;
  readonly tredeText: string;
  readonly vervolgstap: string;
  readonly vervolgstapText: string;
  readonly isVermoeden: boolean;
};

export type Row = { readonly label: string; readonly value: string };

/** The flow that a round was advised with. Throws `snapshot_missing` when it was not handed in. */
export function flowOf(words: Pick<RecordWords, "flows">, hash: string): Flow {
  const flow = words.flows.get(hash);
  if (flow) return flow;
  throw new BotError("snapshot_missing", `The snapshot ${hash} of a round was not loaded.`, { details: { hash } });
}

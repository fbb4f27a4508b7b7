import type { Citation } from "../../decision/flow.ts";
import { toCitation } from "../../knowledge/citation.ts";
import type { Rules } from "../../knowledge/load-rules.ts";
import { findInForce } from "../../knowledge/period.ts";
import { indexSources } from "../../knowledge/source-index.ts";
import type { Holidays } from "../../verwijzing/terms.ts";
import type { Texts } from "../texts.ts";

/** A dated number of knowledge/, as it holds on a day. */
export type KnownNumber = {
  readonly value: number;
  /** key of the entry that it comes from */
  readonly key: string;
};

/** All that a sum may know. */
export type RekenKennis = {
  /** the texts of the bot; those of the sums know how options are written here */
  readonly texts: Texts;
  /** the date in the Netherlands, YYYY-MM-DD */
  readonly today: string;
  /** the days on which no term ends, around the day that is asked for */
  readonly holidaysAround: (day: string) => Holidays;
  /** undefined when knowledge/ has no value for that day */
  readonly number: (name: string, day: string) => KnownNumber | undefined;
  /** undefined when the source is not in force on that day */
  readonly citation: (key: string, day: string) => Citation | undefined;
};

/** What the sums need, from rules that were read. Make it once: it indexes every source. */
export function rekenKennis(
  { sources }: Pick<Rules, "sources">,
  around: Pick<RekenKennis, "texts" | "today" | "holidaysAround"> & {
    /** what stands before the name of an option: "--" on the command line, nothing in a dialog */
    readonly optionPrefix: "--" | "";
  },
): RekenKennis {
  const index = indexSources(sources);
  const { texts, today, holidaysAround, optionPrefix } = around;
  return {
    texts: { say: (key, values) => texts.say(key, { s: optionPrefix, ...values }) },
    today,
    holidaysAround,
    number: (name, day) => {
      const found = findInForce(index.parameters.get(name) ?? [], day);
      const entry = found?.source.document.parameters?.[found.index]?.entry;
      return found && entry !== undefined ? { value: found.value, key: `${found.source.id}/${entry}` } : undefined;
    },
    citation: (key, day) => {
      const [id = "", ...rest] = key.split("/");
      const version = findInForce(index.sources.get(id) ?? [], day);
      const entry = version?.document.entries[rest.join("/")];
      return version && entry ? toCitation(key, version, entry) : undefined;
    },
  };
}

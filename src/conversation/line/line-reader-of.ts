import type { Rules } from "../../knowledge/load-rules.ts";
import { createLineReader, type ReadLine } from "./read-line.ts";

const readers = new WeakMap<Rules, ReadLine>();

/** The reader of typed lines for a set of rules, with every gemeente that its flows name. Made once. */
export function lineReaderOf(rules: Rules): ReadLine {
  const known = readers.get(rules);
  if (known) return known;
  const gemeenten = rules.flows.flatMap(({ document }) =>
    document.gemeenten === "alle" ? [] : Object.entries(document.gemeenten),
  );
  const reader = createLineReader(rules.facts, rules.line, new Map(gemeenten));
  readers.set(rules, reader);
  return reader;
}

import type { Citation } from "../../decision/flow.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { RekenFault, RekenWarning } from "./reken-sum.ts";

export type LookedUp<Name extends string> =
  | { readonly kind: "found"; readonly numbers: Readonly<Record<Name, number>>; readonly sources: readonly Citation[] }
  | { readonly kind: "faults"; readonly faults: readonly RekenFault[] };

/**
 * The dated numbers of a sum and the sources it rests on, as they hold on a day. What is not known on that day is a
 * fault: a value of another day is never taken.
 *
 * @param names what the sum calls it -> name of the parameter
 * @param keys citations beside the ones that the numbers come from
 */
export function lookUp<Name extends string>(
  kennis: RekenKennis,
  day: string,
  names: Readonly<Record<Name, string>>,
  keys: readonly string[],
): LookedUp<Name> {
  const numbers = {} as Record<Name, number>;
  const wanted = new Set(keys);
  let isMissing = false;
  for (const [name, parameter] of Object.entries(names) as [Name, string][]) {
    const known = kennis.number(parameter, day);
    if (!known) isMissing = true;
    else {
      numbers[name] = known.value;
      wanted.add(known.key);
    }
  }
  const sources = [...wanted].map((key) => kennis.citation(key, day));
  const found = sources.filter((source) => source !== undefined);
  if (!isMissing && found.length === sources.length) return { kind: "found", numbers, sources: found };
  const tekst = kennis.texts.say("reken.fout.regels_onbekend", { dag: day });
  return { kind: "faults", faults: [{ optie: "peildatum", code: "regels_onbekend", tekst }] };
}

/** A warning with its text under `reken.let_op`. */
export function warn(
  { texts }: RekenKennis,
  code: string,
  values: Readonly<Record<string, string>> = {},
): RekenWarning {
  return { code, tekst: texts.say(`reken.let_op.${code}`, values) };
}

/** One warning for every source that was not checked. */
export function warnUnchecked(kennis: RekenKennis, sources: readonly Citation[]): readonly RekenWarning[] {
  return sources
    .filter(({ status }) => status === "geheugen")
    .map(({ title }) => warn(kennis, "niet_nagekeken", { titel: title }));
}

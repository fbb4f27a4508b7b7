import type { Citation } from "../decision/flow.ts";
import { nearestName } from "../decision/validate-facts.ts";
import { toCitation } from "./citation.ts";
import type { Named } from "./draft.ts";
import { faultAt, type Report } from "./fault.ts";
import { findInForce, isInForce, type Period } from "./period.ts";
import type { SourceVersion } from "./rule-file.ts";

export type Parameter = Period & {
  readonly name: string;
  readonly value: number;
  readonly source: SourceVersion;
  readonly index: number;
};

/** Sources and dated parameters by name, all their versions. */
export type SourceIndex = {
  readonly sources: ReadonlyMap<string, readonly SourceVersion[]>;
  readonly parameters: ReadonlyMap<string, readonly Parameter[]>;
};

/** Looks up by name what the files give one by one. */
export function indexSources(versions: readonly SourceVersion[]): SourceIndex {
  return {
    sources: Map.groupBy(versions, (version) => version.id),
    parameters: Map.groupBy(versions.flatMap(parametersOf), (parameter) => parameter.name),
  };
}

function parametersOf(source: SourceVersion): readonly Parameter[] {
  return (source.document.parameters ?? []).map(({ name, value, valid_from, valid_to }, index) => ({
    name,
    value,
    source,
    index,
    validFrom: valid_from,
    validTo: valid_to ?? null,
  }));
}

/** The values of all parameters that are in force on a day. */
export function parametersOn({ parameters }: SourceIndex, day: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [name, versions] of parameters) {
    const version = findInForce(versions, day);
    if (version) values.set(name, version.value);
  }
  return values;
}

/** The citation that a key names on a day. One that is unknown or not in force is reported, with the dates there are. */
export function findCitation(
  index: SourceIndex,
  { name, origin }: Named,
  day: string,
  report: Report,
): Citation | null {
  const [bron = "", ...rest] = name.split("/");
  const entryKey = rest.join("/");
  const versions = index.sources.get(bron);
  if (!versions) {
    const nearest = nearestName(bron, [...index.sources.keys()]) ?? "";
    report(faultAt(origin, "unknown_citation", { key: name, bron, nearest }));
    return null;
  }
  const version = findInForce(versions, day);
  if (!version) {
    report(faultAt(origin, "citation_not_in_force", { key: name, day, periods: periodsText(versions) }));
    return null;
  }
  const entry = version.document.entries[entryKey];
  if (!entry) {
    const nearest = nearestName(entryKey, Object.keys(version.document.entries)) ?? "";
    report(faultAt(origin, "unknown_entry", { key: name, entry: entryKey, file: version.yaml.file, nearest }));
    return null;
  }
  return toCitation(name, version, entry);
}

/** The value of a parameter on a day; one that is unknown or not in force is reported. */
export function findParameter(index: SourceIndex, { name, origin }: Named, day: string, report: Report): number | null {
  const versions = index.parameters.get(name);
  if (!versions) {
    const nearest = nearestName(name, [...index.parameters.keys()]) ?? "";
    report(faultAt(origin, "unknown_parameter", { name, nearest }));
    return null;
  }
  const version = versions.find((candidate) => isInForce(candidate, day));
  if (version) return version.value;
  report(faultAt(origin, "parameter_not_in_force", { name, day, periods: periodsText(versions) }));
  return null;
}

/** "2024-01-01..2027-12-31, 2028-01-01.." */
function periodsText(periods: readonly Period[]): string {
  return periods.map(({ validFrom, validTo }) => `${validFrom}..${validTo ?? ""}`).join(", ");
}

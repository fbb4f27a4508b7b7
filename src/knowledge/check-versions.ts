import { below, type FaultCode, faultAt, type Origin, type Report } from "./fault.ts";
import { addDays, daysBetween, overlapOf, type Period } from "./period.ts";
import type { FlowVersion, SourceVersion } from "./rule-file.ts";
import type { RuleSet } from "./rule-set.ts";
import { indexSources, type Parameter } from "./source-index.ts";

/** Versions of one source, flow or parameter follow each other without overlap and without a gap. */
export function checkVersions({ flows, sources }: RuleSet, report: Report): void {
  const validFrom = (version: FlowVersion | SourceVersion): Origin => ({ yaml: version.yaml, path: ["valid_from"] });
  for (const versions of Map.groupBy(flows, (flow) => flow.id).values()) {
    checkSuccession(versions, validFrom, "versions_overlap", "versions_gap", report);
  }
  const index = indexSources(sources);
  for (const versions of index.sources.values()) {
    checkOneFolder(versions, report);
    checkSuccession(versions, validFrom, "versions_overlap", "versions_gap", report);
  }
  for (const versions of index.parameters.values()) {
    checkOneSource(versions, report);
    checkSuccession(versions, placeOfParameter, "parameters_overlap", "parameters_gap", report);
  }
}

function checkSuccession<T extends Period & ({ readonly id: string } | { readonly name: string })>(
  versions: readonly T[],
  place: (version: T) => Origin,
  overlap: FaultCode,
  gap: FaultCode,
  report: Report,
): void {
  const ordered = versions.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
  for (const [position, next] of ordered.entries()) {
    const previous = ordered[position - 1];
    if (!previous) continue;
    const values = {
      name: "id" in next ? next.id : next.name,
      from: next.validFrom,
      previousTo: previous.validTo ?? "",
    };
    if (overlapOf(previous, next)) report(faultAt(place(next), overlap, values));
    else if (previous.validTo !== null && daysBetween(previous.validTo, next.validFrom) > 1) {
      report(faultAt(place(next), gap, { ...values, missing: addDays(previous.validTo, 1) }));
    }
  }
}

/** Two folders with one id would be two laws with one name. */
function checkOneFolder(versions: readonly SourceVersion[], report: Report): void {
  const folderOf = ({ yaml }: SourceVersion) => yaml.file.slice(0, yaml.file.lastIndexOf("/"));
  const [first, ...others] = versions;
  for (const other of others) {
    if (!first || folderOf(other) === folderOf(first)) continue;
    const values = { id: other.id, other: first.yaml.file };
    report(faultAt({ yaml: other.yaml, path: ["id"] }, "duplicate_source", values));
  }
}

function checkOneSource(parameters: readonly Parameter[], report: Report): void {
  const [first] = parameters;
  for (const parameter of parameters) {
    const { name, source, validFrom, validTo } = parameter;
    if (first && source.id !== first.source.id) {
      const values = { name, other: first.source.yaml.file };
      report(faultAt(below(originOf(parameter), "name"), "duplicate_parameter", values));
    }
    if (validTo !== null && validTo < validFrom) {
      const values = { from: validFrom, to: validTo };
      report(faultAt(below(originOf(parameter), "valid_to"), "period_reversed", values));
    }
    const entry = source.document.parameters?.[parameter.index]?.entry ?? "";
    if (!(entry in source.document.entries)) {
      const values = { key: `${source.id}/${entry}`, entry, file: source.yaml.file, nearest: "" };
      report(faultAt(below(originOf(parameter), "entry"), "unknown_entry", values));
    }
  }
}

function originOf({ source, index }: Parameter): Origin {
  return { yaml: source.yaml, path: ["parameters", index] };
}

function placeOfParameter(parameter: Parameter): Origin {
  return below(originOf(parameter), "valid_from");
}

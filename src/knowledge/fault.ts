/**
 * Faults in the rules: what `verify` finds in flows/ and knowledge/. A fault names its place and carries values;
 * the Dutch sentence for people is made from `code` and `values` by src/cli.
 */
import type { YamlFile, YamlPath } from "./read-yaml.ts";

export const FAULT_CODES = [
  "nothing_to_check",
  "missing_file",
  "stray_file",
  "file_name",
  "folder_name",
  "yaml_syntax",
  "yaml_reference",
  "duplicate_key",
  "unknown_key",
  "missing_key",
  "missing_text",
  "wrong_value",
  "answer_leads_nowhere",
  "dead_end",
  "questions_and_next",
  "unknown_fact",
  "unknown_answer",
  "unknown_group",
  "unknown_target",
  "unknown_result",
  "unknown_exit",
  "unknown_front",
  "unknown_step",
  "unknown_warning",
  "unknown_explanation",
  "unknown_citation",
  "unknown_entry",
  "unknown_parameter",
  "unknown_flow",
  "unknown_gemeente",
  "exit_outside_front",
  "exit_unfilled",
  "no_next_question",
  "unreachable_step",
  "unreachable_question",
  "route_never_taken",
  "condition_never_asked",
  "extras_never_shown",
  "cycle",
  "ranges_overlap",
  "ranges_missing",
  "range_empty",
  "step_without_citation",
  "citation_not_in_force",
  "parameter_not_in_force",
  "front_not_in_force",
  "local_sources_missing",
  "local_sources_unknown",
  "open_norm_missing",
  "duplicate_step",
  "duplicate_code",
  "duplicate_source",
  "duplicate_parameter",
  "duplicate_scenario",
  "period_reversed",
  "versions_overlap",
  "versions_gap",
  "parameters_overlap",
  "parameters_gap",
  "flows_overlap",
  "scenario_fails",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type FaultValues = Readonly<Record<string, string | number>>;

export type Fault = {
  /** relative to the folder that holds flows/ and knowledge/ */
  readonly file: string;
  /** 1-based */
  readonly line: number;
  readonly col: number;
  readonly code: FaultCode;
  readonly values: FaultValues;
};

export type Report = (fault: Fault) => void;

/** Where something stands in the YAML, so that a fault found much later still has its place. */
export type Origin = { readonly yaml: YamlFile; readonly path: YamlPath };

/** An origin further down. */
export function below(origin: Origin, ...path: YamlPath): Origin {
  return { yaml: origin.yaml, path: [...origin.path, ...path] };
}

/** A fault at a value, or at the key that names it. */
export function faultAt(
  { yaml, path }: Origin,
  code: FaultCode,
  values: FaultValues = {},
  part: "key" | "value" = "value",
): Fault {
  return { file: yaml.file, ...yaml.locate(path, part), code, values };
}

/** One text per place: the same place in the front is met again in every flow that is composed from it. */
export function originKey(origin: Origin): string {
  const known = keys.get(origin);
  if (known !== undefined) return known;
  const key = `${origin.yaml.file}\n${origin.path.join("\n")}`;
  keys.set(origin, key);
  return key;
}

const keys = new WeakMap<Origin, string>();

/** Faults in the order of reading, each once: the same part of the front is checked with every flow and every date. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  const byKey = new Map(faults.toReversed().map((fault) => [sameness(fault), fault]));
  return [...byKey.values()].toSorted(
    (left, right) =>
      (left.file < right.file ? -1 : left.file > right.file ? 1 : 0) || left.line - right.line || left.col - right.col,
  );
}

function sameness(fault: Fault): string {
  const { day, known, nearest, periods, ...values } = fault.values;
  return `${placeOf(fault)} ${fault.code} ${JSON.stringify(values)}`;
}

/** "file:line:col", as editors open it. */
export function placeOf({ file, line, col }: Fault): string {
  return `${file}:${line}:${col}`;
}

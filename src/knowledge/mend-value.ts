import type { YamlPath } from "./read-yaml.ts";
import type { SchemaIssue } from "./schema-issue.ts";

/** Stand-ins by what the schema expects. They only serve to look at the rest of a broken file. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  string: "-",
  number: 0,
  boolean: false,
  array: [],
  object: {},
  record: {},
  date: "2026-01-01",
};

/** A copy in which every place that the schema refused is taken out or, when it must be there, filled with a stand-in. */
export function mendValue(value: unknown, issues: readonly SchemaIssue[]): unknown {
  let mended = structuredClone(value);
  for (const issue of issues.toReversed()) mended = mendAt(mended, issue, issue.path);
  return mended;
}

function mendAt(value: unknown, issue: SchemaIssue, [step, ...rest]: YamlPath): unknown {
  if (step === undefined) return standIn(issue);
  if (Array.isArray(value)) {
    if (rest.length === 0 && isDropped(issue)) return value.filter((_, index) => index !== step);
    return value.map((item, index) => (index === step ? mendAt(item, issue, rest) : item));
  }
  if (typeof value !== "object" || value === null) return value;
  const { [step]: inner, ...others } = value as Record<string, unknown>;
  if (rest.length === 0 && isDropped(issue)) return others;
  return { ...value, [step]: mendAt(inner, issue, rest) };
}

function isDropped({ kind, expected }: SchemaIssue): boolean {
  return (
    kind === "unknown_key" ||
    (kind === "wrong" && !(expected in STAND_INS)) ||
    (kind === "nothing" && expected === "other")
  );
}

function standIn({ expected }: SchemaIssue): unknown {
  return expected in STAND_INS ? STAND_INS[expected] : expected.split(", ")[0];
}

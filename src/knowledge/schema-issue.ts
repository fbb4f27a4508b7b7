import type { z } from "zod";
import { below, type Fault, faultAt } from "./fault.ts";
import type { YamlFile, YamlPath } from "./read-yaml.ts";

/** What a schema has against one place. */
export type SchemaIssue = {
  readonly path: YamlPath;
  readonly kind: "unknown_key" | "missing" | "empty_text" | "nothing" | "wrong";
  /** what belongs there: a word of zod ("string", "record", "date"), or the allowed values */
  readonly expected: string;
};

type ZodIssue = z.core.$ZodIssue;

/** Keys whose value is a text for people: without it a card or an advice has a hole. */
const TEXT_KEYS: ReadonlySet<string | number> = new Set("title why ask help motivation text label summary".split(" "));

/** The issues of zod, one per place: of a union the branch that was meant, of several unknown keys each key. */
export function flattenIssues(issues: readonly ZodIssue[], value: unknown): readonly SchemaIssue[] {
  return issues.flatMap((issue) => flattenIssue(issue, value, []));
}

function flattenIssue(issue: ZodIssue, value: unknown, above: YamlPath): readonly SchemaIssue[] {
  const path: YamlPath = [...above, ...(issue.path as YamlPath)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], kind: "unknown_key", expected: "" }));
  }
  const found = valueAt(value, path);
  if (found === undefined) return [{ path, kind: "missing", expected: expectedBy(issue) }];
  if (found === null) return [{ path, kind: "nothing", expected: expectedBy(issue) }];
  if (issue.code === "invalid_union") {
    const branch = meantBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => flattenIssue(inner, value, path));
  }
  if (issue.code === "invalid_key") return [{ path, kind: "unknown_key", expected: "" }];
  if (issue.code === "invalid_format" && "pattern" in issue && issue.pattern === "/\\S/") {
    return [{ path, kind: "empty_text", expected: "string" }];
  }
  return [{ path, kind: "wrong", expected: expectedBy(issue) }];
}

/** The branch that got furthest into the value; undefined when none has its shape. */
function meantBranch(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const fitting = branches.filter((branch) => branch.every((issue) => issue.path.length > 0 || !isOfShape(issue)));
  const depth = (branch: readonly ZodIssue[]) => Math.max(...branch.map((issue) => issue.path.length));
  return fitting.toSorted((left, right) => depth(right) - depth(left) || left.length - right.length)[0];
}

function isOfShape({ code }: ZodIssue): boolean {
  return code === "invalid_type" || code === "invalid_value" || code === "invalid_union";
}

function expectedBy(issue: ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.join(", ");
  if (issue.code === "invalid_format") return issue.format;
  if (issue.code === "invalid_union") return "other";
  return issue.code === "too_small" ? "not_empty" : "other";
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

/** The fault with its place: a key that is missing is shown at the key of what it should stand in. */
export function toFault(yaml: YamlFile, { path, kind, expected }: SchemaIssue): Fault {
  const origin = below({ yaml, path: [] }, ...path);
  const key = String(path.at(-1) ?? "");
  switch (kind) {
    case "unknown_key":
      return faultAt(origin, "unknown_key", { key }, "key");
    case "missing": {
      const code = isText(path) ? "missing_text" : "missing_key";
      return faultAt({ yaml, path: path.slice(0, -1) }, code, { key }, "key");
    }
    case "nothing":
      return faultAt(origin, isText(path) ? "missing_text" : "missing_key", { key }, "key");
    case "empty_text":
      return faultAt(origin, "missing_text", { key });
    case "wrong":
      return faultAt(origin, "wrong_value", { key, expected });
  }
}

function isText(path: YamlPath): boolean {
  return TEXT_KEYS.has(path.at(-1) ?? "") || path.at(-2) === "motivation";
}

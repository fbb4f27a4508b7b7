import type { z } from "zod";
import { type Fault, faultAt } from "./fault.ts";
import { mendValue } from "./mend-value.ts";
import type { YamlFile } from "./read-yaml.ts";
import { flattenIssues, type SchemaIssue, toFault } from "./schema-issue.ts";

export type ParsedFile<T> = {
  /** undefined when the file is too broken to look any further */
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
};

/** Mending can uncover one more layer each time: a missing key inside a part that was missing itself. */
const MOST_ROUNDS = 6;

/**
 * Checks a file against its schema. What does not fit is reported and then mended in memory only, so that the rest of
 * the file can still be checked: one look at a file names all of its faults. A file with faults is never used.
 */
export function parseFile<T>(yaml: YamlFile, schema: z.ZodType<T>): ParsedFile<T> {
  const faults: Fault[] = [...yaml.faults];
  let value = yaml.value;
  const found: SchemaIssue[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data, faults };
    const issues = flattenIssues(result.error.issues, value);
    for (const issue of issues) {
      const isNew = round === 0 || !found.some((earlier) => isWithin(issue, earlier));
      if (isNew && !isInBrokenYaml(yaml)) faults.push(toFault(yaml, issue));
    }
    found.push(...issues);
    value = mendValue(value, issues);
  }
  if (faults.length === 0) faults.push(faultAt({ yaml, path: [] }, "wrong_value", { expected: "object" }));
  return { value: undefined, faults };
}

/** Half of a file that cannot be read gives faults that are not there. */
function isInBrokenYaml({ faults }: YamlFile): boolean {
  return faults.some((fault) => fault.code === "yaml_syntax");
}

function isWithin(issue: SchemaIssue, earlier: SchemaIssue): boolean {
  return earlier.path.every((step, index) => issue.path[index] === step);
}

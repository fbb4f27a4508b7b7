import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FAULT_CODES } from "../../src/knowledge/fault.ts";
import { faultsAfter } from "./base-rules.ts";
import { testFaults } from "./fault-cases.ts";
import { inDates } from "./faults/in-dates.ts";
import { inFiles } from "./faults/in-files.ts";
import { inNames } from "./faults/in-names.ts";
import { inRoutes } from "./faults/in-routes.ts";
import { inTrees } from "./faults/in-trees.ts";

test("the rules that every case starts from are right", () => {
  expect(faultsAfter({})).toEqual([]);
});

testFaults("verify finds in the form of files", inFiles);
testFaults("verify finds in where a flow leads", inRoutes);
testFaults("verify finds in the tree", inTrees);
testFaults("verify finds in names", inNames);
testFaults("verify finds in dates", inDates);

describe("every kind of fault", () => {
  /** Two kinds have no place within a file; verify-rules.test.ts has their two cases each. */
  const elsewhere = ["nothing_to_check", "missing_file"];
  const cases = [...inFiles, ...inRoutes, ...inTrees, ...inNames, ...inDates].map(([code]) => code);
  const texts = parse(readFileSync(new URL("../../src/cli/fault-texts.yaml", import.meta.url), "utf8"));

  test.each(FAULT_CODES.filter((code) => !elsewhere.includes(code)))("%s has at least two cases", (code) => {
    expect(cases.filter((other) => other === code).length).toBeGreaterThanOrEqual(2);
  });

  test("has a Dutch text, and no text is left over", () => {
    expect(Object.keys(texts.fouten).toSorted()).toEqual([...FAULT_CODES].toSorted());
  });
});

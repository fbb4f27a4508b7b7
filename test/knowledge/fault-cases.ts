import { describe, expect, test } from "vitest";
import type { FaultCode } from "../../src/knowledge/fault.ts";
import { type Changes, expectAtMarks } from "./base-rules.ts";

export type FaultCase = readonly [code: FaultCode, what: string, changes: Changes];

/** One test per case: verify finds exactly the faults at the ▸ marks, and nothing else. */
export function testFaults(title: string, cases: readonly FaultCase[]): void {
  describe(title, () => {
    test.each(cases)("%s: %s", (code, _what, changes) => {
      const { found, expected } = expectAtMarks(changes, code);
      expect(expected).not.toEqual([]);
      expect(found).toEqual(expected);
    });
  });
}

import { describe, expect, test } from "vitest";
import type { FaultCode } from "../../src/knowledge/fault.ts";
import { type Changes, expectAtMarks } from "./base-rules.ts";

/** `echoes` are the kinds of fault that truly follow from the one in the case. */
export type FaultCase = readonly [code: FaultCode, what: string, changes: Changes, echoes?: readonly FaultCode[]];

/** One test per case: verify finds exactly the faults at the ▸ marks, and nothing else but their echoes. */
export function testFaults(title: string, cases: readonly FaultCase[]): void {
  describe(title, () => {
    for (const [code, what, changes, echoes = []] of cases) {
      test(`${code}: ${what}`, () => {
        const { found, expected } = expectAtMarks(changes, code);
        expect(expected).not.toEqual([]);
        expect(found.filter((fault) => !echoes.some((echo) => fault.endsWith(` ${echo}`)))).toEqual(expected);
      });
    }
  });
}

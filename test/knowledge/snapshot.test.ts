import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/decision/evaluate.ts";
import { linkFlow } from "../../src/knowledge/linked-flow.ts";
import { rulesFrom } from "../../src/knowledge/load-rules.ts";
import { overlapOf } from "../../src/knowledge/period.ts";
import { fromSnapshot, toSnapshot } from "../../src/knowledge/snapshot.ts";
import { rules as shipped } from "../flows/shipped-rules.ts";
import { changedRules } from "./base-rules.ts";

const rules = rulesFrom(changedRules({}));
const [version] = rules.flows;
const flow = linkFlow(rules, version ?? unexpected(), "2026-06-01");

describe("a snapshot", () => {
  test.each(shipped.flows.map((each) => ({ id: each.id, each })))("of $id gives the very flow back", ({ each }) => {
    const linked = linkFlow(shipped, each, overlapOf(each, shipped.window)?.validFrom ?? "");
    expect(fromSnapshot(toSnapshot(linked))).toEqual(linked);
    expect(toSnapshot(fromSnapshot(toSnapshot(linked)))).toBe(toSnapshot(linked));
  });

  test("decides as the flow did", () => {
    const input = { gemeente: "0001", peildatum: "2026-06-01", facts: { woont: "ja", leeftijd: 30 } };
    expect(evaluate(fromSnapshot(toSnapshot(flow)), input)).toEqual(evaluate(flow, input));
  });

  test("of which one word was changed is refused", () => {
    expect(() => fromSnapshot(toSnapshot(flow).replace("De oude tekst.", "De oude tekst!"))).toThrow(
      /does not match its hash/,
    );
  });

  test("of another day is refused under the same hash", () => {
    const other = toSnapshot(flow).replace('"peildatum":"2026-06-01"', '"peildatum":"2026-06-02"');
    expect(() => fromSnapshot(other)).toThrow(/does not match its hash/);
  });

  test.each([
    ["no JSON", "{", /is no JSON/],
    ["of another format", '{"format":2,"flow":{}}', /no snapshot of format 1 at "format"/],
    ["without its nodes", '{"format":1,"flow":{"id":"x"}}', /no snapshot of format 1 at "flow/],
  ])("that is %s is refused", (_what, text, message) => {
    expect(() => fromSnapshot(text)).toThrow(message);
  });
});

function unexpected(): never {
  throw new Error("there is no flow");
}

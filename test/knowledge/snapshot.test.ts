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
    const { hash, peildatum } = linked;
    const again = { ...fromSnapshot(toSnapshot(linked), hash), hash, peildatum };
    expect(again).toEqual(linked);
    expect(toSnapshot(again)).toBe(toSnapshot(linked));
  });

  test("decides as the flow did", () => {
    const input = { gemeente: "0001", peildatum: "2026-06-01", facts: { woont: "ja", leeftijd: 30 } };
    const { hash, peildatum } = flow;
    const again = { ...fromSnapshot(toSnapshot(flow), hash), hash, peildatum };
    expect(evaluate(again, input)).toEqual(evaluate(flow, input));
  });

  test("of which one word was changed is refused", () => {
    const other = toSnapshot(flow).replace("De oude tekst.", "De oude tekst!");
    expect(() => fromSnapshot(other, flow.hash)).toThrow(/does not match its hash/);
  });

  test("that was stored under the hash of another one is refused", () => {
    const later = linkFlow(rules, version ?? unexpected(), "2026-08-01");
    expect(() => fromSnapshot(toSnapshot(later), flow.hash)).toThrow(/does not match its hash/);
  });

  test("is the same text on every day until the next change of the rules", () => {
    const on = (day: string) => toSnapshot(linkFlow(rules, version ?? unexpected(), day));
    expect(on("2026-06-30")).toBe(on("2026-06-01"));
    expect(on("2026-07-01")).not.toBe(on("2026-06-30"));
  });

  test.each([
    ["no JSON", "{", /is no JSON/],
    ["of another format", '{"format":2,"flow":{}}', /no snapshot of format 1 at "format"/],
    ["without its nodes", '{"format":1,"flow":{"id":"x"}}', /no snapshot of format 1 at "flow/],
  ])("that is %s is refused", (_what, text, message) => {
    expect(() => fromSnapshot(text, flow.hash)).toThrow(message);
  });
});

function unexpected(): never {
  throw new Error("there is no flow");
}

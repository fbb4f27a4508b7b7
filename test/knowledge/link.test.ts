import { describe, expect, test } from "vitest";
import { BotError } from "../../src/errors.ts";
import { linkFlow } from "../../src/knowledge/linked-flow.ts";
import { loadRules, type Rules, rulesFrom } from "../../src/knowledge/load-rules.ts";
import { BESLUIT, BESLUIT_OUD, changedRules, DORP, LANDELIJK } from "./base-rules.ts";

const rules = rulesFrom(changedRules({}));

function linked(id: string, peildatum: string, from: Rules = rules) {
  const version = from.flows.find((flow) => flow.id === id);
  if (!version) throw new Error(`no flow ${id}`);
  return linkFlow(from, version, peildatum);
}

describe("a linked flow", () => {
  test("has its nodes in the order of the tree", () => {
    expect([...linked("dorp", "2026-06-01").nodes.keys()]).toEqual([
      ...["A1/woont", "A2/leeftijd", "A2/soort", "A3", "D1/dagen", "D2/plek"],
    ]);
  });

  test("takes the text of the law of its day", () => {
    expect(linked("dorp", "2026-06-30").citations.get("besluit/1")?.summary).toBe("De oude tekst.");
    expect(linked("dorp", "2026-07-01").citations.get("besluit/1")?.summary).toBe("De nieuwe tekst.");
  });

  test("takes the parameters of its day, in bounds and in texts", () => {
    const boundOn = (day: string) => {
      const node = linked("dorp", day).nodes.get("A2/leeftijd");
      return node?.kind === "number" ? node.ranges.map((range) => range.below) : [];
    };
    expect(boundOn("2026-12-31")).toEqual([18, 67, null]);
    expect(boundOn("2027-01-01")).toEqual([18, 68, null]);
    const texts = linked("dorp", "2026-06-01").remarks.flatMap((remark) => remark.explanations.map(({ text }) => text));
    expect(texts).toContain("Binnen 8 weken.");
  });

  test("carries the sources that the regime adds to a step of the front", () => {
    expect(linked("dorp", "2026-06-01").nodes.get("A2/soort")?.sources).toEqual(["wet/2/a", "nota/2.1"]);
    expect(linked("landelijk", "2026-06-01").nodes.get("A2/soort")?.sources).toEqual(["wet/2/a"]);
  });

  test("writes groups out and joins the conditions of the front with those of an exit", () => {
    const node = linked("dorp", "2026-06-01").nodes.get("A3");
    expect(node?.kind === "silent" ? node.routes.map((route) => [route.when.length, route.to]) : []).toEqual([
      [1, { kind: "node", node: "D1/dagen" }],
      [1, { kind: "result", outcome: { trede: "beschut_mob", vervolgstap: "plaatsen" } }],
      [0, { kind: "result", outcome: { trede: "beschut", vervolgstap: "plaatsen" } }],
    ]);
  });

  test("links a law to its consolidation, and says as of when the text was read and what was not verified", () => {
    const { citations } = linked("dorp", "2026-08-01");
    expect(citations.get("wet/2/a")).toMatchObject({
      url: "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=2&o=a&z=2026-07-01&g=2026-07-01",
      note: "tekst per 2026-07-01. Niet nagekeken",
      validFrom: "2026-01-01",
      validTo: null,
    });
    expect(citations.get("besluit/1")).toMatchObject({
      note: "De dag is niet nagekeken",
      url: "https://wetten.overheid.nl/BWBR0035947",
    });
    expect(citations.get("nota/2.1")).toMatchObject({ url: "nota.txt", kind: "nota" });
  });

  test("warns on every result when it is outdated", () => {
    const old = rulesFrom(changedRules({ [DORP]: [["status: in_werking", "status: verouderd"]] }));
    expect(linked("dorp", "2026-06-01", old).remarks[0]).toEqual({
      when: {},
      sources: [],
      warnings: ["flow_verouderd"],
      explanations: [],
    });
  });

  test("has a hash that changes with the rules that hold on its day, and with nothing else", () => {
    const again = rulesFrom(changedRules({}));
    const reworded = rulesFrom(changedRules({ [BESLUIT]: [["De nieuwe tekst.", "De nieuwste tekst."]] }));
    const hash = (from: Rules, day: string) => linked("dorp", day, from).hash;
    expect(hash(again, "2026-08-01")).toBe(hash(rules, "2026-08-01"));
    expect(hash(rules, "2026-08-02")).toBe(hash(rules, "2026-08-01"));
    expect(hash(rules, "2026-06-01")).not.toBe(hash(rules, "2026-08-01"));
    expect(hash(reworded, "2026-08-01")).not.toBe(hash(rules, "2026-08-01"));
    expect(hash(reworded, "2026-06-01")).toBe(hash(rules, "2026-06-01"));
  });

  test("is an error on a day on which it does not hold", () => {
    expect(() => linked("dorp", "2025-12-31")).toThrow(BotError);
  });
});

describe("loading rules", () => {
  test("that have faults names each of them with its place", () => {
    const load = () =>
      rulesFrom(
        changedRules({
          [DORP]: [["eigen: D1", "eigen: D9"]],
          [LANDELIJK]: [["sources: [besluit/1]", "sources: [besluit/2]"]],
        }),
      );
    expect(load).toThrow(
      /flows\/dorp\/2026-01-01\.yaml:8:10 unknown_target[\s\S]*flows\/landelijk\/2026-01-01\.yaml:49:17 unknown_entry/,
    );
  });

  test("tells knowledge that is broken from flows that are", () => {
    const codeOf = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return error instanceof BotError ? error.code : error;
      }
      return "no error";
    };
    expect(codeOf(() => rulesFrom(changedRules({ [BESLUIT_OUD]: [["kind: besluit", "kind: brief"]] })))).toBe(
      "knowledge_invalid",
    );
    expect(codeOf(() => rulesFrom(changedRules({ [DORP]: [["eigen: D1", "eigen: D9"]] })))).toBe("flow_invalid");
  });

  test("from an empty folder is an error too", async () => {
    await expect(loadRules("/er/is/niets")).rejects.toThrow(/nothing_to_check/);
  });
});

import { describe, expect, test } from "vitest";
import { rulesFrom } from "../../src/knowledge/load-rules.ts";
import { type Selection, selectFlow } from "../../src/knowledge/select-flow.ts";
import { changedRules, DORP } from "./base-rules.ts";

const dorp = changedRules({}).get(DORP) ?? "";
const rules = rulesFrom(
  changedRules({
    [DORP]: [["valid_from: 2026-01-01", "valid_from: 2026-01-01\nvalid_to: 2026-12-31"]],
    "flows/dorp/2027-01-01.yaml": dorp.replace(
      "valid_from: 2026-01-01",
      "valid_from: 2027-01-01\nvalid_to: 2027-06-30",
    ),
    "flows/plan/2027-01-01.yaml": dorp
      .replace("id: dorp", "id: plan")
      .replace("in_werking", "voorgenomen")
      .replace("valid_from: 2026-01-01", "valid_from: 2027-01-01"),
  }),
);

function choose(gemeente: string, peildatum: string, flow?: string) {
  const selection: Selection = { gemeente, peildatum, flow };
  const choice = selectFlow(rules, selection);
  return choice.kind === "flow"
    ? `${choice.flow.id} ${choice.flow.version}`
    : choice.refusals.map(({ fact, code }) => `${fact}: ${code}`);
}

describe("selectFlow", () => {
  test("takes the version in force on the peildatum", () => {
    expect(choose("0001", "2026-12-31")).toBe("dorp 2026-01-01");
    expect(choose("0001", "2027-01-01")).toBe("dorp 2027-01-01");
  });

  test("never takes an intended flow or one for every gemeente by itself", () => {
    expect(choose("0001", "2027-07-01")).toEqual(["gemeente: gemeente_without_flow"]);
    expect(choose("0001", "2027-07-01", "plan")).toBe("plan 2027-01-01");
    expect(choose("0001", "2027-07-01", "landelijk")).toBe("landelijk 2026-01-01");
  });

  test("knows a day by the calendar", () => {
    for (const peildatum of ["2026-02-29", "2026-2-1", "", "vandaag", "2026-01-01T00:00:00Z", "0000-01-01"]) {
      expect(choose("0001", peildatum), peildatum).toEqual(["peildatum: peildatum_malformed"]);
    }
  });

  test("refuses a day before the front and one after the last dated parameter", () => {
    expect(choose("0001", "2025-12-31")).toEqual(["peildatum: peildatum_outside"]);
    expect(choose("0001", "2028-01-01", "landelijk")).toEqual(["peildatum: peildatum_outside"]);
  });

  test("refuses a gemeente that is no code of four digits", () => {
    for (const gemeente of ["1", "00011", "000a", "", "Dorp", "٠٠٠١"]) {
      expect(choose(gemeente, "2026-06-01"), gemeente).toEqual(["gemeente: gemeente_malformed"]);
    }
  });

  test("tells of a flow that is unknown, for others, or not valid on any real day", () => {
    expect(choose("0001", "2026-06-01", "drop")).toEqual(["flow: flow_unknown"]);
    expect(choose("0002", "2026-06-01", "dorp")).toEqual(["flow: flow_of_others"]);
    expect(choose("0001", "2026-06-01", "plan")).toEqual(["flow: flow_not_valid"]);
    expect(choose("0001", "2020-06-01", "dorp")).toEqual(["peildatum: peildatum_outside", "flow: flow_not_valid"]);
  });

  test("names everything at once", () => {
    expect(choose("x", "x", "x")).toEqual([
      ...["gemeente: gemeente_malformed", "peildatum: peildatum_malformed", "flow: flow_unknown"],
    ]);
  });

  test("says to a gemeente without a flow which there are", () => {
    const choice = selectFlow(rules, { gemeente: "9999", peildatum: "2026-06-01" });
    const [refusal] = choice.kind === "refused" ? choice.refusals : [];
    expect(refusal).toMatchObject({ code: "gemeente_without_flow" });
    expect(refusal?.code === "gemeente_without_flow" ? refusal.known.map(({ id }) => id) : []).toContain("landelijk");
  });

  test("gives the same flow for the same day, so that work on it is done once", () => {
    const [first, again] = [1, 2].map(() => selectFlow(rules, { gemeente: "0001", peildatum: "2026-06-01" }));
    expect(first?.kind === "flow" && again?.kind === "flow" && first.flow === again.flow).toBe(true);
  });
});

import { expect, test } from "vitest";
import { readRuleTexts } from "../../src/knowledge/rule-files.ts";
import { verifyTexts } from "../../src/knowledge/verify-rules.ts";
import { DORP, faultsAfter, LANDELIJK, SCENARIOS, show } from "./base-rules.ts";

test("without flows there is nothing to check, and that is a fault", async () => {
  const empty = await readRuleTexts("/nowhere/at/all");
  expect(verifyTexts(empty, "2026-06-01").faults.map(show)).toEqual(["flows:1:1 nothing_to_check"]);
  expect(faultsAfter({ [DORP]: null, [LANDELIJK]: null, [SCENARIOS]: null })).toContain("flows:1:1 nothing_to_check");
});

test("a file that everything rests on is missed by name", () => {
  expect(faultsAfter({ "flows/motivering.yaml": null })).toEqual(["flows/motivering.yaml:1:1 missing_file"]);
  expect(faultsAfter({ "flows/uitkomsten.yaml": null })).toEqual(["flows/uitkomsten.yaml:1:1 missing_file"]);
});

test("one file with many faults tells all of them", () => {
  const found = faultsAfter({
    [DORP]: [
      ["status: in_werking", "status: gaat_wel"],
      ["{ from: 2, to: D2 }", "{ from: 3, to: D7 }"],
      ["help: Bel de werkgever.", "hulp: Bel de werkgever."],
      ["ja: beschut_regulier/plaatsen", "ja: beschut_regulier/wandelen"],
      ["warnings: [dorps]", "warnings: [dorp]"],
      ["text: Het dorp kijkt mee., sources: [nota/2.1]", "text: Het dorp kijkt mee., sources: [nota/9]"],
    ],
  });
  expect(found).toEqual([
    `${DORP}:3:9 wrong_value`,
    `${DORP}:23:9 ranges_missing`,
    `${DORP}:25:28 unknown_target`,
    `${DORP}:26:3 unreachable_step`,
    `${DORP}:31:7 missing_text`,
    `${DORP}:33:9 unknown_key`,
    `${DORP}:35:21 unknown_result`,
    `${DORP}:37:46 condition_never_asked`,
    `${DORP}:37:71 unknown_warning`,
    `${DORP}:39:49 unknown_entry`,
  ]);
});

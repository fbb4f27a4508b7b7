import fc from "fast-check";
import { expect, test } from "vitest";
import type { Transition } from "../../src/verwijzing/refusal.ts";
import { hasHandIn } from "../../src/verwijzing/rights.ts";
import { parseVerwijzing } from "../../src/verwijzing/schema.ts";
import * as transition from "../../src/verwijzing/transition.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { aConcept, aContent, adam, aMedewerker, NOW, sanne, tessa } from "./builders.ts";

const PEOPLE = [
  sanne,
  adam,
  tessa,
  aMedewerker("theo", ["teamleider", "arbeidsdeskundige"]),
  aMedewerker("tim", "teamleider", { team: "zuid" }),
  aMedewerker("carla"),
  { ...sanne, actief: false },
];

type Step = { readonly act: string; readonly apply: (verwijzing: Verwijzing) => Transition };

const content = fc.constantFrom(
  aContent(),
  aContent({ tried: [] }),
  aContent({ answers: aContent().answers.map((answer) => ({ ...answer, by: "theo" })) }),
);
const reason = fc.constantFrom("", "Graag een gesprek met de werkgever.", "BSN 999990019 klopt niet");

const step: fc.Arbitrary<Step> = fc
  .record({
    who: fc.constantFrom(...PEOPLE),
    act: fc.constantFrom(
      "save",
      "start",
      "submit",
      "withdraw",
      "comment",
      "take",
      "goedgekeurd",
      "teruggestuurd",
      "afgewezen",
    ),
    content,
    reason,
    as: fc.constantFrom("indiener" as const, "arbeidsdeskundige" as const),
  })
  .map(({ who, act, content: given, reason: why, as }) => ({
    act: `${act} by ${who.id}`,
    apply: (verwijzing) => {
      if (act === "save") return transition.saveRound(verwijzing, who, given, NOW);
      if (act === "start") return transition.startRound(verwijzing, who, given, NOW);
      if (act === "submit") return transition.submitVerwijzing(verwijzing, who, NOW);
      if (act === "withdraw") return transition.withdrawVerwijzing(verwijzing, who, NOW);
      if (act === "comment") return transition.addComment(verwijzing, who, why, NOW);
      if (act === "take") return transition.takeOverVerwijzing(verwijzing, who, as);
      const kind = act === "goedgekeurd" || act === "afgewezen" ? act : "teruggestuurd";
      return transition.decideVerwijzing(verwijzing, who, { kind, reason: why, mandaat: "" }, NOW);
    },
  }));

test("any sequence of acts leaves a valid record in which no round is decided twice or by somebody with a hand in it", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let record = aConcept();
      for (const { apply } of steps) {
        const before = JSON.stringify(record);
        const result = apply(record);
        expect(JSON.stringify(record)).toBe(before);
        if (result.kind === "refused") continue;
        const after = result.verwijzing;
        expect(after.version).toBe(record.version + 1);
        expect(parseVerwijzing(JSON.parse(JSON.stringify(after)), after.nummer)).toEqual(after);
        keepsWhatWasDecided(record, after);
        seen.add(after.state);
        record = after;
      }
    }),
    { numRuns: 1500 },
  );
  expect([...seen].sort()).toEqual([
    "afgewezen",
    "concept",
    "goedgekeurd",
    "ingetrokken",
    "ter_goedkeuring",
    "teruggestuurd",
  ]);
});

function keepsWhatWasDecided(before: Verwijzing, after: Verwijzing): void {
  for (const round of before.rounds.filter((each) => each.decision !== null)) {
    expect(after.rounds[round.number - 1]).toEqual(round);
  }
  expect(after.history.slice(0, before.history.length)).toEqual(before.history);
  const fresh = after.rounds.find((round) => round.decision && !before.rounds[round.number - 1]?.decision);
  if (fresh?.decision) expect(hasHandIn(fresh.decision.by, before)).toBe(false);
}

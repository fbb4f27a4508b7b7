import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mayAct, VERWIJZING_ACTS, type VerwijzingAct } from "../../src/verwijzing/rights.ts";
import { withdrawVerwijzing } from "../../src/verwijzing/transition.ts";
import { STATES, type State, type Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { aConcept, aContent, adam, aMedewerker, aSubmitted, decided, done, NOW, sanne, tessa } from "./builders.ts";

const answered = aContent().answers.map((answer) => ({ ...answer, by: "thea" }));

const PEOPLE: Record<string, { who: Parameters<typeof mayAct>[1]; owner?: string }> = {
  indiener: { who: sanne },
  "arbeidsdeskundige van de zaak": { who: adam },
  "andere consulent van het team": { who: aMedewerker("carla") },
  "andere arbeidsdeskundige van het team": { who: aMedewerker("daan", "arbeidsdeskundige") },
  "teamleider van het team": { who: tessa },
  "teamleider die een vraag beantwoordde": { who: aMedewerker("thea", "teamleider") },
  "teamleider die zelf de indiener is": { who: aMedewerker("tom", ["consulent", "teamleider"]), owner: "tom" },
  "teamleider van een ander team": { who: aMedewerker("tim", "teamleider", { team: "zuid" }) },
  "consulent van een ander team": { who: aMedewerker("cor", "consulent", { team: "zuid" }) },
  beleidsmedewerker: { who: aMedewerker("bea", "beleidsmedewerker") },
  beheerder: { who: aMedewerker("ben", "beheerder") },
  "indiener die uit dienst is": { who: { ...sanne, actief: false } },
  "teamleider die uit dienst is": { who: { ...tessa, actief: false } },
};

function recordIn(state: State, indiener: string): Verwijzing {
  const input = { indiener, content: aContent({ answers: answered }) };
  if (state === "concept") return aConcept(input);
  const submitted = aSubmitted(input);
  if (state === "ter_goedkeuring") return submitted;
  if (state === "ingetrokken") return done(withdrawVerwijzing(submitted, aMedewerker(indiener), NOW));
  return decided(submitted, state);
}

/** Reads the tables of rechten.md: act -> person -> ja or nee per state, in the order of the heading. */
function readMatrix(): Map<string, Map<string, string[]>> {
  const acts = new Map<string, Map<string, string[]>>();
  const text = readFileSync(new URL("rechten.md", import.meta.url), "utf8");
  for (const section of text.split(/^## /m).slice(1)) {
    const rows = section.split("\n").filter((line) => line.startsWith("|") && !/^\| ?-/.test(line));
    const cells = rows.map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells[0]).toEqual(["wie", ...STATES]);
    acts.set(section.split("\n")[0]?.trim() ?? "", new Map(cells.slice(1).map(([who = "", ...rest]) => [who, rest])));
  }
  return acts;
}

const matrix = readMatrix();

test("the matrix that a teamleider can read has every act and every person", () => {
  expect([...matrix.keys()]).toEqual([...VERWIJZING_ACTS]);
  for (const rows of matrix.values()) expect([...rows.keys()]).toEqual(Object.keys(PEOPLE));
});

describe.each([...matrix])("%s", (act, rows) => {
  test.each([...rows])("%s may do it exactly where the matrix says ja", (person, cells) => {
    const { who, owner = "sanne" } = PEOPLE[person] ?? { who: sanne };
    const found = STATES.map((state) => mayAct(act as VerwijzingAct, who, recordIn(state, owner)).kind === "allowed");
    expect(found.map((allowed) => (allowed ? "ja" : "nee"))).toEqual(cells);
  });
});

test("a refusal says why, and tells an outsider nothing of the state", () => {
  const submitted = recordIn("ter_goedkeuring", "sanne");
  const approved = recordIn("goedgekeurd", "sanne");
  const reason = (act: VerwijzingAct, person: string, record = submitted) => {
    const permission = mayAct(act, PEOPLE[person]?.who ?? sanne, record);
    return permission.kind === "refused" ? permission.reason : permission.kind;
  };
  expect(reason("goedkeuren", "teamleider van een ander team")).toBe("other_team");
  expect(reason("goedkeuren", "teamleider van een ander team", approved)).toBe("other_team");
  expect(reason("bekijken", "beleidsmedewerker")).toBe("not_involved");
  expect(reason("bekijken", "andere consulent van het team")).toBe("not_involved");
  expect(reason("goedkeuren", "indiener")).toBe("wrong_role");
  expect(reason("goedkeuren", "teamleider die een vraag beantwoordde")).toBe("four_eyes");
  expect(reason("goedkeuren", "teamleider van het team", approved)).toBe("already_decided");
  expect(reason("bewerken", "indiener", approved)).toBe("wrong_state");
  expect(reason("bekijken", "indiener die uit dienst is")).toBe("inactive");
});

test("whoever submitted, deviated or once started a round cannot decide, also after handing the case over", () => {
  const record = aSubmitted();
  const deviation = { outcome: record.rounds[0]?.advice.outcome, reason: "Past beter.", by: "thea", at: NOW };
  const [round] = record.rounds;
  const variants = [
    { ...record, rounds: [{ ...round, deviation }] },
    { ...record, rounds: [{ ...round, submitted: { by: "thea", naam: "Thea", at: NOW } }] },
    { ...record, history: [{ state: "concept", by: "thea", at: NOW, round: 1 }, ...record.history] },
    { ...record, arbeidsdeskundige: "thea" },
  ] as Verwijzing[];
  const thea = aMedewerker("thea", "teamleider");
  for (const variant of variants)
    expect(mayAct("goedkeuren", thea, variant)).toEqual({ kind: "refused", reason: "four_eyes" });
  expect(mayAct("goedkeuren", thea, record)).toEqual({ kind: "allowed" });
});

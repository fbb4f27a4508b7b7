import { describe, expect, test } from "vitest";
import { DEVENTER_CASES } from "../support/deventer-cases.ts";
import { runCli } from "./run-cli.ts";

const VERGELIJK = ["vergelijk", "--feiten", "-"];

describe.each(DEVENTER_CASES)("vergelijk on $id", ({ facts, result }) => {
  test("--json gives an advice per regime, and where they part", async () => {
    const { code, out } = await runCli([...VERGELIJK, "--json"], JSON.stringify(facts));
    const json = JSON.parse(out);
    expect([code, json.peildatum, json.status]).toEqual([0, "2026-11-21", "resultaat"]);
    const [deventer, , sob] = json.regimes;
    expect(`${deventer.trede}/${deventer.vervolgstap}`).toBe(result);
    expect(Object.keys(deventer)).toEqual(expect.arrayContaining(["pad", "bronnen", "waarschuwingen", "motivering"]));
    expect(sob).toEqual({
      flow: "maastricht-heuvelland-sob",
      flow_status: "voorgenomen",
      peildatum: "2026-11-21",
      gemeente: "0935",
      status: "niet_geldig",
      reden: "Dit regime geldt niet op 2026-11-21, maar vanaf 2027-01-01.",
    });
    expect(json.splitsingen[0].na.stap).toMatch(/^[LU]\d/);
    expect(json.splitsingen[0].takken.map((tak: { flows: string[] }) => tak.flows)).toContainEqual(["deventer"]);
  });

  test("without --json names every regime, the parting, the steps and the sources", async () => {
    const { code, out } = await runCli([...VERGELIJK, "--peildatum", "2027-02-01"], JSON.stringify(facts));
    expect(code).toBe(0);
    for (const letter of ["A", "B", "C", "D"]) expect(out).toMatch(new RegExp(`^${letter}   Beschut werk`, "m"));
    expect(out).toContain("Waar ze uit elkaar gaan\nTot en met stap ");
    expect(out).toMatch(/^Stappen op de weg +A {2}B {2}C {2}D$/m);
    expect(out).toMatch(/^ {2}L1 Woont in de gemeente: Ja +x {2}x {2}x {2}x$/m);
    expect(out).toMatch(/^ {2}participatiewet\/10b\/1 +x {2}x {2}x {2}x$/m);
    expect(out).not.toMatch(/[{}]|undefined/);
  });
});

test("vergelijk refuses what is no fact, once", async () => {
  const { code, out, err } = await runCli(VERGELIJK, '{"leeftijd":300,"leeftij":1,"leeftijd":300}');
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(
    [
      "Er is geen vergelijking, want deze gegevens kloppen niet:",
      "- leeftijd: Dit feit staat er twee keer. Laat er één staan.",
      "- leeftijd: 300 kan niet. Geef een getal van 0 tot en met 120.",
      '- leeftij: Dit feit bestaat niet. Bedoel je "leeftijd"?',
      "",
    ].join("\n"),
  );
});

test.each([
  ["", "Hier staat niets"],
  ["[]", "geen object"],
])("vergelijk --json on %j says what is wrong", async (text, reason) => {
  const { code, out } = await runCli([...VERGELIJK, "--json"], text);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    status: "geweigerd",
    fouten: [{ feit: "regel", reden: expect.stringContaining(reason) }],
  });
});

test("vergelijk refuses a day that does not exist and one without rules", async () => {
  const impossible = await runCli([...VERGELIJK, "--peildatum", "2026-02-30"], "{}");
  const early = await runCli([...VERGELIJK, "--peildatum", "2001-01-01"], "{}");
  expect([impossible.code, early.code]).toEqual([2, 2]);
  expect(impossible.err).toContain('- peildatum: "2026-02-30" is geen dag.');
  expect(early.err.match(/peildatum/g)?.length).toBe(1);
});

test("vergelijk without facts says which option is missing", async () => {
  const { code, err } = await runCli(["vergelijk"]);
  expect([code, err.split("\n")[0]]).toEqual([64, "De optie --feiten ontbreekt."]);
});

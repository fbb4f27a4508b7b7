import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const LKS = ["reken", "loonkostensubsidie", "--loonwaarde", "41", "--uren", "24", "--peildatum", "2026-11-21"];

describe("reken", () => {
  test("prints the amount, the formula with its numbers, what was not checked and the sources", async () => {
    const { code, out, err } = await runCli(LKS);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("De loonkostensubsidie is 1.226,06 euro per maand, bij een loonwaarde van 41 procent.\n");
    expect(out).toContain("- 2.523,96 euro maal 59 procent maal 24 van 36 uur is 992,76 euro.\n");
    expect(out).toContain("- Nog niet nagekeken: Minimumloon per maand vanaf 1 juli 2026.\n");
    expect(out).toContain("- Of 23,5 procent voor werkgeverslasten nu nog klopt, is niet nagekeken.");
    expect(out).toMatch(/- Participatiewet, artikel 10d lid 4: https:\S+ \(nagekeken in de officiële tekst\)\n/);
  });

  test("without peildatum reckons for today", async () => {
    const { out } = await runCli(LKS.slice(0, 6));
    expect(out).toBe((await runCli(LKS)).out);
  });

  test("gives whole eurocent as JSON", async () => {
    const { code, out } = await runCli([...LKS, "--json"]);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual([
      "wat",
      "status",
      "peildatum",
      "uitkomst",
      "waarschuwingen",
      "bronnen",
      "regels",
    ]);
    expect(answer).toMatchObject({
      wat: "loonkostensubsidie",
      status: "resultaat",
      peildatum: "2026-11-21",
      uitkomst: { totaal_eurocent: 122_606 },
    });
  });

  test("asks for a minimumloon that it does not know, as an option", async () => {
    const { code, out, err } = await runCli([...LKS.slice(0, 6), "--peildatum", "2027-01-01"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("- wml: Het minimumloon per maand is hier niet bekend voor 2027-01-01.");
    expect(err).toContain("zoals: --wml 2337,00");
    expect(err).toContain("Zo kan het: reken loonkostensubsidie --loonwaarde 41 --uren 24\n");
  });

  test("refuses to compute 70 percent as forfait and names the contradiction", async () => {
    const { code, err } = await runCli(["reken", "forfait", "--uren", "24", "--percentage", "70"]);
    expect(code).toBe(2);
    expect(err).toContain("70 procent reken ik niet uit. De wet zegt 50 procent");
  });

  test("names everything that is wrong, as JSON too", async () => {
    const { code, out } = await runCli(["reken", "lks", "--loonwaarde", "141", "--jaar", "2023", "--json"]);
    expect(code).toBe(2);
    const { status, fouten } = JSON.parse(out);
    expect(status).toBe("geweigerd");
    expect(fouten.map(({ optie, code: fault }: { optie: string; code: string }) => `${optie} ${fault}`)).toEqual([
      "loonwaarde buiten",
      "jaar onbekende_optie",
      "uren ontbreekt",
    ]);
  });

  test.each([
    [["reken"], "Er ontbreekt een woord: wat."],
    [["reken", "prognose", "2023"], '"2023" hoort hier niet.'],
    [["reken", "begeleiding", "--urn", "24"], "De optie --urn bestaat niet bij deze opdracht. Bedoel je --uren?"],
    [["reken", "begeleiding", "--uren"], "Achter --uren hoort een waarde."],
  ])("%j is a wrong command line", async (args, message) => {
    const { code, out, err } = await runCli(args);
    expect([code, out]).toEqual([64, ""]);
    expect(err).toContain(message);
    expect(err).toContain("npx beschutwijzer reken --help");
  });

  test("--help names every sum and gives examples that work", async () => {
    const { code, out } = await runCli(["reken", "--help"]);
    expect(code).toBe(0);
    const examples = [...out.matchAll(/npx beschutwijzer (reken \w+ --.*)/g)].map(([, line = ""]) => line.split(" "));
    expect(examples).toHaveLength(3);
    for (const example of examples) expect((await runCli(example)).code, example.join(" ")).toBe(0);
    for (const sum of [
      "loonkostensubsidie",
      "forfait",
      "begeleiding",
      "prognose",
      "taakstelling",
      "termijn",
      "cijfers",
    ]) {
      expect(out).toMatch(new RegExp(`^  ${sum} `, "m"));
    }
  });
});

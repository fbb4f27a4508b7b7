import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("the command line", () => {
  test.each([
    ["nothing", [], "geen opdracht"],
    ["an unknown command", ["adves"], 'Bedoel je "advies"'],
    ["a command that is a name of the language", ["constructor"], "bestaat niet"],
    ["an unknown option", ["advies", "--gemente", "0935"], "Bedoel je --gemeente"],
    ["an option without its value", ["advies", "--feiten", "--json"], "--feiten hoort een waarde"],
    ["a value for a flag", ["advies", "--json=ja"], "--json hoort geen waarde"],
    ["an option twice", ["advies", "--gemeente", "0935", "--gemeente", "0150"], "twee keer"],
    ["a loose word", ["advies", "0935"], '"0935" hoort hier niet'],
    ["no facts", ["advies", "--gemeente", "0935"], "--feiten ontbreekt"],
    ["no gemeente", ["advies", "--feiten", "-"], "--gemeente ontbreekt"],
    ["a file that is not there", ["advies", "--gemeente", "0935", "--feiten", "/er/is/niets.json"], "niet te lezen"],
    ["a day that is none", ["verify", "--peildatum", "2026-13-01"], "geen dag"],
  ])("with %s is wrong: code 64, and nothing on stdout", async (_what, args, message) => {
    const { code, out, err } = await runCli(args);
    expect([code, out]).toEqual([64, ""]);
    expect(err).toContain(message);
    expect(err).toContain("--help");
  });

  test.each(["advies", "verify"])("%s --help says what it does, with an example", async (command) => {
    const { code, out } = await runCli([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Voorbeeld:");
    expect(out).toContain(`npx beschutwijzer ${command}`);
  });

  test("--help names every command", async () => {
    const { code, out } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const command of ["advies", "vergelijk", "verify", "bron", "replay", "backup", "algoritmeregister", "audit"])
      expect(out).toMatch(new RegExp(`^  ${command} +[a-z]`, "m"));
  });
});

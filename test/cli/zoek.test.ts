import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

describe("zoek", () => {
  test("shows each source with its paraphrase, dates, status, link and key", async () => {
    const { code, out } = await runCli(["zoek", "loonkostensubsidie", "zonder", "loonwaarde", "50", "procent"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^1\. /);
    for (const part of ["participatiewet/10d/5", "geldig vanaf 2026-01-01", "https://wetten.overheid.nl/jci1.3"])
      expect(out).toContain(part);
    expect(out.match(/^\d\. /gm)).toHaveLength(5);
  });

  test("gives the same as JSON, as many as asked", async () => {
    const { out } = await runCli(["zoek", "lks", "--json", "--aantal", "2"]);
    const hits = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(hits).toHaveLength(2);
    expect(hits[0]).toMatchObject({ status: expect.any(String), url: expect.any(String), in_werking: true });
  });

  test("shows one source with the trees that rest on it", async () => {
    const { code, out } = await runCli(["zoek", "--bron", "participatiewet/10b/1"]);
    expect(code).toBe(0);
    for (const part of [
      "Participatiewet, artikel 10b lid 1",
      "Gebruikt in:",
      "U3 (Het besluit van het college)",
      "voorgenomen",
    ])
      expect(out).toContain(part);
    const { out: json } = await runCli(["zoek", "--bron", "participatiewet/10b/1", "--json"]);
    expect(JSON.parse(json)).toMatchObject({ sleutel: "participatiewet/10b/1", in_werking: true });
  });

  test("says so when a source does not hold on the day", async () => {
    const { out } = await runCli(["zoek", "--bron", "participatiewet/10b/1", "--peildatum", "2020-01-01"]);
    expect(out).toContain("(geldt niet op 2020-01-01)");
  });

  test("finding nothing is no fault", async () => {
    expect(await runCli(["zoek", "xyzzy"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("Geen bron gevonden"),
    });
  });

  test("an unknown source is refused with the way to find one", async () => {
    expect(await runCli(["zoek", "--bron", "wet/1"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("npx beschutwijzer zoek"),
    });
  });

  test.each([
    [["zoek"]],
    [["zoek", "lks", "--aantal", "0"]],
    [["zoek", "lks", "--peildatum", "morgen"]],
    [["zoek", "lks", "--bron", "x"]],
  ])("%j is a usage error with nothing on stdout", async (args) => {
    const { code, out, err } = await runCli(args);
    expect({ code, out }).toEqual({ code: 64, out: "" });
    expect(err).toContain("zoek --help");
  });
});

import { describe, expect, test } from "vitest";
import { GESUBSIDIEERD, runCli } from "./run-cli.ts";

async function adviseLines(lines: readonly string[], ...options: readonly string[]) {
  const run = await runCli(["advies", "--jsonl", "--feiten", "-", ...options], lines.join("\n"));
  return {
    ...run,
    results: run.out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  };
}

const line = (more: object) => JSON.stringify({ gemeente: "0935", feiten: GESUBSIDIEERD, ...more });
const reasons = (result: { fouten: { feit: string; reden: string }[] }) => result.fouten.map(({ feit }) => feit);

describe("advies --jsonl", () => {
  test("answers every line in order, refused ones included, and skips blank ones", async () => {
    const { code, results } = await adviseLines([
      line({ id: 1 }),
      "",
      "geen json",
      "   \r",
      line({ id: "b", feiten: { leeftijd: -1 } }),
      line({ id: 3 }),
    ]);
    expect(code).toBe(0);
    expect(results.map((result) => [result.id, result.status])).toEqual([
      [1, "resultaat"],
      [undefined, "geweigerd"],
      ["b", "geweigerd"],
      [3, "resultaat"],
    ]);
    expect(results.map((result) => result.fouten?.map(({ feit }: { feit: string }) => feit))).toEqual([
      undefined,
      ["regel"],
      ["leeftijd"],
      undefined,
    ]);
  });

  test("gives back a long id as it was written", async () => {
    const { out } = await adviseLines([
      '{"id": 12345678901234567890 ,"gemeente":"0935","feiten":{}}',
      '{"gemeente":"0935","feiten":{},"id":"a\\"}b"}',
    ]);
    expect(out.split("\n")[0]).toMatch(/^\{"id":12345678901234567890,"flow"/);
    expect(JSON.parse(out.split("\n")[1] ?? "").id).toBe('a"}b');
  });

  test("takes the options of the command for what a line leaves out or says null to", async () => {
    const { results } = await adviseLines(
      [
        '{"feiten":{}}',
        '{"feiten":{},"gemeente":null,"flow":null,"peildatum":null}',
        '{"feiten":{},"gemeente":"0150","flow":"deventer"}',
      ],
      ...["--gemeente", "0935", "--peildatum", "2026-05-05", "--flow", "landelijk"],
    );
    expect(results.map(({ flow, gemeente, peildatum }) => [flow, gemeente, peildatum])).toEqual([
      ["landelijk", "0935", "2026-05-05"],
      ["landelijk", "0935", "2026-05-05"],
      ["deventer", "0150", "2026-05-05"],
    ]);
  });

  test.each([
    ["no facts", '{"gemeente":"0935"}', ["regel"]],
    ["facts that are a list", '{"gemeente":"0935","feiten":[]}', ["regel"]],
    ["an unknown key", '{"gemeente":"0935","feiten":{},"gemeentes":1}', ["regel"]],
    ["a gemeente that is a number", '{"gemeente":935,"feiten":{}}', ["regel"]],
    ["a peildatum that is a number", '{"gemeente":"0935","peildatum":20260101,"feiten":{}}', ["regel"]],
    ["a key that stands there twice", '{"gemeente":"0935","gemeente":"0150","feiten":{}}', ["regel"]],
    ["no gemeente at all", '{"feiten":{"leeftijd":"x"}}', ["gemeente", "leeftijd"]],
    [
      "everything at once",
      '{"x":1,"gemeente":"35","peildatum":"gisteren","flow":"f","feiten":{"y":1}}',
      ["regel", "gemeente", "peildatum", "flow", "y"],
    ],
    ["a fact twice, deep inside", '{"gemeente":"0935","feiten":{"leeftijd":1,"leeftijd":2}}', ["leeftijd"]],
    ["a list", "[]", ["regel"]],
  ])("refuses a line with %s", async (_what, text, facts) => {
    const { code, results } = await adviseLines([text]);
    expect(code).toBe(0);
    expect(reasons(results[0])).toEqual(facts);
  });

  test("gives a peildatum of its own to each line, over every change of the law", async () => {
    const days = ["2026-01-01", "2026-07-01", "2027-12-31", "2028-01-01", "2025-12-31"];
    const { results } = await adviseLines(days.map((peildatum) => line({ peildatum })));
    expect(results.map((result) => result.status)).toEqual([
      "resultaat",
      "resultaat",
      "resultaat",
      "geweigerd",
      "geweigerd",
    ]);
    expect(results[3].fouten).toEqual([
      { feit: "peildatum", reden: expect.stringContaining("2026-01-01 tot en met 2027-12-31") },
    ]);
  });

  test("reads a line that comes in pieces, and one without a line end", async () => {
    const { results } = await adviseLines([`\uFEFF${line({ id: "é€" })}\r`, line({ id: "x" })]);
    expect(results.map((result) => result.id)).toEqual(["é€", "x"]);
  });
});

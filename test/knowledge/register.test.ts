import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The rows of the fact register that the documents were read into: how many there are per regime. */
const ROWS: Readonly<Record<string, number>> = { NAT: 25, MH24: 23, SOB: 26, DEV: 24, ML: 15 };

const texts = readdirSync("knowledge", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => readFileSync(join("knowledge", path), "utf8"))
  .join("\n");

/** "DEV-01, DEV-03" and "SOB-06 tot en met SOB-08" in the comments beside the entries. */
function namedRows(register: string): ReadonlySet<number> {
  const rows = new Set(
    [...texts.matchAll(new RegExp(`\\b${register}-(\\d\\d)\\b`, "g"))].map(([, row]) => Number(row)),
  );
  const spans = texts.matchAll(new RegExp(`\\b${register}-(\\d\\d) tot en met ${register}-(\\d\\d)\\b`, "g"));
  for (const [, from, to] of spans) for (let row = Number(from); row <= Number(to); row += 1) rows.add(row);
  return rows;
}

test.each(Object.entries(ROWS))("every row of %s has its entry in knowledge", (register, count) => {
  const named = namedRows(register);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((row) => !named.has(row));
  expect(missing).toEqual([]);
});

test("contradictions are entries of their own in every regime that has them", () => {
  const entries = [...texts.matchAll(/^ {2}tegenstrijdigheid\/[a-z-]+:/gm)];
  expect(entries.length).toBeGreaterThanOrEqual(10);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fault, placeOf } from "../../src/knowledge/fault.ts";
import { readRuleTexts } from "../../src/knowledge/rule-files.ts";
import type { ParseMemo } from "../../src/knowledge/rule-set.ts";
import { verifyTexts } from "../../src/knowledge/verify-rules.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const WORDS = ["flows/uitkomsten.yaml", "flows/motivering.yaml"].map(
  (file) => [file, readFileSync(join(ROOT, file), "utf8")] as const,
);
const base = new Map([...(await readRuleTexts(join(import.meta.dirname, "fixtures", "base"))), ...WORDS]);
const memo: ParseMemo = new Map();

export const LANDELIJK = "flows/landelijk/2026-01-01.yaml";
export const DORP = "flows/dorp/2026-01-01.yaml";
export const FEITEN = "flows/feiten.yaml";
export const SCENARIOS = "flows/dorp/scenarios/dorp.yaml";
export const WET = "knowledge/landelijk/wet/2026-01-01.yaml";
export const BESLUIT_OUD = "knowledge/landelijk/besluit/2025-01-01.yaml";
export const BESLUIT = "knowledge/landelijk/besluit/2026-07-01.yaml";
export const NOTA = "knowledge/gemeente/dorp/nota/2024-01-01.yaml";

/** file -> what to replace by what; null removes the file, a text makes a new one. */
export type Changes = Readonly<Record<string, string | null | readonly (readonly [from: string, to: string])[]>>;

/** The small rule set that is right, with some changes. Each text to replace must be there exactly once. */
export function changedRules(changes: Changes): ReadonlyMap<string, string> {
  const texts = new Map(base);
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) texts.delete(file);
    else texts.set(file, typeof change === "string" ? change : change.reduce(replaceOnce, texts.get(file) ?? ""));
  }
  return texts;
}

function replaceOnce(text: string, [from, to]: readonly [string, string]): string {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${from}" is not there exactly once`);
  return before + to + after;
}

/** What verify says of changed rules, as "file:line:col code". */
export function faultsAfter(changes: Changes): readonly string[] {
  return verifyTexts(changedRules(changes), "2026-06-01", memo).faults.map(show);
}

export function show(fault: Fault): string {
  return `${placeOf(fault)} ${fault.code}`;
}

/** Changes with a ▸ at each place where a fault is expected: the changes without it, and those places. */
export function expectAtMarks(
  changes: Changes,
  code: string,
): { readonly found: readonly string[]; readonly expected: readonly string[] } {
  const expected: string[] = [];
  const unmarked = Object.fromEntries(
    Object.keys(changes).map((file) => {
      const marked = changedRules({ [file]: changes[file] ?? null }).get(file);
      if (marked === undefined) return [file, null] as const;
      for (const [index, part] of marked.split("▸").slice(0, -1).entries()) {
        const before = marked.split("▸").slice(0, index).join("") + part;
        const lines = before.split("\n");
        expected.push(`${file}:${lines.length}:${(lines.at(-1) ?? "").length + 1} ${code}`);
      }
      return [file, marked.replaceAll("▸", "")] as const;
    }),
  );
  return { found: faultsAfter(unmarked), expected };
}

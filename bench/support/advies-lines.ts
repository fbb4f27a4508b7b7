/** Lines for `advies --jsonl`: complete, partial, refused and broken ones, always the same for the same count. */
import type { Facts } from "../../src/decision/fact.ts";
import { flowOf, MAASTRICHT, PEILDATUM, readRules } from "./rules.ts";
import { type Way, waysOf } from "./ways.ts";

/** Deventer, Roermond and Maastricht: every shipped flow in force that has gemeenten of its own. */
const GEMEENTEN = [MAASTRICHT, "0150", "0957"];

/** Ten lines of which six are complete, two partial, one refused and one no JSON. */
const KINDS = [
  "complete",
  "partial",
  "complete",
  "refused",
  "complete",
  "complete",
  "broken",
  "partial",
  "complete",
  "complete",
] as const;

export type AdviesLine = { readonly text: string; readonly status: "resultaat" | "geweigerd" };

export async function adviesLines(count: number): Promise<readonly AdviesLine[]> {
  const rules = await readRules();
  const ways = GEMEENTEN.map((gemeente) => ({ gemeente, ways: waysOf(flowOf(rules, gemeente)) }));
  return Array.from({ length: count }, (_, number) => {
    const chosen = ways[number % ways.length];
    const way = chosen?.ways[Math.floor(number / ways.length) % chosen.ways.length];
    if (!chosen || !way) throw new Error("There is no way to make a line of.");
    return lineOf(number, chosen.gemeente, way);
  });
}

function lineOf(number: number, gemeente: string, { facts }: Way): AdviesLine {
  const line = (feiten: Facts) => JSON.stringify({ gemeente, peildatum: PEILDATUM, feiten, id: number });
  switch (KINDS[number % KINDS.length]) {
    case "partial":
      return { text: line(partOf(facts, number)), status: "resultaat" };
    case "refused":
      return { text: line({ ...facts, leeftijd: "dertig" }), status: "geweigerd" };
    case "broken":
      return { text: `${line(facts).slice(0, -3)},,`, status: "geweigerd" };
    default:
      return { text: line(facts), status: "resultaat" };
  }
}

/** Some answers are left out, and one is not known: another part for each line. */
function partOf(facts: Facts, number: number): Facts {
  const entries = Object.entries(facts).filter((_, place) => (place + number) % 3 !== 0);
  const unknown = entries[number % Math.max(1, entries.length)]?.[0];
  return Object.fromEntries(entries.map(([fact, answer]) => [fact, fact === unknown ? "weet_niet" : answer]));
}

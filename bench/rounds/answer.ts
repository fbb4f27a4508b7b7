/**
 * An answer to the next card, one at a time, with 10,000 open cases in the store: milliseconds.
 * Arguments: sqlite or postgres, and "spread" (twenty teams) or "one" (everything in one team).
 */

import { startCore } from "../support/bot.ts";
import { checkAnswered, checkSeeded } from "../support/check-cases.ts";
import { openAppend } from "../support/fsync-append.ts";
import type { BenchStore } from "../support/open-bench-store.ts";
import { openBenchStore } from "../support/open-bench-store.ts";
import { eventOf, playCase } from "../support/play-case.ts";
import { report } from "../support/round.ts";
import { flowOf, MAASTRICHT, readRules } from "../support/rules.ts";
import { peopleOf, type Shape, savePeople, seedCases } from "../support/seed-cases.ts";
import { percentile } from "../support/spread.ts";
import { longestWay, waysOf } from "../support/ways.ts";

const CASES = 10_000;
const WARM_UP = 150;
const ANSWERS = 400;

const [kind, shape] = process.argv.slice(2) as ["sqlite" | "postgres", Shape];
let bench: BenchStore | undefined;
try {
  bench = await openBenchStore(kind);
} catch (error) {
  if (kind === "sqlite") throw error;
  report({ skipped: `PostgreSQL does not start here: ${error instanceof Error ? error.message : error}` });
}
if (bench) {
  try {
    await measure(bench);
  } finally {
    await bench.close();
  }
}

async function measure({ store, folder }: BenchStore): Promise<void> {
  const rules = await readRules();
  const flow = flowOf(rules, MAASTRICHT);
  const core = await startCore(store, rules);
  const people = peopleOf(shape);
  const consulenten = people.filter(({ rollen }) => rollen.includes("consulent"));
  await savePeople(store, people);
  const played = await playCase(core, store, flow, longestWay(waysOf(flow)).facts, consulenten[0]?.id ?? "");
  const seeded = await seedCases(store, played, consulenten, CASES - 1);
  await checkSeeded(store, consulenten, CASES);

  const answerable = seeded.filter(({ stage }) => stage !== null);
  const apart = Math.floor(answerable.length / (WARM_UP + ANSWERS));
  const chosen = answerable.filter((_, place) => place % apart === 0).slice(0, WARM_UP + ANSWERS);
  const append = openAppend(folder, played.bytesPerAnswer);
  const figures = { stored: [] as number[], shown: [] as number[], cpu: [] as number[], append: [] as number[] };
  for (const [place, one] of chosen.entries()) {
    const stage = played.stages[one.stage ?? 0];
    if (!stage) throw new Error("A case stands before no card.");
    const data = { ...stage.act.data, dialog: one.id, version: 1 };
    const event = eventOf(one.actor, { ...stage.act, data });
    const cpu = process.cpuUsage();
    const start = performance.now();
    const reply = await core.receive(event);
    const stored = performance.now();
    const { user, system } = process.cpuUsage(cpu);
    await core.idle();
    const shown = performance.now();
    const appended = append.once();
    if (Object.keys(reply).length > 0) throw new Error(`An answer was not accepted: ${JSON.stringify(reply)}`);
    if (place < WARM_UP) continue;
    figures.stored.push(stored - start);
    figures.shown.push(shown - start);
    figures.cpu.push((user + system) / 1_000);
    figures.append.push(appended);
  }
  append.close();
  await core.stop();
  await checkAnswered(store, chosen, played);
  report({
    figures: {
      p50: percentile(figures.stored, 0.5),
      p95: percentile(figures.stored, 0.95),
      cpu: percentile(figures.cpu, 0.5),
      shown: percentile(figures.shown, 0.95),
      append50: percentile(figures.append, 0.5),
      append95: percentile(figures.append, 0.95),
      ratio: percentile(figures.stored, 0.5) / percentile(figures.append, 0.5),
    },
  });
}

/** An answer to the next card, one at a time, with 10,000 open cases in the store: milliseconds. */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";
import { type Core, NOW, startCore } from "../support/bot.ts";
import { loadFlow, longestWay, waysOf } from "../support/longest-path.ts";
import { eventOf, playCase } from "../support/play-case.ts";
import { report } from "../support/round.ts";
import { peopleOf, savePeople, seedCases } from "../support/seed-cases.ts";
import { percentile } from "../support/spread.ts";

const [shape, answersWanted] = process.argv.slice(2);
const CASES = 10_000;
const ANSWERS = Number(answersWanted ?? 400);
const folder = mkdtempSync(join(process.env["BENCH_DIR"] ?? tmpdir(), "bw-bench-"));
const store = await openStore({role: "bot", dataFolder: folder, databaseUrl: null, auditKey: null, clock: () => NOW, log: console });
const { rules, flow } = await loadFlow();
const core = await startCore(store, rules);
const people = peopleOf(shape === "one" ? "one" : "spread");
const consulenten = people.filter((p) => p.rollen.includes("consulent"));
await savePeople(store, people);
const t0 = performance.now();
const played = await playCase(core, store, flow, longestWay(waysOf(flow)).facts, consulenten[0]!.id);
const t1 = performance.now();
const seeded = await seedCases(store, played, consulenten, CASES - 1);
console.error("played", t1 - t0, played.stages.length, "seeded", performance.now() - t1, statSync(join(folder, "beschutwijzer.sqlite")).size/1e6, "MB");
const open = seeded.filter((s) => s.stage !== null);
const step = Math.floor(open.length / (ANSWERS + 100));
const chosen = open.filter((_, i) => i % step === 0).slice(0, ANSWERS + 100);
const file = openSync(join(folder, "control"), "a");
const cpus: number[] = [], acks: number[] = [], cards: number[] = [], syncs: number[] = [];
const bytes = Buffer.alloc(20_000, 1);
for (const [i, one] of chosen.entries()) {
  const stage = played.stages[one.stage!]!;
  const event = eventOf(one.actor, { ...stage.act, data: { ...stage.act.data, dialog: one.id, version: 1 } });
  const u0 = process.cpuUsage(); const a = performance.now();
  const reply = await core.receive(event);
  const b = performance.now(); const u1 = process.cpuUsage(u0); if (i >= 100) cpus.push((u1.user + u1.system) / 1000);
  await core.idle();
  const c = performance.now();
  writeSync(file, bytes); fsyncSync(file);
  const d = performance.now();
  if (Object.keys(reply).length) throw new Error(JSON.stringify(reply));
  if (i >= 100) { acks.push(b - a); cards.push(c - a); syncs.push(d - c); }
}
const f = (v: number[]) => [0.5, 0.95, 0.99, 1].map((q) => percentile(v, q).toFixed(2)).join(" ");
console.error("cpu", f(cpus), "ack", f(acks), "| idle", f(cards), "| fsync", f(syncs));
closeSync(file);
await core.stop(); await store.close();
rmSync(folder, { recursive: true });
void report; void (0 as unknown as Core);

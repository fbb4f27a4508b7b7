/** Measures everything in bench/ and says whether the bars are kept: `node bench/run.ts --help` tells how. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { MEASURES, type Measure } from "./measures.ts";
import { describeMachine, load } from "./support/machine.ts";
import { writeToReadme } from "./support/readme.ts";
import { type Round, runRound } from "./support/round.ts";
import { spreadOf } from "./support/spread.ts";
import { isMissed, type Row, tableOf } from "./support/table.ts";

const ROUNDS = 5;
const HELP = `node bench/run.ts [--quick] [--only NAME] [--write]
  --quick  one round in place of ${ROUNDS}: for a look, not for figures to quote
  --only   one of: ${MEASURES.map(({ name }) => name).join(", ")}
  --write  puts the outcome in bench/README.md
Ends with 1 when a bar is missed or nothing was measured.`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    only: { type: "string" },
    write: { type: "boolean" },
    help: { type: "boolean" },
  },
});
const measures = MEASURES.filter(({ name }) => values.only === undefined || values.only === name);
if (values.help || measures.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const rounds = values.quick ? 1 : ROUNDS;
const found = new Map<Measure, Round[]>(measures.map((measure) => [measure, []]));
const loads = [load()];
// all measures in turn, so that a busy minute does not fall on every round of one of them
for (let round = 1; round <= rounds; round += 1) {
  for (const measure of measures) {
    if (measure.isOnce && round > 1) continue;
    process.stderr.write(`round ${round} of ${rounds}: ${measure.name}\n`);
    found.get(measure)?.push(await runRound(measure.script, measure.args));
  }
  loads.push(load());
}

const rows = [...found].flatMap(([{ lines }, outcomes]): readonly Row[] => {
  const done = outcomes.flatMap((one) => ("figures" in one ? [one.figures] : []));
  if (done.length === 0) return [];
  return lines.map((line) => ({ line, spread: spreadOf(done.map((figures) => figures[line.figure] ?? Number.NaN)) }));
});
const notes = [...found.values()].flat().flatMap((one) => ("skipped" in one ? [one.skipped] : (one.notes ?? [])));
const missed = rows.filter(isMissed);
const isBusy = Math.max(...loads) > availableParallelism();

const text = [
  ...describeMachine(),
  `Load average ${loads.map((value) => value.toFixed(1)).join(", ")}.`,
  rounds === 1 ? "One round." : `Median of ${rounds} rounds, each in a process of its own.`,
  ...(isBusy ? ["The machine did other work too: whatever waits for a processor or the disk looks too slow."] : []),
  "",
  tableOf(rows),
  "",
  ...new Set(notes),
  missed.length === 0 ? "All bars are kept." : `Missed: ${missed.map(({ line }) => line.label).join("; ")}.`,
].join("\n");
console.log(text);
if (values.write) writeToReadme(text);
if (missed.length > 0 || rows.length === 0) process.exitCode = 1;

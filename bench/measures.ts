/** What is measured, in which words it is printed, and which bars it must keep. */

export type Line = {
  /** name of the figure in the round */
  readonly figure: string;
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  /** the median must not be above it; a line without a bar is a control or is told for its own sake */
  readonly atMost?: number;
};

export type Measure = {
  /** for --only */
  readonly name: string;
  /** rounds/<script>.ts */
  readonly script: string;
  readonly args: readonly string[];
  readonly lines: readonly Line[];
  /** one round says it all */
  readonly isOnce?: boolean;
};

const ms = (figure: string, label: string, atMost?: number): Line => lineOf(figure, label, "ms", 2, atMost);
const seconds = (figure: string, label: string, atMost?: number): Line => lineOf(figure, label, "s", 2, atMost);
const micros = (figure: string, label: string, atMost?: number): Line => lineOf(figure, label, "us", 1, atMost);

function lineOf(figure: string, label: string, unit: string, digits: number, atMost?: number): Line {
  return { figure, label, unit, digits, ...(atMost === undefined ? {} : { atMost }) };
}

const answer = (name: string, where: string, args: readonly string[], bar?: number): Measure => ({
  name,
  script: "answer",
  args,
  lines: [
    ms("p95", `answer to the next card, ${where}: p95`, bar),
    ms("p50", "- the same: p50"),
    ms("cpu", "- the same: processor time, p50"),
    ms("shown", "- until the card has arrived in its place: p95"),
    ms("append50", "- control: append of the same bytes + fsync, p50"),
    ms("append95", "- control: append of the same bytes + fsync, p95"),
    lineOf("ratio", "- answer / control, p50", "x", 1),
  ],
});

export const MEASURES: readonly Measure[] = [
  {
    name: "evaluate",
    script: "evaluate",
    args: [],
    lines: [
      micros("p50", "evaluation of the longest path: p50", 20),
      micros("p99", "- the same: p99"),
      micros("bare", "- control: bare loop over the same nodes, p50"),
      lineOf("ratio", "- evaluation / control, p50", "x", 1),
      micros("unknownP50", "- every question open, earlier work shared: p50"),
      micros("unknownP99", "- every question open, earlier work shared: p99"),
      micros("unknownFirst", "- every question open, the first evaluation of a process"),
    ],
  },
  answer("answer", "10,000 open cases in 20 teams, SQLite", ["sqlite", "spread"], 5),
  answer("answer-team", "10,000 open cases in one team, SQLite", ["sqlite", "one"], 5),
  answer("answer-postgres", "10,000 open cases in 20 teams, PostgreSQL", ["postgres", "spread"]),
  {
    name: "start",
    script: "start",
    args: [],
    lines: [
      seconds("beyond", "start to first page beyond bare Node, empty data folder", 1),
      seconds("again", "- the same, with the data folder of an earlier start"),
      seconds("bare", "- control: bare Node, start to end"),
      seconds("processor", "- processor time until the first page, all threads"),
      lineOf("rss", "memory 10 s after the start (RSS)", "MB", 0, 120),
      lineOf("bareRss", "- control: bare Node (RSS)", "MB", 0),
    ],
  },
  {
    name: "packages",
    script: "packages",
    args: [],
    isOnce: true,
    lines: [lineOf("packages", "npm packages loaded; botbuilder and Bolt are not among them", "", 0)],
  },
  {
    name: "advies",
    script: "advies",
    args: [],
    lines: [
      seconds("seconds", "advies --jsonl, 10,000 lines, whole process", 2),
      seconds("bare", "- control: bare Node, start to end"),
      micros("perLine", "- per line, beyond bare Node"),
    ],
  },
  {
    name: "search",
    script: "search",
    args: [],
    lines: [
      ms("p50", "search in 2,000 entries, half of the questions mistyped: p50"),
      ms("p99", "- the same: p99", 10),
      ms("bare", "- control: every text looked at for every word, p50"),
      lineOf("ratio", "- search / control, p50", "x", 1),
      ms("index", "- making the index, once per process"),
    ],
  },
];

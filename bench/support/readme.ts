import { readFileSync, writeFileSync } from "node:fs";

const README = new URL("../README.md", import.meta.url);
const BEGIN = "<!-- figures: node bench/run.ts --write -->";
const END = "<!-- end of figures -->";

/** Puts the outcome of a run in bench/README.md, in the place of the one before. */
export function writeToReadme(text: string): void {
  const readme = readFileSync(README, "utf8");
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`bench/README.md has no place "${BEGIN}".`);
  writeFileSync(README, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}

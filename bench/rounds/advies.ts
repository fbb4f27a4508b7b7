/** `advies --jsonl` over 10,000 lines in one process: seconds from its start to its end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AdviesLine, adviesLines } from "../support/advies-lines.ts";
import { bareNodeMs } from "../support/bare-node.ts";
import { report } from "../support/round.ts";
import { ROOT } from "../support/rules.ts";

const LINES = 10_000;

const folder = mkdtempSync(join(tmpdir(), "bw-bench-"));
try {
  const lines = await adviesLines(LINES);
  const file = join(folder, "zaken.jsonl");
  writeFileSync(file, lines.map(({ text }) => `${text}\n`).join(""));
  const bare = await bareNodeMs();
  const { seconds, output } = await advise(file);
  check(lines, output.trimEnd().split("\n"));
  report({ figures: { seconds, bare: bare / 1_000, perLine: ((seconds * 1_000 - bare) / LINES) * 1_000 } });
} finally {
  rmSync(folder, { recursive: true });
}

async function advise(file: string): Promise<{ readonly seconds: number; readonly output: string }> {
  const start = performance.now();
  const command = [join(ROOT, "bin", "beschutwijzer.js"), "advies", "--jsonl", "--feiten", file];
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  const [code] = await once(child, "close");
  const seconds = (performance.now() - start) / 1_000;
  if (code !== 0) throw new Error(`advies ended with ${code}.`);
  return { seconds, output: Buffer.concat(parts).toString() };
}

/** Every line has its own answer, in order. */
function check(lines: readonly AdviesLine[], answers: readonly string[]): void {
  if (answers.length !== lines.length) throw new Error(`${lines.length} lines gave ${answers.length} answers.`);
  for (const [number, { status, text }] of lines.entries()) {
    const answer = JSON.parse(answers[number] ?? "") as { readonly status: string; readonly id?: number };
    const isOwn = answer.id === number || (answer.id === undefined && !isJson(text));
    if (answer.status !== status || !isOwn)
      throw new Error(`Line ${number + 1} should be ${status}: ${answers[number]}`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

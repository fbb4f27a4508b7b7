/** One round of a measurement is a process of its own, so that no round profits from what an earlier one warmed up. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a round prints: name of a figure -> its value, and what is worth saying beside them; or why it was not done. */
export type Round =
  | { readonly figures: Readonly<Record<string, number>>; readonly notes?: readonly string[] }
  | { readonly skipped: string };

/** Hands the outcome of a round to the process that started it. */
export function report(round: Round): void {
  process.stdout.write(`${JSON.stringify(round)}\n`);
}

/** Runs rounds/<script>.ts once. @throws Error with what the round complained of */
export async function runRound(script: string, args: readonly string[]): Promise<Round> {
  const file = fileURLToPath(new URL(`../rounds/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}:\n${output.stderr}`);
  return JSON.parse(output.stdout) as Round;
}

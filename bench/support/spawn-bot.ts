/** The bot as `npm start` runs it, in a process and a data folder of its own, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "./rules.ts";

export type SpawnedBot = {
  readonly pid: number;
  /** from the start of the process until its first page had arrived, in milliseconds */
  readonly firstPageMs: number;
  readonly stop: () => Promise<void>;
};

/** @param flags for Node, as far as `npm start` has others: a module to load first */
export async function spawnBot(
  dataFolder: string,
  flags: readonly string[] = startFlags(),
  env: Readonly<Record<string, string>> = {},
): Promise<SpawnedBot> {
  const start = performance.now();
  const child = spawn(process.execPath, [...flags, join(ROOT, "src", "main.ts")], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? "", PORT: "0", DATA_DIR: dataFolder, LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(child);
  const page = await fetch(url);
  const html = await page.text();
  const firstPageMs = performance.now() - start;
  if (page.status !== 200 || !html.includes("</html>")) throw new Error(`GET / gave status ${page.status}.`);
  return {
    pid: child.pid ?? 0,
    firstPageMs,
    stop: async () => {
      const end = once(child, "exit");
      child.kill("SIGTERM");
      await end;
    },
  };
}

/** The flags for Node in `npm start`: what is measured is what people run. */
export function startFlags(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: { start: string } };
  const found = /^node (.*)src\/main\.ts$/.exec(manifest.scripts.start)?.[1];
  if (found === undefined) throw new Error(`"npm start" is not understood: ${manifest.scripts.start}`);
  return found.split(" ").filter((flag) => flag !== "");
}

async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  if (!stdout || !stderr) throw new Error("The bot has no output to read.");
  let complaint = "";
  stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  for await (const line of createInterface({ input: stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error(`The bot did not start: ${complaint}`);
}

/** The bot as `npm start` runs it, in a process and a data folder of its own, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "./rules.ts";

export type SpawnedBot = {
  readonly pid: number;
  readonly url: string;
  /** from the start of the process until its first page had arrived */
  readonly firstPageMs: number;
  readonly stop: () => Promise<void>;
};

/** @param nodeOptions for Node itself, such as a module to load first */
export async function spawnBot(dataFolder: string, nodeOptions: readonly string[] = []): Promise<SpawnedBot> {
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, join(ROOT, "src", "main.ts")], {
    cwd: dataFolder,
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", DATA_DIR: dataFolder, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(child);
  const page = await fetch(url);
  const html = await page.text();
  const firstPageMs = performance.now() - start;
  if (page.status !== 200 || !html.includes("</html>")) throw new Error(`GET / gave status ${page.status}.`);
  return {
    pid: child.pid ?? 0,
    url,
    firstPageMs,
    stop: async () => {
      const end = once(child, "exit");
      child.kill("SIGTERM");
      await end;
    },
  };
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

/** Memory that a process holds, in MB of 1,000,000 bytes. Linux only. */
export function residentMb(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kib) * 1_024) / 1_000_000;
}

/** What Linux says of a process. @throws Error elsewhere: there is no /proc */
import { readFileSync } from "node:fs";

const TICK_MS = 10;

/** Memory that it holds now, in MB of 1,000,000 bytes. */
export function residentMb(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (kib === undefined) throw new Error(`Process ${pid} has no memory.`);
  return (Number(kib) * 1_024) / 1_000_000;
}

/** Time on a processor so far, in milliseconds: does not grow while it waits for its turn on a busy machine. */
export function processorMs(pid: number): number {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = fields.split(" ").slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * TICK_MS;
}

import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** The machine and the moment, as sentences for people. */
export function describeMachine(): readonly string[] {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${first?.model.trim()}, ${cpus().length} cores, ${memory} GiB, ${type()} ${release()}.`,
    `Node ${process.version}, commit ${commit()}, ${new Date().toISOString().slice(0, 16)} UTC.`,
  ];
}

/** How many processes wanted a processor or the disk, over the last minute. */
export function load(): number {
  return loadavg()[0] ?? 0;
}

function commit(): string {
  try {
    const command = ["describe", "--always", "--dirty"];
    return execFileSync("git", command, { cwd: import.meta.dirname, encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "unknown";
  }
}

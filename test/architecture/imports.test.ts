import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom, `import type` too. A folder may always import itself; "errors.ts" is open to all. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  decision: [],
  knowledge: ["decision"],
  verwijzing: ["decision", "knowledge"],
  conversation: ["decision", "knowledge", "verwijzing"],
  channels: ["decision", "knowledge", "verwijzing", "conversation", "logger.ts"],
  store: ["decision", "knowledge", "verwijzing", "conversation", "channels", "logger.ts"],
  digest: ["decision", "knowledge", "verwijzing", "conversation", "channels", "store", "logger.ts"],
  "dispatch.ts": ["decision", "knowledge", "verwijzing", "conversation", "channels", "store", "digest", "logger.ts"],
  "config.ts": ["decision"],
  "settings.ts": ["knowledge", "conversation"],
  "load-texts.ts": ["conversation"],
  "background.ts": ["store", "digest", "logger.ts"],
  "health.ts": ["knowledge", "store", "digest"],
  "errors.ts": [],
  "free-start-memory.ts": [],
  "logger.ts": [],
};
/** The composition root and the commands may import everything. */
const OPEN = ["main.ts", "cli"];
/** Folders that take date, clock, ids and data as arguments. */
const PURE = ["decision", "conversation", "verwijzing", "digest/summarise", "channels/adaptive-card"];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => normalize(path));

const partOf = (path: string) => path.split("/")[0] ?? path;

function importsOf(path: string): readonly string[] {
  const source = readFileSync(join("src", path), "utf8");
  const found = source.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
  return [...found].map(([, target = ""]) => normalize(join(dirname(path), target)));
}

test("there is source to check", () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)("%s imports only what its place allows", (path) => {
  const part = partOf(path);
  if (OPEN.includes(part)) return;
  const allowed = ALLOWED[part];
  expect(allowed, `src/${part} has no row in the table`).toBeDefined();
  const wrong = importsOf(path).filter((target) => {
    const other = partOf(target);
    return other !== part && other !== "errors.ts" && !allowed?.includes(other);
  });
  expect(wrong).toEqual([]);
});

test.each(files.filter((path) => path.startsWith("channels/")))("%s imports no other channel", (path) => {
  const own = path.split("/")[1];
  const others = importsOf(path).filter((target) => {
    const [part, channel = ""] = target.split("/");
    return part === "channels" && !channel.endsWith(".ts") && channel !== own && channel !== "adaptive-card";
  });
  expect(others).toEqual([]);
});

test.each(files.filter((path) => PURE.some((pure) => path.startsWith(pure))))(
  "%s asks no clock, chance or machine",
  (path) => {
    const source = readFileSync(join("src", path), "utf8");
    expect(
      source.match(/Date\.now\(|new Date\(\)|Math\.random|from "node:|process\.|randomUUID|setTimeout\(/g),
    ).toBeNull();
  },
);

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadRules } from "../../../src/knowledge/load-rules.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const rules = await loadRules(ROOT);
const keys = new Set(
  rules.sources.flatMap(({ id, document }) => Object.keys(document.entries).map((entry) => `${id}/${entry}`)),
);

const files = ["src/decision/reken/**/*.ts", "src/conversation/reken/*.ts", "src/verwijzing/counted-term.ts"].flatMap(
  (pattern) => globSync(pattern, { cwd: ROOT }),
);
const cited = files.flatMap((file) => {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(/@source ([^*\n]+)/g)].flatMap(([, list = ""]) =>
    list.split(",").map((key) => ({ file, key: key.trim() })),
  );
});

describe("the sources of the reckoning", () => {
  test("are named in the code", () => {
    expect(cited.length).toBeGreaterThan(20);
  });

  test.each(cited)("$key, named in $file, is in the knowledge", ({ key }) => {
    expect(keys.has(key)).toBe(true);
  });

  test.each(
    files.filter((file) => /compute\w+\(/.test(readFileSync(join(ROOT, file), "utf8")) && file.includes("decision")),
  )("%s names a source", (file) => {
    expect(cited.some((citation) => citation.file === file)).toBe(true);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|js|css|hbs)$/.test(path))
    .map((path) => join(folder, path));

const files = ["src", "test", "scripts", "bin"].flatMap(under);
const linesOf = (path: string) => readFileSync(path, "utf8").split("\n").length - 1;

test.each(files)("%s has at most 300 lines", (path) => {
  expect(linesOf(path)).toBeLessThanOrEqual(300);
});

test("the median source file has about 70 lines", () => {
  const sizes = under("src")
    .map(linesOf)
    .toSorted((left, right) => left - right);
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(90);
});

test("main, dispatch, turn and evaluate are each short enough to read in one go", () => {
  for (const path of ["src/main.ts", "src/dispatch.ts", "src/conversation/turn.ts", "src/decision/evaluate.ts"]) {
    expect(linesOf(path), path).toBeLessThanOrEqual(120);
  }
});

test("nothing in the source builds code from text", () => {
  for (const path of under("src")) {
    expect(readFileSync(path, "utf8"), path).not.toMatch(/\beval\(|new Function\(/);
  }
});

test("no file forwards the exports of others", () => {
  expect(files.filter((path) => /(^|\/)index\.ts$/.test(path))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { type Judged, judgeChange } from "./seeded-changes.ts";

/**
 * 200 mechanical changes. Two thirds were looked at while the comparison was made. The last third has seeds of its own
 * (from 70,000 on), which were first run when the comparison was finished; fingerprint.ts, compare-text.ts and
 * word-changes.ts were not changed after that.
 */
const TUNED = Array.from({ length: 134 }, (_, index) => 1_000 + index);
const HELD_OUT = Array.from({ length: 66 }, (_, index) => 70_000 + index);

describe.each([
  ["the changes that the comparison was tuned on", TUNED],
  ["the changes that were held out", HELD_OUT],
])("in %s", async (_, seeds) => {
  const changes = await Promise.all(seeds.map(judgeChange));
  const all = changes.flat();
  const show = ({ kind, key, expected, found }: Judged) => `${kind}: ${key} is ${expected}, found ${found}`;

  test("every paraphrase whose text changed, moved or went is reported", () => {
    const touched = all.filter(({ expected }) => expected !== "exact");
    expect(touched.length).toBeGreaterThan(200);
    expect(touched.filter(({ found }) => found === "exact").map(show)).toEqual([]);
  });

  test("at most two in a hundred changes raise a false alarm", () => {
    expect(all.filter(({ expected }) => expected === "exact").length).toBeGreaterThan(1_000);
    const isFalse = ({ expected, found }: Judged) => expected === "exact" && found !== "exact";
    const wrong = changes.filter((judged) => judged.some(isFalse));
    expect(wrong.length / seeds.length, all.filter(isFalse).map(show).join("\n")).toBeLessThanOrEqual(0.02);
  });

  test("at least 98 in a hundred reports name the right kind and the right place", () => {
    const reported = all.filter(({ expected }) => expected !== "exact");
    const wrong = reported.filter(({ expected, found }) => expected !== found);
    expect(wrong.length / reported.length, wrong.map(show).join("\n")).toBeLessThanOrEqual(0.02);
  });
});

import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/knowledge/read-yaml.ts";

describe("readYaml", () => {
  test("keeps keys as they are written", () => {
    const { value } = readYaml("a.yaml", '3.10: a\n0935: b\n"x": c\n010: d\n');
    expect(Object.keys(value as object).toSorted()).toEqual(["010", "0935", "3.10", "x"]);
  });

  test("leaves days, yes and no as words", () => {
    expect(readYaml("a.yaml", "day: 2026-01-01\nanswers: [yes, no, nee]\n").value).toEqual({
      day: "2026-01-01",
      answers: ["yes", "no", "nee"],
    });
  });

  test("knows the place of a key, a value and an item of a list", () => {
    const yaml = readYaml("a.yaml", "top:\n  - a: 1\n  - b: { c: 2 }\n");
    expect(yaml.locate(["top"], "key")).toEqual({ line: 1, col: 1 });
    expect(yaml.locate(["top", 1])).toEqual({ line: 3, col: 5 });
    expect(yaml.locate(["top", 1, "b", "c"], "key")).toEqual({ line: 3, col: 10 });
    expect(yaml.locate(["top", 1, "b", "c"])).toEqual({ line: 3, col: 13 });
  });

  test("gives the nearest place above something that is not there", () => {
    const yaml = readYaml("a.yaml", "top:\n  inner: { a: 1 }\n");
    expect(yaml.locate(["top", "inner", "z"])).toEqual({ line: 2, col: 10 });
    expect(yaml.locate(["z"])).toEqual({ line: 1, col: 1 });
  });

  test.each([
    ["an empty file", ""],
    ["a file with only a remark", "# niets\n"],
  ])("reads %s as nothing", (_what, text) => {
    expect(readYaml("a.yaml", text)).toMatchObject({ value: null, faults: [] });
  });

  test("refuses a second document and a tag", () => {
    expect(readYaml("a.yaml", "a: 1\n---\nb: 2\n").faults).toMatchObject([{ code: "yaml_syntax", line: 2 }]);
    expect(readYaml("a.yaml", "a: !geheim 1\n").faults).toMatchObject([{ code: "yaml_syntax", line: 1, col: 4 }]);
  });

  test("counts lines alike with Windows line ends and a BOM", () => {
    expect(readYaml("a.yaml", "\uFEFFa: 1\r\nb: 2\r\n").locate(["b"])).toEqual({ line: 2, col: 4 });
  });
});

import { describe, expect, test } from "vitest";
import { verifyTexts } from "../../src/knowledge/verify-rules.ts";
import { rules, texts } from "../flows/shipped-rules.ts";

const FILE = "flows/juridische-woorden.yaml";
const verifyWith = (text: string) =>
  verifyTexts(new Map([...texts].filter(([file]) => !/scenarios/.test(file))).set(FILE, text), "2026-11-21").faults;

describe("the list of accepted words", () => {
  test("is read with its explanations and other forms", () => {
    const word = rules.terms.find((term) => term.word === "tegenstrijdigheid");
    expect(word?.explanation).toMatch(/\.$/);
    expect(word?.forms).toEqual(["tegenstrijdigheden"]);
  });

  test.each([
    ["woorden: { AOW: Pensioen. }\nanders: x\n", 2, "unknown_key"],
    ["woorden:\n  AOW:\n", 2, "missing_key"],
    ["woorden:\n  AOW: Pensioen.\n  AOW: Geld.\n", 3, "duplicate_key"],
    ["woorden: [\n", 2, "yaml_syntax"],
  ])("%j is refused at its line", (text, line, code) => {
    expect(verifyWith(text)).toMatchObject([{ file: FILE, line, code }]);
  });
});

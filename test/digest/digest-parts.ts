/** What the digest is made with, from the files of the project itself. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileTexts, flattenTexts } from "../../src/conversation/compile-texts.ts";
import type { Texts } from "../../src/conversation/texts.ts";
import type { DigestParts } from "../../src/digest/send-digests.ts";
import { parseRuleFile } from "../../src/knowledge/rule-file.ts";

const AWB = "knowledge/landelijk/awb/2024-01-01.yaml";

/** The dates are said by the conversation; here in a form of their own, so that a test sees only the digest's words. */
const datum = {
  dag: "{{dag}} {{maand}} {{jaar}}",
  maand: Object.fromEntries(Array.from({ length: 12 }, (_, month) => [String(month + 1), `maand ${month + 1}`])),
};

export function digestTexts(): Texts {
  return compileTexts(flattenTexts({ digest: parse(readFileSync("src/digest/texts.yaml", "utf8")), datum }));
}

export function digestParts(overrides: Partial<DigestParts> = {}): DigestParts {
  const file = parseRuleFile(AWB, readFileSync(AWB, "utf8"));
  const sources = file.kind === "source" && file.source ? [file.source] : [];
  return { texts: digestTexts(), rules: { flows: [], sources }, link: () => null, ...overrides };
}

/** What the digest is made with, from the files of the project itself. */
import { readFileSync } from "node:fs";
import type { DigestParts } from "../../src/digest/send-digests.ts";
import { parseRuleFile } from "../../src/knowledge/rule-file.ts";
import { loadTexts } from "../../src/load-texts.ts";

const AWB = "knowledge/landelijk/awb/2024-01-01.yaml";
const file = parseRuleFile(AWB, readFileSync(AWB, "utf8"));
const sources = file.kind === "source" && file.source ? [file.source] : [];

export const digestParts: DigestParts = { texts: await loadTexts(), rules: { flows: [], sources }, link: () => null };

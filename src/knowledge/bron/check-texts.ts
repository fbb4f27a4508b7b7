import { nearestName } from "../../decision/validate-facts.ts";
import type { Report } from "../fault.ts";
import type { RuleSet } from "../rule-set.ts";

/** An imported text stands beside the paraphrases of its bron: without them nothing can be compared. */
export function checkTexts({ sources, texts }: Pick<RuleSet, "sources" | "texts">, report: Report): void {
  const known = new Set(sources.map((source) => source.id));
  for (const { bron, file } of texts) {
    if (known.has(bron)) continue;
    const nearest = nearestName(bron, [...known]) ?? "";
    report({ file, line: 1, col: 1, code: "unknown_citation", values: { bron, key: file, nearest } });
  }
}

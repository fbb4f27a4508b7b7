import type { FactTable } from "../decision/fact.ts";
import type { TextCopy } from "./bron/text-copy.ts";
import { toFactPhrases, toFactTable } from "./fact-schema.ts";
import type { Fault } from "./fault.ts";
import { type LineData, NO_LINE_DATA } from "./line/line-words-schema.ts";
import type { YamlFile } from "./read-yaml.ts";
import { type FlowVersion, parseRuleFile, type RuleFile, type SourceVersion } from "./rule-file.ts";
import type { RuleTexts } from "./rule-files.ts";
import type { Scenario } from "./scenario-schema.ts";
import { NO_SYNONYMS, type Synonyms } from "./search/synonyms-schema.ts";
import type { Term } from "./terms-schema.ts";
import type { Words } from "./words-schema.ts";

export type ScenarioFile = { readonly yaml: YamlFile; readonly scenarios: readonly Scenario[] };

/** Everything that flows/ and knowledge/ say, read but not yet composed. */
export type RuleSet = {
  readonly facts: FactTable;
  readonly factsYaml: YamlFile | null;
  /** null when flows/uitkomsten.yaml or flows/motivering.yaml is missing or broken */
  readonly words: Words | null;
  /** by id, then by first day */
  readonly flows: readonly FlowVersion[];
  readonly sources: readonly SourceVersion[];
  /** the official texts that were imported */
  readonly texts: readonly TextCopy[];
  readonly scenarios: readonly ScenarioFile[];
  /** long or hard words, explained; none when there is no such file */
  readonly terms: readonly Term[];
  /** words for searching the sources; none when there is no such file */
  readonly synonyms: Synonyms;
  /** words for reading a typed line; none when there is no such file */
  readonly line: LineData;
  readonly faults: readonly Fault[];
};

/** Files that were parsed before, by path: saves work when one file of many changes. */
export type ParseMemo = Map<string, { readonly text: string; readonly parsed: RuleFile }>;

const NEEDED = ["flows/feiten.yaml", "flows/uitkomsten.yaml", "flows/motivering.yaml"];

/** Parses all files; what is wrong with a file by itself stands in `faults`. */
export function parseRuleSet(texts: RuleTexts, memo: ParseMemo = new Map()): RuleSet {
  const files = [...texts].map(([file, text]) => {
    const earlier = memo.get(file);
    const parsed = earlier?.text === text ? earlier.parsed : parseRuleFile(file, text);
    memo.set(file, { text, parsed });
    return parsed;
  });
  const facts = files.find((file) => file.kind === "facts");
  const outcomes = files.find((file) => file.kind === "outcomes")?.outcomes;
  const motivering = files.find((file) => file.kind === "motivering")?.motivering;
  const flows = files.flatMap((file) => (file.kind === "flow" && file.flow ? [file.flow] : []));
  const sources = files.flatMap((file) => (file.kind === "source" && file.source ? [file.source] : []));
  const copies = files.flatMap((file) => (file.kind === "text" && file.copy ? [file.copy] : []));
  const scenarios = files.filter((file) => file.kind === "scenarios");
  return {
    facts: facts?.facts ? toFactTable(facts.facts) : new Map(),
    factsYaml: facts?.yaml ?? null,
    words: outcomes && motivering ? { ...outcomes, motivering } : null,
    flows: flows.toSorted(byIdAndDay),
    sources: sources.toSorted(byIdAndDay),
    texts: copies,
    scenarios,
    terms: files.find((file) => file.kind === "terms")?.terms ?? [],
    synonyms: files.find((file) => file.kind === "synonyms")?.synonyms ?? NO_SYNONYMS,
    line: {
      words: files.find((file) => file.kind === "line")?.words ?? NO_LINE_DATA.words,
      facts: facts?.facts ? toFactPhrases(facts.facts) : NO_LINE_DATA.facts,
    },
    faults: [...files.flatMap((file) => file.faults), ...missingFiles(texts, files)],
  };
}

function missingFiles(texts: RuleTexts, files: readonly RuleFile[]): readonly Fault[] {
  const start = { line: 1, col: 1 };
  if (!files.some((file) => file.kind === "flow")) {
    return [{ file: "flows", ...start, code: "nothing_to_check", values: {} }];
  }
  const missing = NEEDED.filter((file) => !texts.has(file));
  return missing.map((file) => ({ file, ...start, code: "missing_file", values: { file } }));
}

function byIdAndDay(left: FlowVersion | SourceVersion, right: FlowVersion | SourceVersion): number {
  return left.id.localeCompare(right.id) || left.validFrom.localeCompare(right.validFrom);
}

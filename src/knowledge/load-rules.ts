import type { FactTable } from "../decision/fact.ts";
import { BotError } from "../errors.ts";
import type { TextCopy } from "./bron/text-copy.ts";
import { checkRules } from "./check-rules.ts";
import { type Fault, placeOf } from "./fault.ts";
import { landelijkeWindow } from "./flow-drafts.ts";
import type { LineData } from "./line/line-words-schema.ts";
import type { Period } from "./period.ts";
import type { FlowVersion, SourceVersion } from "./rule-file.ts";
import { type RuleTexts, readRuleTexts } from "./rule-files.ts";
import { parseRuleSet, type RuleSet } from "./rule-set.ts";
import type { Synonyms } from "./search/synonyms-schema.ts";
import type { Term } from "./terms-schema.ts";
import type { Words } from "./words-schema.ts";

/** The rules of flows/ and knowledge/, checked. */
export type Rules = {
  readonly facts: FactTable;
  readonly words: Words;
  /** every version of every flow, by id and then by first day */
  readonly flows: readonly FlowVersion[];
  readonly sources: readonly SourceVersion[];
  /** long or hard words of the texts, explained */
  readonly terms: readonly Term[];
  /** the official texts that were imported */
  readonly texts: readonly TextCopy[];
  /** words for searching the sources */
  readonly synonyms: Synonyms;
  /** words for reading a typed line */
  readonly line: LineData;
  /** the days that can be advised on at all */
  readonly window: Period;
};

/**
 * Reads and checks the rules under a root folder.
 *
 * @throws BotError `flow_invalid` or `knowledge_invalid` that names every fault as file:line:col
 */
export async function loadRules(root: string): Promise<Rules> {
  const texts = await readRuleTexts(root);
  return toRules(parseRuleSet(new Map([...texts].filter(([file]) => !isScenario(file)))));
}

/** Rules from texts that were read already. @throws as loadRules */
export function rulesFrom(texts: RuleTexts): Rules {
  return toRules(parseRuleSet(texts));
}

function toRules(set: RuleSet): Rules {
  const faults = checkRules(set);
  const rules = rulesOf(set);
  if (faults.length > 0 || !rules) throw invalidRules(faults);
  return rules;
}

/** Rules that may still have faults; undefined when there are no words for results. */
export function rulesOf({ facts, words, flows, sources, texts, terms, synonyms, line }: RuleSet): Rules | undefined {
  return words
    ? { facts, words, flows, sources, texts, terms, synonyms, line, window: landelijkeWindow(flows, sources) }
    : undefined;
}

/** Scenarios test the rules: `verify` runs them, the bot does not need them. */
function isScenario(file: string): boolean {
  return /^flows\/[^/]+\/scenarios\//.test(file);
}

function invalidRules(faults: readonly Fault[]): BotError {
  const code = faults.every((fault) => fault.file.startsWith("knowledge")) ? "knowledge_invalid" : "flow_invalid";
  const lines = faults.map((fault) => `${placeOf(fault)} ${fault.code} ${JSON.stringify(fault.values)}`);
  const message = `The rules have ${faults.length} fault(s); run "npx beschutwijzer verify" to read them in Dutch.`;
  return new BotError(code, [message, ...lines].join("\n"), { details: { faults: faults.length } });
}

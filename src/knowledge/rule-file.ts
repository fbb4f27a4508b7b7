import type { z } from "zod";
import { parseTextFile, TEXT_FILE } from "./bron/parse-text-file.ts";
import type { TextCopy } from "./bron/text-copy.ts";
import { factsSchema } from "./fact-schema.ts";
import { type Fault, faultAt } from "./fault.ts";
import { type FlowDocument, flowSchema } from "./flow-schema.ts";
import { type LineWords, lineWordsSchema } from "./line/line-words-schema.ts";
import { parseFile } from "./parse-file.ts";
import type { Period } from "./period.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { type Scenario, scenariosSchema } from "./scenario-schema.ts";
import { type Synonyms, synonymsSchema } from "./search/synonyms-schema.ts";
import { type SourceDocument, sourceSchema } from "./source-schema.ts";
import { type Term, termsSchema, toTerms } from "./terms-schema.ts";
import { motiveringSchema, outcomesSchema } from "./words-schema.ts";

/** One dated version of a flow, as its file says it. */
export type FlowVersion = Period & { readonly id: string; readonly document: FlowDocument; readonly yaml: YamlFile };

/** One dated version of a source, as its file says it. */
export type SourceVersion = Period & {
  readonly id: string;
  readonly document: SourceDocument;
  readonly yaml: YamlFile;
};

export type RuleFile = { readonly faults: readonly Fault[] } & (
  | { readonly kind: "terms"; readonly terms: readonly Term[] | undefined }
  | { readonly kind: "line"; readonly words: LineWords | undefined }
  | { readonly kind: "synonyms"; readonly synonyms: Synonyms | undefined }
  | { readonly kind: "facts"; readonly yaml: YamlFile; readonly facts: z.infer<typeof factsSchema> | undefined }
  | { readonly kind: "outcomes"; readonly outcomes: z.infer<typeof outcomesSchema> | undefined }
  | { readonly kind: "motivering"; readonly motivering: z.infer<typeof motiveringSchema> | undefined }
  | { readonly kind: "flow"; readonly flow: FlowVersion | undefined }
  | { readonly kind: "source"; readonly source: SourceVersion | undefined }
  | { readonly kind: "text"; readonly copy: TextCopy | undefined }
  | { readonly kind: "scenarios"; readonly yaml: YamlFile; readonly scenarios: readonly Scenario[] }
  | { readonly kind: "none" }
);

/** Reads one file of the rules by its place: flows/<id>/<day>.yaml, knowledge/landelijk/<bron>/<day>.yaml, ... */
export function parseRuleFile(file: string, text: string): RuleFile {
  if (TEXT_FILE.test(file)) return { kind: "text", ...parseTextFile(file, text) };
  if (!/\.ya?ml$/.test(file)) return { kind: "none", faults: [] };
  const yaml = readYaml(file, text);
  if (file === "flows/feiten.yaml") {
    const { value, faults } = parseFile(yaml, factsSchema);
    return { kind: "facts", yaml, facts: value, faults };
  }
  if (file === "flows/uitkomsten.yaml") {
    const { value, faults } = parseFile(yaml, outcomesSchema);
    return { kind: "outcomes", outcomes: value, faults };
  }
  if (file === "flows/motivering.yaml") {
    const { value, faults } = parseFile(yaml, motiveringSchema);
    return { kind: "motivering", motivering: value, faults };
  }
  if (file === "flows/juridische-woorden.yaml") {
    const { value, faults } = parseFile(yaml, termsSchema);
    return { kind: "terms", terms: value && toTerms(value), faults };
  }
  if (file === "flows/zinnen.yaml") {
    const { value, faults } = parseFile(yaml, lineWordsSchema);
    return { kind: "line", words: value, faults };
  }
  if (file === "knowledge/synoniemen.yaml") {
    const { value, faults } = parseFile(yaml, synonymsSchema);
    return { kind: "synonyms", synonyms: value, faults };
  }
  if (/^flows\/[^/]+\/scenarios\/[^/]+\.yaml$/.test(file)) {
    const { value, faults } = parseFile(yaml, scenariosSchema);
    return { kind: "scenarios", yaml, scenarios: value ?? [], faults };
  }
  if (/^flows\/[^/]+\/[^/]+\.yaml$/.test(file)) {
    const { value, faults } = parseFile(yaml, flowSchema);
    const flow = value && { id: value.id, ...periodOf(value), document: value, yaml };
    return { kind: "flow", flow, faults: [...faults, ...(flow ? placeFaults(flow) : [])] };
  }
  if (/^knowledge\/(landelijk|gemeente\/[^/]+)\/[^/]+\/[^/]+\.yaml$/.test(file)) {
    const { value, faults } = parseFile(yaml, sourceSchema);
    const source = value && { id: value.id, ...periodOf(value), document: value, yaml };
    return { kind: "source", source, faults: [...faults, ...(source ? placeFaults(source) : [])] };
  }
  return { kind: "none", faults: [faultAt({ yaml, path: [] }, "stray_file")] };
}

function periodOf(document: { valid_from: string; valid_to?: string | null | undefined }): Period {
  return { validFrom: document.valid_from, validTo: document.valid_to ?? null };
}

/** The folder carries the id and the file name the first day, so that a version can be found without opening it. */
function placeFaults({ id, validFrom, validTo, yaml }: FlowVersion | SourceVersion): readonly Fault[] {
  const [fileName = "", folder = ""] = yaml.file.split("/").toReversed();
  const faults: Fault[] = [];
  if (folder !== id) faults.push(faultAt({ yaml, path: ["id"] }, "folder_name", { id, folder }));
  if (fileName !== `${validFrom}.yaml`) {
    faults.push(faultAt({ yaml, path: ["valid_from"] }, "file_name", { found: fileName, wanted: `${validFrom}.yaml` }));
  }
  if (validTo !== null && validTo < validFrom) {
    faults.push(faultAt({ yaml, path: ["valid_to"] }, "period_reversed", { from: validFrom, to: validTo }));
  }
  return faults;
}

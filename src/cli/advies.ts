import { once } from "node:events";
import type { Readable } from "node:stream";
import { loadRules, type Rules } from "../knowledge/load-rules.ts";
import { adviesJson } from "./advies-json.ts";
import { adviesText } from "./advies-text.ts";
import { type CaseDefaults, readFacts, readLine } from "./case-input.ts";
import type { CliTexts } from "./cli-texts.ts";
import { type Command, EXIT, type Io, type OptionValues, UsageError } from "./command.ts";
import { decideCase } from "./decide-case.ts";
import { openInput } from "./open-input.ts";
import { readAll, readLines } from "./read-lines.ts";

/** Output is handed over in pieces of about this many characters: one write per line is what makes it slow. */
const CHUNK_LENGTH = 1 << 16;

/** `advies`: what the rules say about one case, or about many lines of cases. */
export const advies: Command = {
  options: { gemeente: "text", feiten: "text", peildatum: "text", flow: "text", json: "flag", jsonl: "flag" },
  words: [],
  run: async (values, io, texts) => {
    const file = textOf(values, "feiten");
    const options = {
      gemeente: textOf(values, "gemeente"),
      peildatum: textOf(values, "peildatum"),
      flow: textOf(values, "flow"),
    };
    if (file === undefined) throw new UsageError("missing_option", { option: "--feiten" });
    const isMany = values.jsonl === true;
    if (!isMany && options.gemeente === undefined) throw new UsageError("missing_option", { option: "--gemeente" });
    const input = await openInput(file, io);
    const rules = await loadRules(io.root);
    if (isMany) return await adviseLines(rules, input, options, io, texts);
    return await adviseOne(rules, input, options, values.json === true, io, texts);
  },
};

async function adviseOne(
  rules: Rules,
  input: Readable,
  options: CaseDefaults,
  asJson: boolean,
  { stdout, stderr, today }: Io,
  texts: CliTexts,
): Promise<number> {
  const decision = decideCase(rules, readFacts(await readAll(input), options), today());
  if (asJson) stdout.write(`${adviesJson(decision, rules.words, texts)}\n`);
  else (decision.kind === "refused" ? stderr : stdout).write(adviesText(decision, rules.words, texts));
  return decision.kind === "refused" ? EXIT.refused : EXIT.done;
}

async function adviseLines(
  rules: Rules,
  input: Readable,
  options: CaseDefaults,
  { stdout, today }: Io,
  texts: CliTexts,
): Promise<number> {
  const day = today();
  let chunk = "";
  const hand = async () => {
    if (!stdout.write(chunk)) await once(stdout, "drain");
    chunk = "";
  };
  for await (const line of readLines(input)) {
    if (line.trim() === "") continue;
    chunk += `${adviesJson(decideCase(rules, readLine(line, options), day), rules.words, texts)}\n`;
    if (chunk.length >= CHUNK_LENGTH) await hand();
  }
  if (chunk !== "") await hand();
  return EXIT.done;
}

function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

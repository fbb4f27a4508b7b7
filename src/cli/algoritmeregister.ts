import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import type { Flow } from "../decision/flow.ts";
import { linkNear } from "../knowledge/link-near.ts";
import { loadRules, type Rules } from "../knowledge/load-rules.ts";
import { type RegisterProblem, registerEntry } from "../knowledge/register-entry.ts";
import { REGISTER_FIELDS } from "../knowledge/register-fields.ts";
import { type CliTexts, loadCliTexts } from "./cli-texts.ts";
import { type Command, EXIT, UsageError } from "./command.ts";

type Problem = Pick<RegisterProblem, "field" | "values"> & { readonly code: string };

/** `algoritmeregister`: the entry for the Algoritmeregister, as JSON. */
export const algoritmeregister: Command = {
  options: { instellingen: "text", flow: "text" },
  words: [],
  run: async ({ instellingen, flow: asked }, { root, stdout, stderr, today }) => {
    const texts = loadCliTexts("algoritmeregister-texts.yaml");
    if (typeof instellingen !== "string") throw new UsageError("missing_option", { option: "--instellingen" });
    const read = readSettings(await readText(instellingen), texts);
    const refuse = (problems: readonly Problem[]) => {
      const lines = problems.map((problem) => describe(problem, texts));
      stderr.write(`${[texts.say("geweigerd"), ...lines].join("\n")}\n`);
      return EXIT.refused;
    };
    if ("code" in read) return refuse([read]);
    const { flow: named, ...settings } = read.settings;
    const rules = await loadRules(root);
    const flow = findFlow(rules, asked ?? named, today());
    if ("code" in flow) return refuse([flow]);
    const result = registerEntry(rules, flow, settings, registerTexts(texts));
    if (result.kind === "refused") return refuse(result.problems);
    stdout.write(`${JSON.stringify(result.entry, null, 2)}\n`);
    if (result.empty.length > 0) stderr.write(`${texts.say("leeg", { velden: result.empty.join(", ") })}\n`);
    return EXIT.done;
  },
};

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError("unreadable_file", { file, code: (error as NodeJS.ErrnoException).code ?? "" });
  }
}

function readSettings(text: string, texts: CliTexts): { readonly settings: Record<string, unknown> } | Problem {
  const field = texts.say("bestand");
  try {
    const value: unknown = parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { settings: { ...value } };
    return { field, code: "not_object", values: {} };
  } catch (error) {
    const [place] = error instanceof YAMLParseError ? (error.linePos ?? []) : [];
    return { field, code: "not_yaml", values: { regel: place?.line ?? 1, teken: place?.col ?? 1 } };
  }
}

function findFlow(rules: Rules, id: unknown, day: string): Flow | Problem {
  const own = rules.flows.filter(({ document }) => document.gemeenten !== "alle");
  const known = [...new Set(own.map((flow) => flow.id))].join(", ");
  if (typeof id !== "string" || id === "") return { field: "flow", code: "flow_missing", values: { known } };
  const flow = own.some((version) => version.id === id) ? linkNear(rules, id, day) : undefined;
  return flow ?? { field: "flow", code: "flow_unknown", values: { found: id, known } };
}

/** The texts with their {names}: the flow fills those. */
function registerTexts(texts: CliTexts): Readonly<Record<string, string>> {
  const found = REGISTER_FIELDS.flatMap(({ name }) => {
    const text = texts.find(`velden.${name}`);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

function describe({ field, code, values }: Problem, texts: CliTexts): string {
  const hint = typeof values.nearest === "string" && values.nearest !== "" ? "_nearest" : "";
  return texts.say("probleem", { veld: field, reden: texts.say(`redenen.${code}${hint}`, values) });
}

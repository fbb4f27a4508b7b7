import { nearestName } from "../decision/validate-facts.ts";
import { scanJson } from "./scan-json.ts";

/** Why the text of a case could not be taken as it stands. `fact` is "regel", or the fact that stands there twice. */
export type InputRefusal =
  | { readonly fact: "regel"; readonly code: "empty" | "not_json" | "not_object" | "no_facts" }
  | {
      readonly fact: "regel";
      readonly code: "unknown_key" | "wrong_type" | "duplicate_key";
      readonly key: string;
      readonly nearest: string | null;
    }
  | { readonly fact: string; readonly code: "duplicate_fact" };

/** What was asked, before the rules have looked at it. */
export type CaseInput = {
  readonly gemeente: string | undefined;
  readonly peildatum: string | undefined;
  readonly flow: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  /** as written, quotes included; undefined when the line has none */
  readonly id: string | undefined;
  readonly refusals: readonly InputRefusal[];
};

export type CaseDefaults = Pick<CaseInput, "gemeente" | "peildatum" | "flow">;

type JsonObject = Readonly<Record<string, unknown>>;

const LINE_KEYS = ["gemeente", "feiten", "peildatum", "flow", "id"] as const;

/** A file with one case: a JSON object of facts. */
export function readFacts(text: string, options: CaseDefaults): CaseInput {
  const parsed = parseObject(text);
  const empty = { ...options, facts: {}, id: undefined };
  if ("code" in parsed) return { ...empty, refusals: [{ fact: "regel", code: parsed.code }] };
  const repeated = parsed.scan.duplicates.filter((path) => path.length === 1).map((path) => path[0] ?? "");
  return { ...empty, facts: parsed.object, refusals: repeatedFacts(repeated) };
}

/** A line with one case: `{gemeente, feiten, peildatum?, flow?, id?}`. Options of the command are its defaults. */
export function readLine(line: string, options: CaseDefaults): CaseInput {
  const parsed = parseObject(line);
  if ("code" in parsed)
    return { ...options, facts: {}, id: undefined, refusals: [{ fact: "regel", code: parsed.code }] };
  const { object, scan } = parsed;
  const refusals: InputRefusal[] = [];
  const refuse = (code: "unknown_key" | "wrong_type" | "duplicate_key", key: string) => {
    const nearest = code === "unknown_key" ? nearestName(key, LINE_KEYS) : null;
    refusals.push({ fact: "regel", code, key, nearest });
  };
  for (const key of Object.keys(object)) if (!LINE_KEYS.some((known) => known === key)) refuse("unknown_key", key);
  for (const [key, ...inner] of scan.duplicates) if (inner.length === 0) refuse("duplicate_key", key ?? "");
  const textOf = (key: "gemeente" | "peildatum" | "flow") => {
    const value = own(object, key) ?? undefined;
    if (value === undefined || typeof value === "string") return value ?? options[key];
    refuse("wrong_type", key);
    return undefined;
  };
  const facts = own(object, "feiten") ?? undefined;
  if (facts === undefined) refusals.push({ fact: "regel", code: "no_facts" });
  else if (!isObject(facts)) refuse("wrong_type", "feiten");
  const id = own(object, "id") ?? undefined;
  const isId = typeof id === "string" || typeof id === "number";
  if (id !== undefined && !isId) refuse("wrong_type", "id");
  const repeated = scan.duplicates.flatMap(([key, fact, ...deeper]) =>
    key === "feiten" && fact !== undefined && deeper.length === 0 ? [fact] : [],
  );
  const asked = { gemeente: textOf("gemeente"), peildatum: textOf("peildatum"), flow: textOf("flow") };
  return {
    ...asked,
    facts: isObject(facts) ? facts : {},
    id: isId ? scan.written.get("id") : undefined,
    refusals: [...refusals, ...repeatedFacts(repeated)],
  };
}

function parseObject(
  text: string,
):
  | { readonly object: JsonObject; readonly scan: ReturnType<typeof scanJson> }
  | { readonly code: "empty" | "not_json" | "not_object" } {
  if (text.trim() === "") return { code: "empty" };
  try {
    const object: unknown = JSON.parse(text);
    return isObject(object) ? { object, scan: scanJson(text) } : { code: "not_object" };
  } catch {
    return { code: "not_json" };
  }
}

function repeatedFacts(facts: readonly string[]): readonly InputRefusal[] {
  return [...new Set(facts)].map((fact) => ({ fact, code: "duplicate_fact" }));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

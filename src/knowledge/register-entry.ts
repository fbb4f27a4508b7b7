import type { Flow } from "../decision/flow.ts";
import { nearestName } from "../decision/validate-facts.ts";
import { fillText } from "./fill-text.ts";
import type { Rules } from "./load-rules.ts";
import { REGISTER_FIELDS, type RegisterField, STATUSES } from "./register-fields.ts";

/** What is wrong with one field. The Dutch sentence is made from `code` and `values`. */
export type RegisterProblem = {
  readonly field: string;
  readonly code:
    | "missing"
    | "unknown"
    | "not_text"
    | "too_long"
    | "line_break"
    | "bullet"
    | "no_link"
    | "no_month"
    | "no_status"
    | "ends_before_start"
    | "not_in_use_yet"
    | "not_yours";
  readonly values: Readonly<Record<string, string | number>>;
};

export type RegisterEntry =
  | {
      readonly kind: "entry";
      /** field -> value, in the order of the standard */
      readonly entry: Readonly<Record<string, string>>;
      /** settings that may be filled in but are not */
      readonly empty: readonly string[];
    }
  | { readonly kind: "refused"; readonly problems: readonly RegisterProblem[] };

/** Texts with {names} for the fields that describe the algorithm itself, in Dutch. */
export type RegisterTexts = Readonly<Record<string, string>>;

const SETTINGS = REGISTER_FIELDS.filter(({ isSetting }) => isSetting).map(({ name }) => name);

/**
 * The entry of a flow in the Algoritmeregister: what the flow and the program are follows from the rules, what only
 * the gemeente knows comes from its settings. Nothing is made up: what is missing or does not fit is named.
 *
 * @param settings as read from the file; the key `flow` is the caller's
 */
export function registerEntry(
  rules: Rules,
  flow: Flow,
  settings: Readonly<Record<string, unknown>>,
  texts: RegisterTexts,
): RegisterEntry {
  const derived = derivedFields(rules, flow, texts);
  const problems: RegisterProblem[] = Object.keys(settings)
    .filter((name) => !SETTINGS.includes(name))
    .map((field) => strangeSetting(field, derived));
  const entry: Record<string, string> = {};
  for (const field of REGISTER_FIELDS) {
    const value = field.isSetting ? settings[field.name] : derived[field.name];
    if (value === undefined || value === null || value === "") {
      if (field.isMandatory) problems.push({ field: field.name, code: "missing", values: {} });
      continue;
    }
    problems.push(...problemsOf(field, value));
    if (typeof value === "string") entry[field.name] = value;
  }
  problems.push(...disagreements(entry, flow));
  if (problems.length > 0) return { kind: "refused", problems };
  return { kind: "entry", entry, empty: SETTINGS.filter((name) => !(name in entry)) };
}

function derivedFields(rules: Rules, flow: Flow, texts: RegisterTexts): Readonly<Record<string, string>> {
  const laws = rules.sources.filter(({ document }) => document.kind === "wet" || document.kind === "besluit");
  const cited = [...flow.citations.values()].filter(({ kind }) => kind === "wet" || kind === "besluit");
  const perLaw = Map.groupBy(cited, ({ key }) => key.split("/")[0] ?? "");
  const [first = ""] = [...perLaw].toSorted(([, left], [, right]) => right.length - left.length).map(([id]) => id);
  const law = laws.find(({ id }) => id === first)?.document;
  const asked = new Set([...flow.nodes.values()].flatMap((node) => (node.kind === "silent" ? [] : [node.fact])));
  const labels = [...flow.facts.values()].filter(({ id }) => asked.has(id)).map(({ label }) => label);
  const values = {
    flow: flow.title,
    versie: flow.version,
    gemeenten: flow.gemeenten === "alle" ? "" : [...flow.gemeenten.values()].join(", "),
    stappen: flow.steps.size,
    vragen: asked.size,
    feiten: labels.join("; "),
    artikelen: cited.map(({ title }) => title).join("; "),
    kenmerk: flow.hash,
  };
  const filled = Object.entries(texts).map(([name, text]) => [name, fillText(text, values)] as const);
  return {
    ...Object.fromEntries(filled),
    ...(law && { link_wettelijke_basis: law.url, titel_wettelijke_basis: law.title }),
  };
}

function strangeSetting(field: string, derived: Readonly<Record<string, string>>): RegisterProblem {
  if (field in derived) return { field, code: "not_yours", values: {} };
  const nearest = nearestName(field, SETTINGS) ?? "";
  return { field, code: "unknown", values: { nearest, known: SETTINGS.join(", ") } };
}

function problemsOf({ name, max, form }: RegisterField, value: unknown): readonly RegisterProblem[] {
  const problem = (code: RegisterProblem["code"], values: RegisterProblem["values"] = {}) => [
    { field: name, code, values },
  ];
  if (typeof value !== "string") return problem("not_text");
  if (value.trim() === "") return problem("missing");
  const length = [...value].length;
  return [
    ...(max !== undefined && length >= max ? problem("too_long", { length, max: max - 1 }) : []),
    ...(/[\r\n\u2028\u2029]/.test(value) ? problem("line_break") : []),
    ...(/^\s*[-*•]\s/.test(value) ? problem("bullet") : []),
    ...(form === "link" && !isLink(value) ? problem("no_link", { found: value }) : []),
    ...(form === "month" && !/^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? problem("no_month", { found: value }) : []),
    ...(form === "status" && !STATUSES.some((status) => status === value)
      ? problem("no_status", { found: value, known: STATUSES.join(", ") })
      : []),
  ];
}

function isLink(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ["http:", "https:"].includes(url.protocol) && !/\s/.test(value);
}

/** Values that are each right but cannot both be true. */
function disagreements(entry: Readonly<Record<string, string>>, flow: Flow): readonly RegisterProblem[] {
  const { begindatum, einddatum, status } = entry;
  const isTooEarly = begindatum !== undefined && einddatum !== undefined && einddatum < begindatum;
  return [
    ...(isTooEarly ? [{ field: "einddatum", code: "ends_before_start" as const, values: { begindatum } }] : []),
    ...(flow.status === "voorgenomen" && status === "In gebruik"
      ? [{ field: "status", code: "not_in_use_yet" as const, values: { flow: flow.title, vanaf: flow.version } }]
      : []),
  ];
}

/** Our own limits of a card, beside what the parser of the renderer finds: a card that breaks one must not be sent. */
import type { AdaptiveCardJson } from "./json.ts";
import { KNOWN_ACTIONS, KNOWN_CARD, KNOWN_ELEMENTS, type KnownType, type ValueKind } from "./known-elements.ts";

/** Bytes of JSON. Teams refuses a message above 28 KB; the envelope needs some of that. */
const MAX_CARD_BYTES = 25 * 1024;
const MAX_ACTIONS = 6;

type Json = Readonly<Record<string, unknown>>;
type Table = Readonly<Record<string, KnownType>>;
type Found = { readonly problems: string[]; readonly ids: Map<string, string>; readonly targets: [string, string][] };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isRight: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isRight);
}

function isPairOf(first: string, second: string): (item: unknown) => boolean {
  return (item) =>
    isObject(item) && typeof item[first] === "string" && item[first] !== "" && typeof item[second] === "string";
}

/** What a value of each simple kind must be; undefined when it is that. */
const EXPECTED: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  string: (value) => (typeof value === "string" ? undefined : "a string"),
  text: (value) => (typeof value === "string" && value !== "" ? undefined : "text"),
  boolean: (value) => (typeof value === "boolean" ? undefined : "a boolean"),
  number: (value) => (typeof value === "number" ? undefined : "a number"),
  object: (value) => (isObject(value) ? undefined : "an object"),
  ids: (value) => (isListOf(value, (item) => typeof item === "string") ? undefined : "a list of ids"),
  facts: (value) => (isListOf(value, isPairOf("title", "value")) ? undefined : "facts with a title and a value"),
  choices: (value) => (isListOf(value, isPairOf("title", "value")) ? undefined : "choices with a title and a value"),
};

function lookAtProperty(kind: ValueKind | undefined, value: unknown, where: string, found: Found): void {
  if (kind === undefined) found.problems.push(`${where}: unknown property`);
  else if (typeof kind !== "string") {
    if (!kind.includes(String(value))) found.problems.push(`${where}: expected one of ${kind.join(", ")}`);
  } else if (kind === "action") lookAtNode(value, KNOWN_ACTIONS, where, found);
  else if (kind === "actions") lookAtList(value, KNOWN_ACTIONS, where, found);
  else if (kind === "elements") lookAtList(value, KNOWN_ELEMENTS, where, found);
  else {
    const expected = EXPECTED[kind]?.(value);
    if (expected !== undefined) found.problems.push(`${where}: expected ${expected}`);
    else if (kind === "ids") for (const target of value as readonly string[]) found.targets.push([target, where]);
  }
}

function lookAtList(value: unknown, table: Table, where: string, found: Found): void {
  if (!Array.isArray(value)) found.problems.push(`${where}: expected a list`);
  else for (const [index, item] of value.entries()) lookAtNode(item, table, `${where}[${index}]`, found);
}

function lookAtNode(node: unknown, table: Table, where: string, found: Found): void {
  const type = isObject(node) ? String(node.type) : "nothing";
  const known = Object.hasOwn(table, type) ? table[type] : undefined;
  if (!isObject(node) || known === undefined) {
    found.problems.push(`${where}: unknown type ${type}`);
    return;
  }
  lookAtKnown(known, node, where, found);
  if (type === "TextBlock" && node.wrap !== true) found.problems.push(`${where}.wrap: must be true`);
}

function lookAtKnown(known: KnownType, node: Json, where: string, found: Found): void {
  for (const name of known.required) {
    if (node[name] === undefined) found.problems.push(`${where}.${name}: missing`);
  }
  for (const [name, value] of Object.entries(node)) {
    lookAtProperty(known.properties[name], value, `${where}.${name}`, found);
  }
  if (typeof node.id !== "string") return;
  const earlier = found.ids.get(node.id);
  if (earlier === undefined) found.ids.set(node.id, where);
  else found.problems.push(`${where}.id: "${node.id}" is also the id of ${earlier}`);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Everything that is wrong with a card, each as "where: what"; empty when it may be sent.
 *
 * Looks at version, size, number of actions, known types, properties and their values, labels, unique ids
 * and that every toggle names an element of the card.
 */
export function cardProblems(card: AdaptiveCardJson): readonly string[] {
  const found: Found = { problems: [], ids: new Map(), targets: [] };
  lookAtKnown(KNOWN_CARD, card as unknown as Json, "card", found);
  for (const [target, where] of found.targets) {
    if (!found.ids.has(target)) found.problems.push(`${where}: there is no element "${target}"`);
  }
  const actions = card.actions?.length ?? 0;
  if (actions > MAX_ACTIONS) found.problems.push(`card.actions: ${actions} actions, at most ${MAX_ACTIONS} fit`);
  const bytes = byteLength(JSON.stringify(card));
  if (bytes > MAX_CARD_BYTES) found.problems.push(`card: ${bytes} bytes, at most ${MAX_CARD_BYTES} fit`);
  return found.problems;
}

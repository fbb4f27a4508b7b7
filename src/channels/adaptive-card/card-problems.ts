/** Our own limits of a card, beside what the parser of the renderer finds: a card that breaks one must not be sent. */
import type { AdaptiveCardJson } from "./json.ts";
import { KNOWN_ACTIONS, KNOWN_CARD, KNOWN_ELEMENTS, type KnownType } from "./known-elements.ts";

/** Bytes of JSON. Teams refuses a message above 28 KB; the envelope needs some of that. */
export const MAX_CARD_BYTES = 25 * 1024;
const MAX_ACTIONS = 6;

type Json = Readonly<Record<string, unknown>>;
type Found = { readonly problems: string[]; readonly ids: Map<string, string>; readonly targets: [string, string][] };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPairs(value: unknown, names: readonly [string, string]): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (item) =>
      isObject(item) &&
      Object.keys(item).length === names.length &&
      names.every((name) => typeof item[name] === "string" && item[name] !== ""),
  );
}

function lookAtProperty(known: KnownType, name: string, value: unknown, where: string, found: Found): void {
  const kind = known.properties[name];
  const at = `${where}.${name}`;
  const wrong = (expected: string) => found.problems.push(`${at}: expected ${expected}`);
  if (kind === undefined) found.problems.push(`${at}: unknown property`);
  else if (Array.isArray(kind)) {
    if (!kind.includes(value)) wrong(`one of ${kind.join(", ")}`);
  } else if (kind === "string" || kind === "boolean" || kind === "number") {
    if (typeof value !== kind) wrong(`a ${kind}`);
    else if (kind === "string" && value === "" && name !== "value") wrong("text");
  } else if (kind === "object") {
    if (!isObject(value)) wrong("an object");
  } else if (kind === "choices") {
    if (!isPairs(value, ["title", "value"])) wrong("choices with a title and a value");
  } else if (kind === "facts") {
    if (!Array.isArray(value) || !value.every((fact) => isObject(fact) && typeof fact["title"] === "string"))
      wrong("facts");
  } else if (kind === "strings") {
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) wrong("a list of ids");
    else for (const target of value) found.targets.push([target, at]);
  } else if (kind === "action") lookAtNode(value, KNOWN_ACTIONS, at, found);
  else if (!Array.isArray(value)) wrong("a list");
  else {
    const table = kind === "actions" ? KNOWN_ACTIONS : KNOWN_ELEMENTS;
    value.forEach((item, index) => {
      lookAtNode(item, table, `${at}[${index}]`, found);
    });
  }
}

function lookAtNode(node: unknown, table: Readonly<Record<string, KnownType>>, where: string, found: Found): void {
  if (!isObject(node)) {
    found.problems.push(`${where}: expected an object`);
    return;
  }
  const type = String(node["type"]);
  const known = Object.hasOwn(table, type) ? table[type] : undefined;
  if (known === undefined) {
    found.problems.push(`${where}: unknown type ${type}`);
    return;
  }
  lookAtKnown(known, node, where, found);
  if (type === "TextBlock" && node["wrap"] !== true) found.problems.push(`${where}.wrap: must be true`);
}

function lookAtKnown(known: KnownType, node: Json, where: string, found: Found): void {
  for (const name of known.required) {
    if (node[name] === undefined) found.problems.push(`${where}.${name}: missing`);
  }
  for (const [name, value] of Object.entries(node)) lookAtProperty(known, name, value, where, found);
  const id = node["id"];
  if (typeof id !== "string") return;
  const earlier = found.ids.get(id);
  if (earlier === undefined) found.ids.set(id, where);
  else found.problems.push(`${where}.id: "${id}" is also the id of ${earlier}`);
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

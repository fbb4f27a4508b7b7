import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLError } from "yaml";
import type { Fault, FaultCode } from "./fault.ts";

export type YamlPath = readonly (string | number)[];

export type YamlFile = {
  /** relative to the folder that holds flows/ and knowledge/ */
  readonly file: string;
  /** plain data; keys are the texts as written, so that 3.10 and 0935 stay what they are */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** place of the value at a path, or of the key that names it; of the nearest thing above it when it is not there */
  readonly locate: (path: YamlPath, part?: "key" | "value") => { readonly line: number; readonly col: number };
};

const CODES: Readonly<Record<string, FaultCode>> = { DUPLICATE_KEY: "duplicate_key" };

/** Reads one YAML 1.2 file with its positions. Duplicate keys, anchors and tags are faults. */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: "1.2", lineCounter, prettyErrors: false, uniqueKeys: true });
  const faults: Fault[] = [];
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const syntaxFault = ({ code, pos }: YAMLError) => {
    const place = placeAt(pos[0]);
    const isEcho = faults.some((fault) => fault.line === place.line && fault.code === "yaml_syntax");
    if (!isEcho) faults.push({ file, ...place, code: CODES[code] ?? "yaml_syntax", values: { detail: code } });
  };
  document.errors.forEach(syntaxFault);
  document.warnings.forEach(syntaxFault);

  const toPlain = (node: unknown): unknown => {
    // Of a repeated key, which is a fault, the first one counts: that is the one that `locate` finds.
    if (isMap(node)) return firstOfEach(node.items.map((pair) => [keyOf(pair), toPlain(pair.value)]));
    if (isSeq(node)) return node.items.map(toPlain);
    if (isScalar(node)) return node.value;
    if (!isAlias(node)) return null;
    faults.push({ file, ...placeAt(node.range?.[0] ?? 0), code: "yaml_reference", values: {} });
    return toPlain(node.resolve(document));
  };
  const value = toPlain(document.contents);

  const locate: YamlFile["locate"] = (path, part = "value") => {
    let offset = startOf(document.contents) ?? 0;
    let node: unknown = document.contents;
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(step)) : undefined;
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      if (!pair && next === undefined) break;
      const wantsKey = part === "key" && index === path.length - 1;
      offset = (wantsKey || startOf(next) === undefined ? startOf(pair?.key) : undefined) ?? startOf(next) ?? offset;
      node = next;
    }
    return placeAt(offset);
  };
  return { file, value, faults, locate };
}

function firstOfEach(pairs: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const first = new Map<string, unknown>();
  for (const [key, value] of pairs) if (!first.has(key)) first.set(key, value);
  return Object.fromEntries(first);
}

function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return String(key);
  return key.type === "PLAIN" && key.source !== undefined ? key.source : String(key.value);
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

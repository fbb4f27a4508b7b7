import { type SaxesAttributeNS, SaxesParser } from "saxes";
import type { XmlRefusal, XmlRefusalCode } from "./xml-refusal.ts";

export type XmlElement = {
  readonly local: string;
  /** namespace; "" for none */
  readonly uri: string;
  /** value of an attribute without namespace */
  readonly attribute: (name: string) => string | undefined;
};

export type Refuse = (code: XmlRefusalCode, values?: XmlRefusal["values"]) => void;

/** What is done with an XML file while it is read. */
export type XmlHandler = {
  readonly open: (element: XmlElement, refuse: Refuse) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
};

/** More than ten times the largest law; a file beyond it is not a regulation. */
export const XML_LIMITS = { bytes: 32 * 1024 * 1024, depth: 100, elements: 400_000, attributes: 100 } as const;
export type XmlLimits = { readonly [Name in keyof typeof XML_LIMITS]: number };

/** A doctype is looked for in this many characters before the root. */
const PROLOG_LENGTH = 1 << 16;
const XINCLUDE = "http://www.w3.org/2001/XInclude";
const READ_ENCODINGS = ["utf-8", "utf8", "us-ascii"];

/**
 * Reads XML in pieces and hands on what it meets. Nothing is ever fetched or expanded: a doctype, and with it every
 * entity of its own, is refused by name, and so is what is too large, too deep or not well-formed.
 *
 * @returns why reading stopped; null when all of it was read
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  limits: XmlLimits = XML_LIMITS,
): Promise<XmlRefusal | null> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  // kept in an object: the handlers of the parser change it
  const state = {
    refusal: null as XmlRefusal | null,
    isEnding: false,
    depth: 0,
    elements: 0,
    attributes: 0,
    bytes: 0,
    prolog: "",
  };
  const refuse: Refuse = (code, values = {}) => {
    state.refusal ??= { code, line: parser.line, col: parser.column + 1, values };
  };

  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !READ_ENCODINGS.includes(encoding.toLowerCase())) refuse("encoding", { found: encoding });
  });
  parser.on("doctype", (doctype) => {
    refuse(...doctypeRefusal(doctype));
  });
  parser.on("error", ({ message }) => {
    if (state.elements === 0 && isHtml(state.prolog)) refuse("html");
    else if (state.elements === 0 && /<!DOCTYPE/i.test(state.prolog)) refuse(...doctypeRefusal(state.prolog));
    else if (message.includes("undefined entity")) refuse("entity");
    else if (state.isEnding) refuse("truncated");
    else refuse("malformed", { detail: message.replace(/^\d+:\d+: /, "").replace(/\.$/, "") });
  });
  parser.on("attribute", () => {
    state.attributes += 1;
    if (state.attributes > limits.attributes) refuse("too_many_attributes", { most: limits.attributes });
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    state.attributes = 0;
    state.depth += 1;
    state.elements += 1;
    if (state.depth > limits.depth) refuse("too_deep", { most: limits.depth });
    if (state.elements > limits.elements) refuse("too_many_elements", { most: limits.elements });
    if (uri === XINCLUDE) refuse("external_reference", { found: local });
    if (!state.refusal) handler.open({ local, uri, attribute: (name) => ownAttribute(attributes, name) }, refuse);
  });
  parser.on("closetag", () => {
    state.depth -= 1;
    if (!state.refusal) handler.close();
  });
  const onText = (text: string) => {
    if (!state.refusal && state.depth > 0) handler.text(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);

  const take = (text: string) => {
    if (state.elements === 0 && state.prolog.length < PROLOG_LENGTH) state.prolog += text;
    if (text !== "") parser.write(text);
  };
  for await (const piece of pieces) {
    if (state.bytes === 0) refuseBySignature(piece, refuse);
    state.bytes += piece.length;
    if (state.bytes > limits.bytes) refuse("too_large", { most: Math.round(limits.bytes / 1_048_576) });
    if (state.refusal) return state.refusal;
    const text = decode(decoder, piece);
    if (text === undefined) refuse("encoding_bytes");
    else take(text);
    if (state.refusal) return state.refusal;
  }
  if (decode(decoder) === undefined) refuse("encoding_bytes");
  if (state.prolog.trim() === "") refuse("empty");
  if (state.refusal) return state.refusal;
  state.isEnding = true;
  parser.close();
  return state.refusal;
}

/** Files that give themselves away by their first bytes. */
function refuseBySignature(piece: Uint8Array, refuse: Refuse): void {
  const [first = 0, second = 0] = piece;
  const start = Buffer.from(piece.subarray(0, 64))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe))
    refuse("encoding", { found: "UTF-16" });
  else if ((first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b)) refuse("compressed");
  else if (start !== "" && !start.startsWith("<")) refuse("not_xml");
}

/** The text of a piece, or what is left at the end; undefined when it is not UTF-8. */
function decode(decoder: TextDecoder, piece?: Uint8Array): string | undefined {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

function doctypeRefusal(doctype: string): [XmlRefusalCode] {
  if (/^\s*html\b/i.test(doctype) || isHtml(doctype)) return ["html"];
  if (/<!ENTITY/.test(doctype)) return ["doctype_entities"];
  return [/\b(SYSTEM|PUBLIC)\b/.test(doctype) ? "doctype_external" : "doctype"];
}

function isHtml(start: string): boolean {
  return /^\s*(<!DOCTYPE\s+html\b|<html\b)/i.test(start);
}

function ownAttribute(attributes: Readonly<Record<string, SaxesAttributeNS>>, name: string): string | undefined {
  const found = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return found?.uri === "" ? found.value : undefined;
}

import { type Regulation, readRegulation } from "../../../src/knowledge/bron/read-regulation.ts";
import type { XmlLimits } from "../../../src/knowledge/bron/read-xml.ts";

/** Hands a text over in small pieces, as a file or a line does. */
async function* piecesOf(text: string | Uint8Array, size = 1_000): AsyncIterable<Uint8Array> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The regulation in an XML text that is right. */
export async function regulationOf(xml: string): Promise<Regulation> {
  const reading = await readRegulation(piecesOf(xml));
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.refusal));
  return reading.regulation;
}

/** Why an XML is refused: "code line:col", or "read". */
export async function refusalOf(xml: string | Uint8Array, limits?: XmlLimits, size?: number): Promise<string> {
  const reading = await readRegulation(piecesOf(xml, size), limits);
  return reading.kind === "read" ? "read" : `${reading.refusal.code} ${reading.refusal.line}:${reading.refusal.col}`;
}

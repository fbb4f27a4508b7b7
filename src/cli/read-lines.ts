import type { Readable } from "node:stream";

/** The lines of a UTF-8 stream, without their line ends; only "\n" and "\r\n" end a line, and a BOM is no text. */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let unfinished: string[] = [];
  for await (const chunk of input) {
    const [first = "", ...others] = decode(decoder, chunk).split("\n");
    unfinished.push(first);
    for (const line of others) {
      yield withoutReturn(unfinished.join(""));
      unfinished = [line];
    }
  }
  const last = unfinished.join("") + decoder.decode();
  if (last !== "") yield withoutReturn(last);
}

/** The whole stream as one text. */
export async function readAll(input: Readable): Promise<string> {
  const decoder = new TextDecoder("utf-8");
  const parts: string[] = [];
  for await (const chunk of input) parts.push(decode(decoder, chunk));
  return parts.join("") + decoder.decode();
}

function decode(decoder: TextDecoder, chunk: Buffer | string): string {
  return typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { BotError } from "../errors.ts";
import { makeFolder } from "./make-folder.ts";

/** The head of the audit trail at a moment, kept outside the database. */
export type Anchor = { readonly at: string; readonly seq: number; readonly hash: string };

const schema: z.ZodType<Anchor> = z.strictObject({
  at: z.iso.datetime(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Adds a line to the file of anchors, on disk before it returns. */
export function writeAnchor(file: string, anchor: Anchor): void {
  makeFolder(dirname(file));
  dropUnfinishedLine(file);
  const handle = openSync(file, "a", 0o600);
  try {
    writeSync(handle, `${JSON.stringify(anchor)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * All anchors in the file; none when there is no file yet. A last line without an end is one that a crash cut off.
 *
 * @throws BotError `audit_broken` naming the line that is not an anchor
 */
export function readAnchors(file: string): readonly Anchor[] {
  const lines = readIfPresent(file).split("\n").slice(0, -1);
  return lines.map((line, index) => {
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return parsed.data;
    throw new BotError("audit_broken", `${file}:${index + 1} is not an anchor of the audit trail.`);
  });
}

/** What a crash left halfway was never confirmed, and must not become the beginning of the next line. */
function dropUnfinishedLine(file: string): void {
  const content = readIfPresent(file);
  const end = content.lastIndexOf("\n") + 1;
  if (end < content.length) truncateSync(file, Buffer.byteLength(content.slice(0, end)));
}

function readIfPresent(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

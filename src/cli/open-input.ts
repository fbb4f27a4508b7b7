import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { type Io, UsageError } from "./command.ts";

/**
 * A file, or standard input for "-". Opened before the rules are read, so that a mistyped file name is told at once.
 *
 * @throws UsageError when the file cannot be read
 */
export async function openInput(file: string, { stdin }: Pick<Io, "stdin">): Promise<Readable> {
  if (file === "-") return stdin;
  const stream = createReadStream(file);
  try {
    await once(stream, "readable");
    return stream;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError("unreadable_file", { file, code });
  }
}

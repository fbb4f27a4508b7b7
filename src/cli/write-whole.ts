import { rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file whole or not at all: whoever reads it never sees half of it.
 *
 * @returns the code of the machine when it cannot be written, such as EACCES; null when it was
 */
export async function writeWhole(path: string, text: string): Promise<string | null> {
  const draft = `${path}.nieuw-${process.pid}`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
    return null;
  } catch (error) {
    await rm(draft, { force: true });
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

import { closeSync, fsyncSync, linkSync, openSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Gives a file that is complete its real name, unless that name is taken. After a crash there is a whole file or none.
 *
 * @returns false when the name is taken; the unfinished file is gone either way
 */
export function publishFile(unfinished: string, name: string): boolean {
  try {
    flush(unfinished);
    linkSync(unfinished, name);
    flush(dirname(name));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

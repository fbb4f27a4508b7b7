/** The control of a durable answer: the same number of bytes at the end of a file, and fsync. */
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** @param folder on the disk of the store */
export function openAppend(folder: string, bytes: number) {
  const file = openSync(join(folder, "control"), "a");
  const content = Buffer.alloc(bytes, "x");
  return {
    /** milliseconds */
    once: (): number => {
      const start = performance.now();
      writeSync(file, content);
      fsyncSync(file);
      return performance.now() - start;
    },
    close: () => closeSync(file),
  };
}

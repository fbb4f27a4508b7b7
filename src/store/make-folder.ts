import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder that only this user may read, and what is missing above it. One level at a time, because the
 * recursive mkdir of Node never returns where the system has no folders to make (/proc).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // another process can have made it in between
    if (!existsSync(folder)) throw error;
  }
}

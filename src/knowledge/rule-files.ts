import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { TEXT_FILE } from "./bron/parse-text-file.ts";

/** The YAML of flows/ and knowledge/ and the imported texts: path with "/" relative to the root -> text. */
export type RuleTexts = ReadonlyMap<string, string>;

/** Reads every file of flows/ and knowledge/ under a root; files of other kinds count for their name only. */
export async function readRuleTexts(root: string): Promise<RuleTexts> {
  const files = (await Promise.all(["flows", "knowledge"].map((folder) => listFiles(root, folder)))).flat();
  const texts = await Promise.all(
    files.map(
      async (file) =>
        [file, file.endsWith(".yaml") || TEXT_FILE.test(file) ? await readFile(join(root, file), "utf8") : ""] as const,
    ),
  );
  return new Map(texts);
}

async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT" || (cause as NodeJS.ErrnoException).code === "ENOTDIR")
      return [];
    throw cause;
  }
}

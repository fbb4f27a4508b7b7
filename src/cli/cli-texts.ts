import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { BotError } from "../errors.ts";
import { fillText } from "../knowledge/fill-text.ts";

export type CliTexts = {
  /** the text under a dotted key, with {names} filled in */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** as say, but undefined when there is no such text */
  readonly find: (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined;
};

/** Everything that commands say to people: Dutch, in one YAML file beside the commands. */
export function loadCliTexts(file: string): CliTexts {
  const texts: unknown = parse(readFileSync(join(import.meta.dirname, file), "utf8"));
  const find: CliTexts["find"] = (key, values = {}) => {
    const text = key.split(".").reduce<unknown>((inner, part) => (inner as Record<string, unknown>)?.[part], texts);
    return typeof text === "string" ? fillText(text, values) : undefined;
  };
  return {
    find,
    say: (key, values) => {
      const text = find(key, values);
      if (text !== undefined) return text;
      throw new BotError("texts_invalid", `No text "${key}" in src/cli/${file}. Add it there.`);
    },
  };
}

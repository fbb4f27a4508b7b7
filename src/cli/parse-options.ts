import { parseArgs } from "node:util";
import { nearestName } from "../decision/validate-facts.ts";
import { type Command, type OptionValues, UsageError } from "./command.ts";

/**
 * Reads the options of a command.
 *
 * @throws UsageError for an unknown option, a missing or superfluous value, or words that do not belong there
 */
export function parseOptions(command: Command, args: readonly string[]): OptionValues {
  const known: Command["options"] = { help: "flag", ...command.options };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === "text" ? "string" : "boolean" } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const values: Record<string, string | boolean> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const kind = Object.entries(known).find(([name]) => name === token.name)?.[1];
    if (kind === undefined) {
      const nearest = nearestName(token.name, Object.keys(known));
      throw new UsageError(nearest === null ? "unknown_option" : "unknown_option_nearest", {
        option: token.rawName,
        nearest: `--${nearest}`,
      });
    }
    if (token.name in values) throw new UsageError("option_twice", { option: token.rawName });
    if (kind === "flag" && token.value !== undefined)
      throw new UsageError("option_without_value", { option: token.rawName });
    if (kind === "text" && !isValue(token.value, token.inlineValue))
      throw new UsageError("option_needs_value", { option: token.rawName });
    values[token.name] = token.value ?? true;
  }
  if (values.help === true) return values;
  const { optionalWords = [], restWords } = command;
  const rest = words.slice(command.words.length + optionalWords.length);
  const [superfluous] = rest;
  if (restWords !== undefined && superfluous !== undefined) values[restWords] = rest.join(" ");
  else if (superfluous !== undefined) throw new UsageError("superfluous_word", { word: superfluous });
  for (const [index, name] of command.words.entries()) {
    const word = words[index];
    if (word === undefined) throw new UsageError("missing_word", { word: name });
    values[name] = word;
  }
  for (const [index, name] of optionalWords.entries()) {
    const word = words[command.words.length + index];
    if (word !== undefined) values[name] = word;
  }
  return values;
}

/** "--feiten --json" forgot its value; "--feiten -" and "--feiten=--x" did not. */
function isValue(value: string | undefined, isInline: boolean | undefined): boolean {
  return value !== undefined && (isInline === true || value === "-" || !value.startsWith("-"));
}

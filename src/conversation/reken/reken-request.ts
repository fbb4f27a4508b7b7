/** What somebody wants to have reckoned, before any of it was judged. */
export type RekenRequest = {
  /** the sum, as typed */
  readonly wat: string;
  /** option name -> value, as typed */
  readonly opties: Readonly<Record<string, string>>;
  /** names that had no value, and words that belong to no name */
  readonly losse: readonly string[];
};

const NAME = /^(?:--?)?([a-z][a-z-]*)[:=]?$/;
const NAME_WITH_VALUE = /^(?:--?)?([a-z][a-z-]*)[:=](.+)$/;
/** Words that people put after a number; the option itself says the unit. */
const UNITS = ["procent", "%", "uur", "euro", "eur"];

/**
 * Reads a typed line: "reken loonkostensubsidie loonwaarde 41% uren 24", with or without dashes, "=" or ":".
 *
 * @returns the request; what could not be read stands in `losse`
 */
export function readRekenText(text: string): RekenRequest {
  const words = text.trim().toLowerCase().split(/\s+/);
  const [wat = "", ...rest] = words[0] === "reken" ? words.slice(1) : words;
  const opties: Record<string, string> = {};
  const losse: string[] = [];
  let name: string | null = null;
  let isAfterValue = false;
  const give = (key: string, value: string) => {
    if (Object.hasOwn(opties, key)) losse.push(`${key} ${value}`);
    else opties[key] = value;
    name = null;
    isAfterValue = true;
  };
  for (const word of rest) {
    const isUnit = isAfterValue && UNITS.includes(word);
    isAfterValue = false;
    if (isUnit) continue;
    const [, inlineName, inlineValue] = NAME_WITH_VALUE.exec(word) ?? [];
    const [, found] = NAME.exec(word) ?? [];
    if (name !== null && inlineName === undefined) give(name, word);
    else if (inlineName !== undefined && inlineValue !== undefined) {
      if (name !== null) losse.push(name);
      give(inlineName, inlineValue);
    } else if (found === undefined) losse.push(word);
    else name = found;
  }
  return { wat, opties, losse: name === null ? losse : [...losse, name] };
}

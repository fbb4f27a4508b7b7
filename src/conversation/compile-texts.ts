import Handlebars from "handlebars";
import { BotError } from "../errors.ts";
import type { Texts, TextValues } from "./texts.ts";

/**
 * Makes the texts of the bot from key -> handlebars template. Plain text: nothing is escaped, cards carry no markup.
 *
 * @throws BotError `texts_invalid` at once for a template that cannot be read, and on use for an unknown key or a
 * missing value
 */
export function compileTexts(entries: Readonly<Record<string, string>>): Texts {
  const templates = new Map(Object.entries(entries).map(([key, template]) => [key, compileOne(key, template)]));
  return {
    say: (key, values = {}) => {
      const template = templates.get(key);
      if (!template) {
        throw new BotError("texts_invalid", `No text "${key}". Add it to src/conversation/templates/.`, {
          details: { key },
        });
      }
      return template(values);
    },
  };
}

/**
 * Flattens parsed YAML files to the keys of compileTexts: { vraag: { titel: "..." } } gives "vraag.titel".
 *
 * @param documents file name without extension -> parsed content
 * @throws BotError `texts_invalid` when a leaf is no text
 */
export function flattenTexts(documents: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [subject, document] of Object.entries(documents)) flattenInto(entries, subject, document);
  return entries;
}

function flattenInto(entries: Record<string, string>, key: string, value: unknown): void {
  if (typeof value === "string") {
    entries[key] = value.trim();
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BotError("texts_invalid", `The text "${key}" is ${JSON.stringify(value)}. Write it as a quoted text.`, {
      details: { key },
    });
  }
  for (const [part, child] of Object.entries(value)) flattenInto(entries, `${key}.${part}`, child);
}

function compileOne(key: string, template: string): (values: TextValues) => string {
  try {
    Handlebars.parse(template);
  } catch (cause) {
    throw new BotError("texts_invalid", `The text "${key}" is no valid handlebars template.`, {
      details: { key },
      cause,
    });
  }
  const compiled = Handlebars.compile(template, { noEscape: true, strict: true });
  return (values) => {
    try {
      return compiled(values);
    } catch (cause) {
      throw new BotError("texts_invalid", `The text "${key}" misses a value. Give every value that it names.`, {
        details: { key },
        cause,
      });
    }
  };
}

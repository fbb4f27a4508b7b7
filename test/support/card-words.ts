import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseCardWords } from "../../src/channels/adaptive-card/words.ts";

/** The words that ship with the program. */
export const cardWords = parseCardWords(parse(readFileSync("src/channels/adaptive-card/words.yaml", "utf8")));

/**
 * A measure of readability for short Dutch texts. Formulas such as Flesch-Douma need a page of text to mean anything;
 * a card has three sentences. So each sentence is judged by itself, and each file by its mean.
 */
import type { Term } from "../../src/knowledge/terms-schema.ts";

/** Advice for B1 is 10 to 15 words a sentence, with room for a longer one now and then: 20 is where that room ends. */
const MOST_WORDS = 20;
/** The other half of that advice: no file leans on its long sentences. */
export const MEAN_WORDS = 15;
/** "verantwoordelijkheid" has 20 letters, "loonkostensubsidie" 18. Of 15 letters on a word is a compound of three parts or jargon. */
const LONGEST_WORD = 14;
/** Words of ten letters and more have four syllables or so. A third of a sentence made of those is a pile of nouns. */
const LONG_WORD = 9;
const MOST_LONG_WORDS = 0.35;
/** In a shorter sentence one or two long words already are a third. */
const LEAST_FOR_SHARE = 8;

/** Officialese with a plain word for each. */
const OLD_WORDS = new Set(
  (
    "aangaande alsmede behoudens betreffende conform derhalve desalniettemin desbetreffende dienaangaande doch evenwel " +
    "geschiedt gelet hetgeen hieromtrent indien ingevolge inzake jegens krachtens middels mits nopens ofschoon omtrent " +
    "onverwijld reeds teneinde tevens thans voornoemd voornoemde voorts wederom zulks adequaat additioneel faciliteren " +
    "implementeren optimaliseren participeren prevaleert stakeholders"
  ).split(" "),
);

const BREAK = /(?<=[.!?])["”)]?\s+(?=["“(]?[A-Z0-9{])|(?<=[:;])\s+|\s+·\s+/;
/** "artikel 10b lid 1 onderdeel a", "paragraaf 2.3": the name of one place. */
const PLACE =
  /\b(?:artikel|lid|onderdeel|paragraaf|bijlage|voetnoot|regels?)\s+\d[\w.:]*(?:\s+(?:lid|onderdeel)\s+[\w.:]+)*/gi;

/** Sentences of a text. A list after a colon and the parts between semicolons are read apart, so they count apart. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\n(?=\s|[-*\d])/)
    .flatMap((part) => part.replace(/\s+/g, " ").trim().split(BREAK))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Words of a sentence. What the program fills in, an amount, and a place in a law count as one; addresses do not count. */
export function wordsOf(sentence: string): readonly string[] {
  return sentence
    .replace(/https?:\/\/\S+|\S+\.\S+\.nl\b|`[^`]*`|\S*[/_\\]\S*\.\S+/g, " ")
    .replace(/\{+[^}]*\}+/g, " X ")
    .replace(PLACE, " X ")
    .replace(/\d[\d.,]*\d/g, " 9 ")
    .split(/[^\p{L}\p{M}\d'’-]+/u)
    .filter((word) => /[\p{L}\d]/u.test(word));
}

/** The accepted words in lower case, with their endings. */
export function explainedWords(terms: readonly Pick<Term, "word" | "forms">[]): ReadonlySet<string> {
  const all = terms.flatMap(({ word, forms }) => [word, `${word}e`, `${word}en`, `${word}n`, `${word}s`, ...forms]);
  return new Set(all.map((word) => word.toLowerCase()));
}

/**
 * What makes a sentence hard; empty when it is level B1.
 *
 * @param options `isForOperators`: names of settings and of techniques in capitals are accepted
 */
export function hardness(
  sentence: string,
  explained: ReadonlySet<string>,
  { isForOperators = false } = {},
): readonly string[] {
  const words = wordsOf(sentence);
  const isExplained = (word: string) => explained.has(word.toLowerCase());
  const parts = words.filter((word) => !isExplained(word)).flatMap((word) => word.split(/[-'’]/));
  const unknown = parts.filter((part) => !isExplained(part));
  const long = words.filter(
    (word) => !isExplained(word) && word.split("-").some((part) => part.length > LONG_WORD && !isExplained(part)),
  );
  const share = words.length < LEAST_FOR_SHARE ? 0 : long.length / words.length;
  return [
    ...(words.length > MOST_WORDS ? [`${words.length} words`] : []),
    ...unknown.filter((part) => part.length > LONGEST_WORD).map((part) => `long word ${part}`),
    ...unknown.filter((part) => !isForOperators && /\p{Lu}.*\p{Lu}/u.test(part)).map((part) => `abbreviation ${part}`),
    ...words.filter((word) => OLD_WORDS.has(word.toLowerCase())).map((word) => `old word ${word}`),
    ...(share > MOST_LONG_WORDS ? [`${Math.round(share * 100)} % long words`] : []),
  ];
}

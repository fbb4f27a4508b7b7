/** The templates and the words of the pages, read once at the start. */
import { readFile } from "node:fs/promises";
import Handlebars from "handlebars";
import { parse } from "yaml";
import { z } from "zod";
import { BotError } from "../../../errors.ts";
import { type ComparisonSentences, loadComparisonSentences } from "../../../knowledge/comparison-sentences.ts";
import { loadOutlineSentences, type OutlineSentences } from "../../../knowledge/outline-sentences.ts";

const words = z.record(z.string(), z.string().min(1));

const schema = z.strictObject({
  titel: z.strictObject({ vergelijken: z.string(), bronnen: z.string(), bomen: z.string(), woorden: z.string() }),
  soort: words,
  status: words,
  flow: words,
  wie: words,
  periode: z.strictObject({ open: z.string(), dicht: z.string() }),
  bij_uitkomsten: z.string(),
  /** {stap} */
  stap: z.string(),
  /** {stap}, {titel} */
  verder: z.string(),
  /** {from}, {to}, {eenheid} */
  getal: z.string(),
  weet_niet: z.string(),
  fout: words,
  landelijk: z.string(),
});

const PAGES = ["bronnen", "bron", "bomen", "boom", "vergelijk", "woorden"] as const;
type PageName = (typeof PAGES)[number];

export type PageWords = z.infer<typeof schema>;

export type PageTexts = {
  readonly words: PageWords;
  readonly sentences: ComparisonSentences;
  readonly outline: OutlineSentences;
  /** whole page; everything in the view is escaped */
  readonly render: (page: PageName, view: object) => string;
};

/** @throws BotError `texts_invalid` when a file is missing or lacks a text */
export async function loadPageTexts(): Promise<PageTexts> {
  try {
    const [layout, yaml, sentences, outline, ...pages] = await Promise.all([
      read("layout.hbs"),
      read("texts.yaml"),
      loadComparisonSentences(),
      loadOutlineSentences(),
      ...PAGES.map((name) => read(`${name}.hbs`)),
    ]);
    const handlebars = Handlebars.create();
    handlebars.registerPartial("layout", layout);
    const templates = new Map(
      PAGES.map((name, index) => [name, handlebars.compile(pages[index] ?? "", { strict: true })] as const),
    );
    const render: PageTexts["render"] = (page, view) => templates.get(page)?.(view) ?? "";
    return { words: schema.parse(parse(yaml)), sentences, outline, render };
  } catch (cause) {
    throw new BotError("texts_invalid", `The texts of the web pages cannot be read: ${String(cause)}`, { cause });
  }
}

function read(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), "utf8");
}

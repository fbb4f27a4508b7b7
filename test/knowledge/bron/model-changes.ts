import type { ModelArticle, ModelLaw, ModelPart, Random } from "./model-law.ts";
import { PLAIN, type Style } from "./model-xml.ts";

export type Change = (law: ModelLaw, random: Random) => ModelLaw;

/** Changes of what the law says, by name. Ids stay with the part they belong to, so it is known what became of each. */
export const CHANGES: Readonly<Record<string, Change>> = {
  "a word changes": (law, random) => changeText(law, random, (text) => swapWord(text, random)),
  "a word goes": (law, random) => changeText(law, random, (text) => text.replace(/ (\S+)/, "")),
  "a word comes": (law, random) => changeText(law, random, (text) => text.replace(" ", " niet ")),
  "a comma goes": (law, random) =>
    changeText(law, random, (text) => (text.includes(",") ? text.replace(",", "") : text.replace(/[.:]$/, ";"))),
  "the full stop becomes a semicolon": (law, random) => changeText(law, random, (text) => text.replace(/[.:]$/, ";")),
  "a date or term changes": (law, random) => changeText(law, random, changeDate),
  "a capital changes": (law, random) =>
    changeText(law, random, (text) => text.replace(/^\w/, (letter) => letter.toLowerCase())),
  "a lid goes and the next ones move up": (law, random) =>
    changeLeden(law, random, 2, (leden, at) => numbered(leden.filter((_, index) => index !== at))),
  "a lid goes and its number stays free": (law, random) =>
    changeLeden(law, random, 2, (leden, at) => leden.filter((_, index) => index !== at)),
  "a lid comes in between": (law, random) =>
    changeLeden(law, random, 1, (leden, at) =>
      numbered(
        leden.toSpliced(at, 0, {
          id: 9_001,
          nr: "",
          text: "Wie verhuist, houdt het recht tot het einde van de maand.",
          parts: [],
        }),
      ),
    ),
  "a lid comes in between and the next one changes too": (law, random) =>
    changeLeden(law, random, 1, (leden, at) => {
      const added = { id: 9_004, nr: "", text: "Dit kost de aanvrager niets.", parts: [] };
      return numbered(
        leden.flatMap((lid, index) => (index === at ? [added, { ...lid, text: swapWord(lid.text, random) }] : [lid])),
      );
    }),
  "two leden change places": (law, random) =>
    changeLeden(law, random, 2, (leden) => numbered([...leden.slice(1, 2), ...leden.slice(0, 1), ...leden.slice(2)])),
  "a lid moves to another article": moveLid,
  "an onderdeel goes": (law, random) => changeItems(law, random, (items) => lettered(items.slice(1))),
  "onderdelen get other letters": (law, random) =>
    changeItems(law, random, (items) => items.map((item, index) => ({ ...item, nr: "klmnop".charAt(index) }))),
  "an article gets another number": (law, random) =>
    changeArticle(law, random, (article) => ({ ...article, nr: `${article.nr}a` })),
  "an article goes": (law, random) => ({
    ...law,
    articles: law.articles.toSpliced(random.whole(law.articles.length), 1),
  }),
  "an article comes first and all others move up": (law) => ({
    ...law,
    articles: [
      {
        id: 9_002,
        nr: "1",
        title: "Begrippen",
        parts: [{ id: 9_003, nr: "", text: "In deze wet betekent maand een kalendermaand.", parts: [] }],
      },
      ...law.articles.map((article) => ({ ...article, nr: String(Number(article.nr) + 1) })),
    ],
  }),
  "a heading changes": (law, random) =>
    changeArticle(law, random, (article) => ({ ...article, title: `${article.title} en verder` })),
  "nothing but the day changes": (law) => law,
};

/** Changes of the writing only. */
export const WRITINGS: Readonly<Record<string, Partial<Style>>> = {
  "other line breaks": { isLoose: true },
  "other markup": { isMarkedUp: true },
  "other quotes, dashes and spaces": { isTypeset: true },
  "other signs behind numbers": { isOtherNumbered: true },
  "all writing at once": { isLoose: true, isMarkedUp: true, isTypeset: true, isOtherNumbered: true },
};

/** The writing before and after: sometimes a change of words comes with other writing. */
export function stylesFor(random: Random, writing: Partial<Style> | undefined): readonly [Style, Style] {
  const format = random.pick(["bwb", "cvdr"] as const);
  const before = { ...PLAIN, format, isLoose: random.whole(2) === 0, isMarkedUp: random.whole(2) === 0 };
  const after = writing ?? (random.whole(3) === 0 ? random.pick(Object.values(WRITINGS)) : {});
  return [before, { ...before, ...after }];
}

function changeArticle(
  law: ModelLaw,
  random: Random,
  change: (article: ModelArticle) => ModelArticle,
  among: (article: ModelArticle) => boolean = () => true,
): ModelLaw {
  const chosen = random.pick(law.articles.filter(among));
  return { ...law, articles: law.articles.map((article) => (article === chosen ? change(article) : article)) };
}

function changeText(law: ModelLaw, random: Random, change: (text: string) => string): ModelLaw {
  return changeArticle(law, random, (article) => ({ ...article, parts: changeOne(article.parts, random, change) }));
}

function changeOne(
  parts: readonly ModelPart[],
  random: Random,
  change: (text: string) => string,
): readonly ModelPart[] {
  const at = random.whole(parts.length);
  return parts.map((part, index) => {
    if (index !== at) return part;
    if (part.parts.length > 0 && random.whole(2) === 0)
      return { ...part, parts: changeOne(part.parts, random, change) };
    return { ...part, text: change(part.text) };
  });
}

function changeLeden(
  law: ModelLaw,
  random: Random,
  least: number,
  change: (leden: readonly ModelPart[], at: number) => readonly ModelPart[],
): ModelLaw {
  const hasLeden = ({ parts }: ModelArticle) => parts.length >= least && parts[0]?.nr !== "";
  return changeArticle(
    law,
    random,
    (article) => ({ ...article, parts: change(article.parts, random.whole(article.parts.length)) }),
    hasLeden,
  );
}

/** Onderdelen of the first lid that has them; a law without any loses a lid instead. */
function changeItems(
  law: ModelLaw,
  random: Random,
  change: (items: readonly ModelPart[]) => readonly ModelPart[],
): ModelLaw {
  const hasItems = ({ parts }: ModelArticle) => parts.some((part) => part.parts.length > 1);
  if (!law.articles.some(hasItems)) return changeLeden(law, random, 2, (leden) => numbered(leden.slice(1)));
  const inFirst = (parts: readonly ModelPart[]) => {
    const first = parts.find((part) => part.parts.length > 1);
    return parts.map((part) => (part === first ? { ...part, parts: change(part.parts) } : part));
  };
  return changeArticle(law, random, (article) => ({ ...article, parts: inFirst(article.parts) }), hasItems);
}

function moveLid(law: ModelLaw, random: Random): ModelLaw {
  const withLeden = law.articles.filter(({ parts }) => parts.length >= 2 && parts[0]?.nr !== "");
  const from = random.pick(withLeden);
  const to = random.pick(law.articles.filter((article) => article !== from && article.parts[0]?.nr !== ""));
  const lid = random.pick(from.parts);
  const articles = law.articles.map((article) => {
    if (article === from) return { ...article, parts: numbered(article.parts.filter((part) => part !== lid)) };
    return article === to ? { ...article, parts: numbered([...article.parts, lid]) } : article;
  });
  return { ...law, articles };
}

function numbered(leden: readonly ModelPart[]): readonly ModelPart[] {
  return leden.map((lid, index) => ({ ...lid, nr: String(index + 1) }));
}

function lettered(items: readonly ModelPart[]): readonly ModelPart[] {
  return items.map((item, index) => ({ ...item, nr: /\d/.test(item.nr) ? String(index + 1) : "abcde".charAt(index) }));
}

function swapWord(text: string, random: Random): string {
  const words = text.split(" ");
  const at = random.whole(words.length - 1);
  return words.with(at, words[at] === "alsnog" ? "meteen" : "alsnog").join(" ");
}

function changeDate(text: string): string {
  const changed = text.replace(
    /acht weken|1 juli 2026|twaalf maanden|31 december|1\.200/,
    (found) => `${found.slice(0, -1)}x`,
  );
  return changed === text ? `${text} Dit geldt tot 1 mei 2027.` : changed;
}

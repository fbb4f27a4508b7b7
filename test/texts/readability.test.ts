import { describe, expect, test } from "vitest";
import { rules } from "../flows/shipped-rules.ts";
import { readShownTexts } from "./read-texts.ts";
import { explainedWords, hardness, MEAN_WORDS, sentencesOf, wordsOf } from "./readability.ts";

const texts = readShownTexts();
/** Texts for who runs the bot or writes its rules: there a PostgreSQL or an XML is called by its name. */
const FOR_OPERATORS = /^(src\/cli\/|docs\/handleiding\/(beheerder|beleidsmedewerker)\.md)/;
const words = explainedWords(rules.terms);
const complaints = texts.flatMap(({ place, text }) =>
  sentencesOf(text).flatMap((sentence) =>
    hardness(sentence, words, { isForOperators: FOR_OPERATORS.test(place) }).map(
      (reason) => `${place}: ${reason}: "${sentence}"`,
    ),
  ),
);

describe("the readability check", () => {
  test("reads the texts of every part", () => {
    const perPart = (part: string) => texts.filter(({ place }) => place.startsWith(part)).length;
    for (const [part, least] of [
      ["flows/landelijk", 120],
      ["flows/deventer", 35],
      ["flows/maastricht-heuvelland/", 35],
      ["flows/maastricht-heuvelland-sob", 25],
      ["flows/midden-limburg", 40],
      ["flows/feiten.yaml", 80],
      ["flows/uitkomsten.yaml", 50],
      ["flows/motivering.yaml", 20],
      ["knowledge/landelijk", 150],
      ["knowledge/gemeente", 300],
      ["src/conversation/templates", 200],
      ["src/cli", 200],
      ["src/digest", 20],
      ["src/verwijzing", 40],
      ["src/channels/web/texts.yaml", 30],
      ["src/channels/web/pages", 60],
      ["src/channels/web/page/index.html", 10],
      ["src/channels/adaptive-card", 5],
      ["docs/handleiding", 60],
    ] as const) {
      expect(perPart(part), part).toBeGreaterThanOrEqual(least);
    }
  });

  test.each([
    ["a long sentence", Array(21).fill("woord").join(" "), "21 words"],
    ["a long word", "Dat regelt de arbeidsongeschiktheidsverzekering.", "arbeidsongeschiktheidsverzekering"],
    ["an abbreviation", "Vraag het aan de ABCD.", "ABCD"],
    ["an old word", "Derhalve kan het niet.", "Derhalve"],
    [
      "too many long words",
      "Begeleiding, activering, ontwikkeling, bemiddeling, detachering en ondersteuning verschillen onderling.",
      "long words",
    ],
  ])("sees %s", (_what, sentence, reason) => {
    expect(hardness(sentence, words).join()).toContain(reason);
  });

  test.each([
    "Artikel 10b lid 1 onderdeel a van de Participatiewet zegt dit.",
    "UWV adviseert, het college stelt vast.",
    "De loonkostensubsidie is 2.337,00 euro.",
  ])("lets pass: %s", (sentence) => {
    expect(hardness(sentence, words)).toEqual([]);
  });

  test("cuts a text at its ends of sentences, not within numbers or names", () => {
    expect(sentencesOf("Kijk in artikel 3:2. Past dat niet? Lees dan: eerst dit; dan dat.")).toEqual([
      ...["Kijk in artikel 3:2.", "Past dat niet?", "Lees dan:", "eerst dit;", "dan dat."],
    ]);
    expect(wordsOf("Betaal {bedrag} euro per uur, op https://x.example/a b.")).toHaveLength(7);
  });
});

test("every sentence that people read is level B1", () => {
  expect(complaints).toEqual([]);
});

test("the sentences of every file are short on average", () => {
  const files = Map.groupBy(
    texts.flatMap(({ place, text }) =>
      sentencesOf(text).map((sentence) => ({ file: place.split(" ")[0] ?? "", count: wordsOf(sentence).length })),
    ),
    ({ file }) => file,
  );
  const means = [...files].map(([file, counts]) => {
    const whole = counts.filter(({ count }) => count >= 4);
    return { file, mean: whole.reduce((sum, { count }) => sum + count, 0) / Math.max(whole.length, 1) };
  });
  expect(means.length).toBeGreaterThan(60);
  expect(means.filter(({ mean }) => mean > MEAN_WORDS)).toEqual([]);
});

describe("the accepted words", () => {
  test("are each explained in one plain sentence", () => {
    expect(rules.terms.length).toBeGreaterThan(50);
    const faults = rules.terms.flatMap(({ word, explanation }) => [
      ...(sentencesOf(explanation).length === 1 ? [] : [`${word}: not one sentence`]),
      ...(/^\p{Lu}.*\.$/u.test(explanation) ? [] : [`${word}: no whole sentence`]),
      ...hardness(explanation, words).map((reason) => `${word}: ${reason}`),
    ]);
    expect(faults).toEqual([]);
  });

  test("are each used somewhere", () => {
    const used = new Set(
      texts
        .flatMap(({ text }) => wordsOf(text))
        .flatMap((word) => [word, ...word.split(/[-'’]/)])
        .map((word) => word.toLowerCase()),
    );
    const unused = rules.terms.filter(({ word, forms }) =>
      [...explainedWords([{ word, forms }])].every((form) => !used.has(form)),
    );
    expect(unused.map(({ word }) => word)).toEqual([]);
  });
});

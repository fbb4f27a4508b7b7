/** A small law of our own words, as data: what a change does to it is known without reading any XML. */
export type ModelPart = {
  readonly id: number;
  readonly nr: string;
  readonly text: string;
  readonly parts: readonly ModelPart[];
};
export type ModelArticle = {
  readonly id: number;
  readonly nr: string;
  readonly title: string;
  readonly parts: readonly ModelPart[];
};
export type ModelLaw = { readonly day: string; readonly articles: readonly ModelArticle[] };

export type Random = { readonly whole: (below: number) => number; readonly pick: <T>(items: readonly T[]) => T };

/** mulberry32: the same seed always gives the same numbers. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    pick: (items) => {
      const item = items[whole(items.length)];
      if (item === undefined) throw new Error("Nothing to pick from.");
      return item;
    },
  };
}

const WHO = ["Het college", "De raad", "De inwoner", "De werkgever", "Het bestuur", "De uitvoerder"];
const DOES = [
  "beslist over",
  "onderzoekt",
  "betaalt",
  "vraagt",
  "verleent",
  "weigert",
  "herziet",
  "meldt",
  "registreert",
];
const WHAT = [
  "de voorziening",
  "het advies",
  "de aanvraag",
  "een vergoeding",
  'de "proefplaats"',
  "het plan",
  "de begeleiding",
  "een werkplek",
];
const WHEN = [
  "binnen acht weken",
  "voor 1 juli 2026",
  "na twaalf maanden",
  "elk jaar op 31 december",
  "binnen € 1.200 per jaar",
  "zodra het kan",
];
const WHY = [
  "tenzij dat onredelijk is",
  "als de persoon daarom vraagt",
  "voor zover de wet dat toestaat",
  "met inachtneming van artikel 4, tweede lid",
  "als het werk – gelet op de beperking – niet anders kan",
  "zonder dat 's ochtends en 's avonds verschil maakt",
];
/** Laws repeat themselves: the same sentence stands in more than one place. */
const STOCK = [
  "Het college kan nadere regels stellen.",
  "Dit lid geldt niet voor een dienstbetrekking.",
  "Vastgesteld wordt:",
];

/** A law of this seed: six to nine articles, most with leden, some with onderdelen that hold onderdelen. */
export function modelLaw(random: Random): ModelLaw {
  let last = 0;
  const nextId = () => {
    last += 1;
    return last;
  };
  const sentence = () =>
    random.whole(12) === 0
      ? random.pick(STOCK)
      : `${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)} ${random.pick(WHEN)}, ${random.pick(WHY)}.`;
  const part = (nr: string, parts: readonly ModelPart[]): ModelPart => ({ id: nextId(), nr, text: sentence(), parts });
  const letters = (depth: number): readonly ModelPart[] =>
    Array.from({ length: 2 + random.whole(3) }, (_, index) =>
      part(
        depth === 0 ? "abcde".charAt(index) : String(index + 1),
        depth === 0 && random.whole(5) === 0 ? letters(1) : [],
      ),
    );
  const leden = () =>
    Array.from({ length: 1 + random.whole(4) }, (_, index) =>
      part(String(index + 1), random.whole(3) === 0 ? letters(0) : []),
    );
  const articles = Array.from({ length: 6 + random.whole(4) }, (_, index): ModelArticle => {
    const parts = random.whole(5) === 0 ? [part("", random.whole(2) === 0 ? letters(0) : [])] : leden();
    return { id: nextId(), nr: String(index + 1), title: `${random.pick(WHAT)} (${index})`, parts };
  });
  return { day: "2026-01-01", articles };
}

export type Unit = { readonly key: string; readonly content: string };

/** Every part that a paraphrase can be about: id -> its key, and all that it says. */
export function unitsOf(law: ModelLaw): ReadonlyMap<number, Unit> {
  const units = new Map<number, Unit>();
  const visit = (part: ModelPart, above: string) => {
    const key = part.nr === "" ? above : `${above}/${part.nr}`;
    if (part.nr !== "") units.set(part.id, { key, content: contentOf(part) });
    for (const inner of part.parts) visit(inner, key);
  };
  for (const article of law.articles) {
    units.set(article.id, { key: article.nr, content: JSON.stringify([article.title, article.parts.map(withNumber)]) });
    for (const part of article.parts) visit(part, article.nr);
  }
  return units;
}

function contentOf(part: ModelPart): string {
  return JSON.stringify([part.text, part.parts.map(withNumber)]);
}

function withNumber(part: ModelPart): unknown {
  return [part.nr, contentOf(part)];
}

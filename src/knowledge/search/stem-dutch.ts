/**
 * The stem of a Dutch word, so that "werkplekken" finds "werkplek".
 *
 * @param word lower case, without accents
 * @source snowballstem.org, algorithm "dutch" (Porter): the packages that carry it are ports from 2010 or pull in
 * a whole language library
 */
export function stemDutch(word: string): string {
  const marked = word.replace(/(?<=[aeiouy])i(?=[aeiouy])/g, "I").replace(/^y|(?<=[aeiouy])y/g, "Y");
  const first = Math.max(3, regionStart(marked, 0));
  const second = regionStart(marked, regionStart(marked, 0));
  let stem = withoutPlural(marked, first);
  const withoutE = dropAt(stem, "e", first, (rest) => /[^aeiouy]$/.test(rest));
  const lostE = withoutE !== stem;
  stem = lostE ? undouble(withoutE) : stem;
  stem = withoutHeid(stem, first, second);
  stem = withoutEnding(stem, first, second, lostE);
  return stem
    .replace(
      /([^aeiouyI])(aa|ee|oo|uu)([^aeiouyI])$/,
      (_, before: string, vowels: string, after: string) => `${before}${vowels[0]}${after}`,
    )
    .toLowerCase();
}

/** Where the part behind the first consonant that follows a vowel begins. */
function regionStart(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function withoutPlural(word: string, first: number): string {
  const heden = dropAt(word, "heden", first, () => true);
  if (heden !== word) return `${heden}heid`;
  if (/(?:en|ene)$/.test(word)) return dropEn(word, first);
  return dropAt(dropAt(word, "se", first, isBeforeS), "s", first, isBeforeS);
}

/** -en and -ene go behind a consonant that does not belong to "gem". */
function dropEn(word: string, first: number): string {
  const ending = word.endsWith("ene") ? "ene" : "en";
  const rest = dropAt(word, ending, first, (part) => /[^aeiouy]$/.test(part) && !part.endsWith("gem"));
  return rest === word ? word : undouble(rest);
}

function isBeforeS(rest: string): boolean {
  return /[^aeiouyj]$/.test(rest);
}

function withoutHeid(word: string, first: number, second: number): string {
  const rest = dropAt(word, "heid", second, (part) => !part.endsWith("c"));
  return rest !== word && rest.endsWith("en") ? dropEn(rest, first) : rest;
}

function withoutEnding(word: string, first: number, second: number, lostE: boolean): string {
  for (const ending of ["end", "ing"]) {
    const rest = dropAt(word, ending, second, () => true);
    if (rest === word) continue;
    const shorter = dropAt(rest, "ig", second, (part) => !part.endsWith("e"));
    return shorter === rest ? undouble(rest) : shorter;
  }
  const ig = dropAt(word, "ig", second, (part) => !part.endsWith("e"));
  if (ig !== word) return ig;
  const lijk = dropAt(word, "lijk", second, () => true);
  if (lijk !== word) return undouble(dropAt(lijk, "e", first, (rest) => /[^aeiouy]$/.test(rest)));
  const baar = dropAt(word, "baar", second, () => true);
  if (baar !== word) return baar;
  return lostE ? dropAt(word, "bar", second, () => true) : word;
}

/** The word without its ending, when the ending lies in the region and what is left may lose it. */
function dropAt(word: string, ending: string, region: number, mayDrop: (rest: string) => boolean): string {
  if (!word.endsWith(ending) || word.length - ending.length < region) return word;
  const rest = word.slice(0, -ending.length);
  return mayDrop(rest) ? rest : word;
}

function undouble(word: string): string {
  return /(?:kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word;
}

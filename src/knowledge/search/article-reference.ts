const ARTICLE =
  /(?:\bart(?:ikel|\.)?\s*)?\b(\d+[a-z]?(?::\d+)?)(?:\s*(?:,?\s*lid\s+|\/)(\d+[a-z]?))?(?:\s*(?:,?\s*onder(?:deel)?\s+|\/)([a-z])\b)?/i;

/**
 * The end of the key that a question names in so many words: "artikel 10b lid 1" -> "10b/1", "awb 3:9" -> "3:9".
 * Undefined for a number that is no reference to an article, such as an amount.
 */
export function articleReference(question: string): string | undefined {
  const [whole = "", article = "", lid, onderdeel] = ARTICLE.exec(question) ?? [];
  const isReference = /^art/i.test(whole) || lid !== undefined || onderdeel !== undefined || article.includes(":");
  if (!isReference) return undefined;
  return [article, lid, onderdeel]
    .filter((part) => part !== undefined)
    .join("/")
    .toLowerCase();
}

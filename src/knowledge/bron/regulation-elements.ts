/** The elements of BWB and CVDR XML by what is done with them. One that stands nowhere here is part of the sentence. */

/** Named by number, hold articles or plain text. */
export const DIVISIONS: ReadonlySet<string> = new Set([
  "boek",
  "deel",
  "titeldeel",
  "hoofdstuk",
  "afdeling",
  "paragraaf",
  "sub-paragraaf",
  "subparagraaf",
  "circulaire.divisie",
  "divisie",
  "bijlage",
]);

/** Parts with a key of their own, and the kind of part they are. */
export const PARTS: ReadonlyMap<string, "artikel" | "lid" | "item"> = new Map([
  ["artikel", "artikel"],
  ["wijzig-artikel", "artikel"],
  ["lid", "lid"],
  ["wijzig-lid", "lid"],
  ["li", "item"],
  ["definitie-item", "item"],
  ["specificatie-item", "item"],
]);

/** Begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set([
  "al",
  "structuurtekst",
  "tussenkop",
  "citaat",
  "lijst",
  "definitielijst",
  "definitie",
  "specificatielijst",
  "specificatie",
  "waarde",
  "table",
  "title",
  "tgroup",
  "noot",
  "noot.al",
  "br",
  "nl",
]);

/** Their text stands in a field of the part, not in its paragraphs. */
export const NUMBERS: ReadonlySet<string> = new Set(["lidnr", "li.nr"]);
export const HEADINGS: ReadonlySet<string> = new Set(["label", "nr", "titel", "subtitel"]);

/** Where the text of the regulation stands. */
export const BODIES: ReadonlySet<string> = new Set(["wettekst", "regeling-tekst", "circulaire-tekst", "bijlage"]);

/** Not the text of the regulation itself: preamble, signatures, explanation, editorial data. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "meta-data",
  "aanhef",
  "wetsluiting",
  "regeling-sluiting",
  "bijlage-sluiting",
  "slotformulering",
  "ondertekening",
  "nota-toelichting",
  "toelichting",
  "inhoudsopgave",
  "noot.nr",
  "redactionele-correcties",
  "bwb-inputbestand",
  "bwb-wijzigingen",
]);

export const CVDR_NAMESPACE = "http://standaarden.overheid.nl/cvdr/terms/";

/** Metadata of CVDR, each in its own namespace. */
export const CVDR_META: ReadonlyMap<string, "id" | "title" | "validFrom" | "validTo"> = new Map([
  ["http://purl.org/dc/terms/ identifier", "id"],
  ["http://purl.org/dc/terms/ title", "title"],
  ["http://standaarden.overheid.nl/cvdr/meta/ inwerkingtredingDatum", "validFrom"],
  ["http://standaarden.overheid.nl/cvdr/meta/ uitwerkingtredingDatum", "validTo"],
]);

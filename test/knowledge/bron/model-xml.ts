import type { ModelArticle, ModelLaw, ModelPart } from "./model-law.ts";

/** How the same law is written down; none of it changes what the law says. */
export type Style = {
  readonly format: "bwb" | "cvdr";
  /** line breaks and indents, also inside sentences */
  readonly isLoose: boolean;
  /** words in bold, and links */
  readonly isMarkedUp: boolean;
  /** curly quotes, long dashes, unbreakable spaces */
  readonly isTypeset: boolean;
  /** "a)" and "1" instead of "a." and "1." */
  readonly isOtherNumbered: boolean;
};

export const PLAIN: Style = {
  format: "bwb",
  isLoose: false,
  isMarkedUp: false,
  isTypeset: false,
  isOtherNumbered: false,
};
const BWB_ID = "BWBR9999999";

/** The XML of a law in the official structure. */
export function toXml(law: ModelLaw, style: Style): string {
  const articles = law.articles.map((article) => articleXml(article, style)).join(gap(style));
  const body = `<hoofdstuk><kop><label>Hoofdstuk</label> <nr>1</nr> <titel>Regels</titel></kop>${articles}</hoofdstuk>`;
  if (style.format === "bwb") {
    return `<?xml version="1.0" encoding="UTF-8"?><toestand bwb-id="${BWB_ID}" inwerkingtreding="${law.day}"><wetgeving soort="wet"><intitule>Wet op het proberen</intitule><wet-besluit><aanhef><al>Wij</al></aanhef><wettekst>${body}</wettekst></wet-besluit></wetgeving></toestand>`;
  }
  return `<?xml version="1.0" encoding="utf-8"?><cvdr xmlns="http://standaarden.overheid.nl/cvdr/terms/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidrg="http://standaarden.overheid.nl/cvdr/meta/"><meta><owmskern><dcterms:identifier>CVDR999999_1</dcterms:identifier><dcterms:title>Verordening op het proberen</dcterms:title></owmskern><cvdripm><overheidrg:inwerkingtredingDatum>${law.day}</overheidrg:inwerkingtredingDatum></cvdripm></meta><body><intitule>Verordening</intitule><regeling><regeling-tekst>${body}</regeling-tekst></regeling></body></cvdr>`;
}

function articleXml({ nr, title, parts }: ModelArticle, style: Style): string {
  const inner = parts.map((part) => (part.nr === "" ? ownText(part, style) : lidXml(part, style))).join(gap(style));
  return `<artikel label="Artikel ${nr}"><kop><label>Artikel</label>${gap(style)}<nr status="officieel">${nr}</nr><titel>${sentence(title, style)}</titel></kop>${inner}</artikel>`;
}

function lidXml(part: ModelPart, style: Style): string {
  const nr = style.isOtherNumbered ? part.nr : `${part.nr}.`;
  return `<lid>${gap(style)}<lidnr>${nr}</lidnr>${gap(style)}${ownText(part, style)}</lid>`;
}

function ownText({ text, parts }: ModelPart, style: Style): string {
  const items = parts.map((part) => {
    const nr = style.isOtherNumbered ? `${part.nr})` : `${part.nr}.`;
    return style.format === "bwb"
      ? `<li><li.nr>${nr}</li.nr>${ownText(part, style)}</li>`
      : `<li nr="${nr}">${ownText(part, style)}</li>`;
  });
  return `<al>${sentence(text, style)}</al>${items.length > 0 ? `${gap(style)}<lijst type="expliciet">${items.join(gap(style))}</lijst>` : ""}`;
}

function sentence(text: string, { isLoose, isMarkedUp, isTypeset }: Style): string {
  let shown = text.replaceAll("&", "&amp;");
  if (isTypeset)
    shown = shown
      .replace(/"([^"]*)"/g, "“$1”")
      .replaceAll("'", "’")
      .replaceAll("–", "—")
      .replaceAll(" voor ", "\u00a0voor ");
  if (isMarkedUp) {
    const words = shown.split(" ");
    shown = words.map((word, index) => (index === 1 ? `<nadruk type="vet">${word}</nadruk>` : word)).join(" ");
    shown = shown.replace(/artikel \d+/, (found) => `<extref doc="jci1.3:c:${BWB_ID}&amp;artikel=4">${found}</extref>`);
  }
  if (!isLoose) return shown;
  return `\n    ${shown.replace(/, /g, ",\n      ")}\n  `;
}

function gap({ isLoose }: Style): string {
  return isLoose ? "\n    " : "";
}

/**
 * Cards hold plain text, but a TextBlock and a FactSet are read as markdown, with `{{DATE(...)}}` on top.
 * Everything that could be read as markup gets a backslash, so that what somebody typed is shown as typed.
 */

const ANYWHERE = /[\\*_[\]`~<>]/g;
const ENTITY = /&(?=#?\w{1,32};)/g;
const TEMPLATE = /\{(?=\{)/g;
const MARK_AT_START = /^[-+#]/;
const NUMBER_AT_START = /^(\d{1,9})(?=[.)])/;

/** One line of plain text as markdown that shows exactly that line, without the spaces around it. */
export function escapeLine(line: string): string {
  return line
    .trim()
    .replace(ANYWHERE, "\\$&")
    .replace(ENTITY, "\\&")
    .replace(TEMPLATE, "\\{")
    .replace(MARK_AT_START, "\\$&")
    .replace(NUMBER_AT_START, "$1\\");
}

/** The lines of a text; empty ones are left out, since each line becomes an element of its own. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Text for a place that takes one line: line ends become spaces. */
export function oneLine(text: string): string {
  return linesOf(text).join(" ");
}

/** The address for use in a markdown link; undefined when it is not http(s), which is then shown as text. */
export function linkTarget(url: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#]+/i.test(url)) return undefined;
  return url.replace(
    /[\s()<>\\[\]"'`*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** The host of an http(s) address, so that a link says where it goes. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

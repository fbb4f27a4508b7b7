/**
 * The little markup that our cards use: a backslash before a sign keeps it as it is, `[text](https://...)` is a
 * link, and lines that all start with "- " are a list. Everything else is text.
 */

const SIGN = /[!-/:-@[-`{-~]/;
const LINK = /^\[((?:\\.|[^\]\\])*)\]\((https?:\/\/[^\s()<>]+)\)/;
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

function inline(text, newTab) {
  let html = "";
  let rest = text;
  while (rest !== "") {
    const link = LINK.exec(rest);
    if (link) {
      const [whole, label, url] = link;
      const about = `<span class="sr-only"> (${escapeHtml(newTab)})</span>`;
      html += `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${inline(label, newTab)}${about}</a>`;
      rest = rest.slice(whole.length);
    } else if (rest[0] === "\\" && SIGN.test(rest[1] ?? "")) {
      html += escapeHtml(rest[1]);
      rest = rest.slice(2);
    } else {
      html += escapeHtml(rest[0]);
      rest = rest.slice(1);
    }
  }
  return html;
}

/** HTML of one text of a card; `newTab` is said with each link. */
export function toHtml(text, newTab) {
  const lines = text.split("\n");
  if (!lines.every((line) => line.startsWith("- "))) return lines.map((line) => inline(line, newTab)).join("<br>");
  return `<ul>${lines.map((line) => `<li>${inline(line.slice(2), newTab)}</li>`).join("")}</ul>`;
}

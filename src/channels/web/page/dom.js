/** A copy of a template of index.html. */
export function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

let last = 0;

/** Ties a label to its field. */
export function tie(label, field) {
  last += 1;
  field.id = `veld-${last}`;
  label.htmlFor = field.id;
}

export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** Says what happened beside the place where somebody works; its tone is also a word. */
export function showNotice(element, notice, texts, typed = "") {
  const echo = typed === "" ? "" : `${texts.you_typed} “${typed}”. `;
  element.dataset.tone = notice?.tone ?? "";
  element.textContent = notice ? `${echo}${texts[`tone_${notice.tone}`]}: ${notice.text}` : "";
}

/** Says something to a screen reader only. */
export function announce(text) {
  document.getElementById("meldingen").textContent = text;
}

/** A private view: the onderbouwing, or a form that asks for a reason. Only the one who asked sees it. */
import { drawCard } from "./card-view.js";
import { announce, copyOf, showNotice } from "./dom.js";
import { whileBusy } from "./slot.js";

/**
 * @param isInline stands at the end of the conversation while one types on, instead of over the page
 */
export function createViewDialog({ texts, onAct, isInline = false }) {
  const dialog = copyOf("view");
  dialog.classList.toggle("inline", isInline);
  const host = dialog.querySelector(".card-host");
  const notice = dialog.querySelector(".notice");
  let opener;
  let openerSlot;

  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    host.replaceChildren();
    // the card may have been replaced meanwhile: then its place is where the person was
    const back = opener?.isConnected ? opener : openerSlot?.querySelector(".card-title");
    back?.focus();
  });
  // a click on the backdrop lands on the dialog itself
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && !isInline) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isInline) dialog.close();
  });

  const show = (json, place, from) => {
    const worksHere = dialog.contains(from);
    if (!worksHere) {
      opener = from ?? document.activeElement;
      openerSlot = opener.closest(".slot");
    }
    showNotice(notice, undefined, texts);
    const shown = drawCard(json, {
      level: 2,
      onInvalid: () => showNotice(notice, { tone: "warning", text: texts.invalid }, texts),
      onClick: (act, button) =>
        whileBusy(host, button, async () => {
          const reply = await onAct(place, act, button);
          if (reply.view) return;
          if (reply.notice?.tone === "good" || !reply.notice) dialog.close();
          else showNotice(notice, reply.notice, texts);
        }),
    });
    host.replaceChildren(shown.element);
    shown.title.id = `kijk-${crypto.randomUUID()}`;
    dialog.setAttribute("aria-labelledby", shown.title.id);
    if (isInline) {
      dialog.show();
      (worksHere ? shown.title : opener).focus({ preventScroll: true });
      dialog.scrollIntoView({ block: dialog.scrollHeight > dialog.parentElement.clientHeight ? "start" : "nearest" });
      announce(json.fallbackText);
      return;
    }
    if (!dialog.open) dialog.showModal();
    shown.title.focus();
    dialog.scrollTop = 0;
  };
  return { element: dialog, show, close: () => dialog.close() };
}

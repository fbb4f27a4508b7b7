/** A private view: the onderbouwing, or a form that asks for a reason. Only the one who asked sees it. */
import { drawCard } from "./card-view.js";
import { copyOf, showNotice } from "./dom.js";
import { whileBusy } from "./slot.js";

export function createViewDialog({ texts, onAct }) {
  const dialog = copyOf("view");
  const host = dialog.querySelector(".card-host");
  const notice = dialog.querySelector(".notice");
  let opener;

  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    host.replaceChildren();
    if (opener?.isConnected) opener.focus();
  });
  // a click on the backdrop lands on the dialog itself
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  const show = (json, place, from) => {
    if (from && !dialog.contains(from)) opener = from;
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
    if (!dialog.open) dialog.showModal();
    shown.title.focus();
    dialog.scrollTop = 0;
  };
  return { element: dialog, show };
}

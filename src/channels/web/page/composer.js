/** A text box: everything that a button does can be typed here. */
import { copyOf, showNotice, tie } from "./dom.js";

export function createComposer({ label, hint, texts, onSend }) {
  const form = copyOf("composer");
  const [box, notice, button] = ["textarea", ".notice", ".send"].map((name) => form.querySelector(name));
  const labelElement = form.querySelector("label");
  const hintElement = form.querySelector(".composer-hint");
  tie(labelElement, box);
  labelElement.textContent = label;
  hintElement.textContent = hint ?? "";
  hintElement.hidden = !hint;
  if (hint) {
    hintElement.id = `${box.id}-uitleg`;
    box.setAttribute("aria-describedby", hintElement.id);
  }

  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 200)}px`;
  };

  const send = async () => {
    const text = box.value.trim();
    if (text === "" || button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    showNotice(notice, undefined, texts);
    const reply = await onSend(text);
    button.removeAttribute("aria-busy");
    if (!reply.lost && box.value.trim() === text) box.value = "";
    grow();
    showNotice(notice, reply.notice, texts, reply.lost ? "" : text);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  box.addEventListener("input", grow);
  return form;
}

/** Draws a card with the renderer of Adaptive Cards, and mends what that leaves open for keyboard and screen reader. */
import { hostConfig } from "./host-config.js";
import { toHtml } from "./markdown.js";

const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
const config = new HostConfig(hostConfig);
let drawn = 0;

/** The renderer asks for markup in one place for all cards. */
export function useMarkdown(newTab) {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text, newTab);
    result.didProcess = true;
  };
}

/** Ids of a card are unique in the card only; on the page they get the number of the drawing in front. */
function makeIdsUnique(element, prefix) {
  for (const node of element.querySelectorAll("[id]")) {
    if (!node.id.startsWith("__ac-")) node.id = prefix + node.id;
  }
}

function mendHeadings(element, level) {
  const [title, ...others] = element.querySelectorAll('[role="heading"]');
  title?.setAttribute("aria-level", String(level));
  title?.setAttribute("tabindex", "-1");
  title?.classList.add("card-title");
  for (const other of others) other.setAttribute("aria-level", String(level + 1));
  return title ?? element;
}

/** Says the hint with its field, and the label with a group of choices. */
function mendInputs(card, element, prefix) {
  for (const input of card.getAllInputs()) {
    const hint = element.querySelector(`[id="${prefix}hint-${CSS.escape(input.id)}"]`);
    const controls = input.renderedElement?.querySelectorAll("input, select, textarea") ?? [];
    const group = input.renderedElement?.querySelector(".ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect");
    const label = input.renderedElement?.querySelector("label, .ac-richTextBlock");
    if (group && label) {
      label.id ||= `${prefix}label-${input.id}`;
      group.setAttribute("role", input.isMultiSelect ? "group" : "radiogroup");
      group.setAttribute("aria-labelledby", label.id);
    }
    if (!hint) continue;
    for (const control of group ? [group] : controls) control.setAttribute("aria-describedby", hint.id);
  }
}

/** A line that opens something below it tells whether it is open. */
function mendDetails(json, element, prefix) {
  const walk = (items) => items.flatMap((item) => [item, ...walk(item.items ?? [])]);
  const lines = walk(json.body).filter((item) => item.selectAction?.type === "Action.ToggleVisibility");
  const update = () => {
    for (const { id, selectAction } of lines) {
      // the renderer says "expanded" on what it shows, where it means nothing
      for (const target of selectAction.targetElements) {
        element.querySelector(`[id="${prefix}${target}"]`)?.removeAttribute("aria-expanded");
      }
      const content = element.querySelector(`[id="${prefix}${id}-inhoud"]`);
      const isOpen = content !== null && content.style.display !== "none";
      const line = element.querySelector(`[id="${prefix}${id}"]`);
      line?.setAttribute("aria-expanded", String(isOpen));
      line?.setAttribute("aria-controls", `${prefix}${id}-inhoud`);
      line?.removeAttribute("title");
    }
  };
  for (const { id } of lines) {
    element.querySelector(`[id="${prefix}${id}"]`)?.classList.add("opener");
    element.querySelector(`[id="${prefix}${id}-inhoud"]`)?.classList.add("opened");
  }
  update();
  return update;
}

/** A notice and the ladder get a shape of their own, by the ids that every card gives them. */
function mendShapes(json, element, prefix) {
  for (const notice of element.querySelectorAll(`[id^="${prefix}notice-"]`)) notice.classList.add("said");
  for (const { id } of json.body.filter((item) => /^ladder-\d+$/.test(item.id ?? ""))) {
    const ladder = element.querySelector(`[id="${prefix}${id}"]`);
    ladder?.classList.add("ladder");
    for (let rung = 1; rung <= 4; rung += 1) {
      const drawnRung = element.querySelector(`[id="${prefix}${id}-${rung}"]`);
      drawnRung?.classList.add("rung");
      const isChosen = json.body.find((item) => item.id === id)?.items?.[rung]?.style === "accent";
      drawnRung?.classList.toggle("chosen", isChosen);
    }
  }
}

/** The renderer names a button anew whenever a field changes; the name out of context must survive that. */
function mendButtons(card, json) {
  for (const action of card.getAllActions()) {
    const made = json.actions?.find(({ id }) => id === action.id);
    if (!made || !action.renderedElement) continue;
    const name = () => {
      action.renderedElement.setAttribute("aria-label", made.tooltip ?? made.title);
      action.renderedElement.removeAttribute("title");
    };
    const setup = action.setupElementForAccessibility.bind(action);
    action.setupElementForAccessibility = (...given) => {
      setup(...given);
      name();
    };
    name();
  }
}

function markInvalid(card) {
  for (const input of card.getAllInputs()) {
    const failed = input.renderedElement?.querySelector(".ac-input-validation-failed") !== null;
    for (const control of input.renderedElement?.querySelectorAll("input, select, textarea") ?? []) {
      if (failed) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
}

function readInputs(card) {
  const set = card.getAllInputs().filter((input) => input.isSet());
  return Object.fromEntries(set.map((input) => [input.id, String(input.value)]));
}

/**
 * Draws a card. `onClick` gets the act to send and the button; `level` is that of its title.
 * Gives the element, its title, the values typed so far and a way to put those back.
 */
export function drawCard(json, { onClick, onInvalid, level = 3 }) {
  drawn += 1;
  const prefix = `k${drawn}-`;
  const card = new AdaptiveCard();
  card.hostConfig = config;
  card.parse(json);
  let updateDetails = () => {};
  card.onExecuteAction = (action) => {
    const made = json.actions?.find(({ id }) => id === action.id);
    if (!made) {
      queueMicrotask(updateDetails);
      return;
    }
    const inputs = made.associatedInputs === "none" ? {} : readInputs(card);
    onClick({ kind: "clicked", action: made.verb, data: made.data, inputs }, action.renderedElement);
  };
  const element = card.render();
  element.removeAttribute("tabindex");
  element.removeAttribute("aria-label");
  makeIdsUnique(element, prefix);
  const title = mendHeadings(element, level);
  mendInputs(card, element, prefix);
  mendShapes(json, element, prefix);
  mendButtons(card, json);
  updateDetails = mendDetails(json, element, prefix);
  // the renderer keeps a click on a button to itself, so this one listens on the way down and looks afterwards
  const look = (event) => {
    setTimeout(() => {
      markInvalid(card);
      const pressed = event.type === "click" && event.target.closest(".ac-pushButton");
      if (pressed && element.querySelector('[aria-invalid="true"]')) onInvalid?.();
    });
  };
  element.addEventListener("click", look, true);
  element.addEventListener("change", look);
  return { element, title, values: () => readInputs(card), card };
}

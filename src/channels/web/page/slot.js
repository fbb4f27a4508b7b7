/** One card in its place: drawn, replaced in place, clicked on. */
import { drawCard } from "./card-view.js";
import { copyOf, showNotice } from "./dom.js";

/** How long after a click a new card in the same place counts as its answer, for where the focus goes. */
const OWN_ANSWER_MS = 5000;

const clock = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** What somebody typed but did not send stays when a card comes back with the same questions. */
function keepTyped(json, before, typed) {
  const fields = (card) => card.body.filter((item) => item.type.startsWith("Input."));
  const names = (card) =>
    fields(card)
      .map(({ id, label }) => `${id} ${label}`)
      .join("\n");
  if (before.body[0]?.text !== json.body[0]?.text || names(before) !== names(json)) return json;
  const old = new Map(fields(before).map((field) => [field.id, field.value]));
  const body = json.body.map((item) => {
    const value = typed[item.id];
    return value === undefined || value === String(old.get(item.id)) ? item : { ...item, value };
  });
  return { ...json, body };
}

/** Marks the button that was pressed, and lets no other work until the answer is there. */
export async function whileBusy(host, button, work) {
  if (host.dataset.busy === "true") return;
  host.dataset.busy = "true";
  button?.setAttribute("aria-busy", "true");
  for (const other of host.querySelectorAll(".ac-pushButton")) other.setAttribute("aria-disabled", "true");
  try {
    await work();
  } finally {
    delete host.dataset.busy;
    button?.removeAttribute("aria-busy");
    for (const other of host.querySelectorAll(".ac-pushButton")) other.removeAttribute("aria-disabled");
  }
}

/**
 * Makes the place of an item. `onAct(place, act, button)` sends it and gives the reply.
 * `update(item)` replaces the card and says whether the person works here.
 */
export function createSlot(item, { texts, level, onAct }) {
  const element = copyOf("slot");
  const host = element.querySelector(".card-host");
  const notice = element.querySelector(".notice");
  const time = element.querySelector("time");
  let shown;
  let current;
  let clickedAt = Number.NEGATIVE_INFINITY;

  const draw = (next, json) => {
    current = next;
    shown = drawCard(json, {
      level,
      onInvalid: () => showNotice(notice, { tone: "warning", text: texts.invalid }, texts),
      onClick: (act, button) =>
        whileBusy(host, button, async () => {
          showNotice(notice, undefined, texts);
          clickedAt = performance.now();
          const reply = await onAct(current.place, act, button);
          showNotice(notice, reply.notice, texts);
        }),
    });
    host.replaceChildren(shown.element);
    element.dataset.key = next.key;
    time.dateTime = next.at;
    time.textContent = clock.format(new Date(next.at));
  };

  /** Where somebody was in the card: gives the same field or button of the card that replaces it, if it has one. */
  const spotOf = (active) => {
    const name = active.getAttribute("aria-label");
    const fields = () => [...host.querySelectorAll("input, select, textarea")];
    const [index, count] = [fields().indexOf(active), fields().length];
    return () => {
      if (index >= 0) return fields().length === count ? fields()[index] : undefined;
      return name === null ? undefined : (host.querySelector(`[aria-label="${CSS.escape(name)}"]`) ?? undefined);
    };
  };

  draw(item, item.card);

  const update = (next) => {
    const active = document.activeElement;
    const worksHere = host.contains(active);
    const isAnswer = performance.now() - clickedAt < OWN_ANSWER_MS && (worksHere || active === document.body);
    const spot = worksHere && !isAnswer ? spotOf(active) : undefined;
    draw(next, isAnswer ? next.card : keepTyped(next.card, current.card, shown.values()));
    if (!isAnswer && !worksHere) return false;
    (spot?.() ?? shown.title).focus({ preventScroll: true });
    return true;
  };

  return { element, update, titleOf: () => shown.title.textContent, seqOf: () => current.seq };
}

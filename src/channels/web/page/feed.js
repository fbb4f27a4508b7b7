/** A list of cards in the order of their first post; a root card has its thread below it. */
import { createComposer } from "./composer.js";
import { announce, copyOf, fill } from "./dom.js";
import { createSlot } from "./slot.js";

/** So close to the end, the list follows what comes. */
const NEAR_END_PX = 120;

export function createFeed({ board, texts, onAct }) {
  const list = board.querySelector(".feed");
  const scroll = board.querySelector(".scroll");
  const empty = board.querySelector(".empty");
  const slots = new Map();
  const threads = new Map();
  let hasShownEnd = false;

  const isNearEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END_PX;
  const bringIntoView = (element) => {
    const [place, frame] = [element.getBoundingClientRect(), scroll.getBoundingClientRect()];
    if (place.top >= frame.top && place.bottom <= frame.bottom) return;
    scroll.scrollTop += place.top - frame.top - 16;
  };

  const openThread = (slot, verwijzing) => {
    const element = copyOf("thread");
    const heading = element.querySelector("h4");
    heading.id = `draad-${crypto.randomUUID()}`;
    element.setAttribute("aria-labelledby", heading.id);
    const replies = element.querySelector(".replies");
    const place = { kind: "thread", verwijzing };
    const onSend = (text) => onAct(place, { kind: "typed", text });
    element.append(createComposer({ label: texts.thread_label, texts, onSend }));
    slot.element.append(element);
    const count = () => {
      const number = replies.childElementCount;
      const words = number === 0 ? texts.replies_none : number === 1 ? texts.replies_one : texts.replies_many;
      heading.replaceChildren(
        Object.assign(document.createElement("span"), {
          className: "sr-only",
          textContent: `${fill(texts.thread_of, { title: slot.titleOf() })}: `,
        }),
        fill(words, { count: String(number) }),
      );
    };
    threads.set(verwijzing, { replies, count });
    count();
  };

  const add = (item) => {
    const thread = item.place.kind === "thread" ? threads.get(item.place.verwijzing) : undefined;
    const slot = createSlot(item, { texts, level: thread ? 5 : 3, onAct });
    slots.set(item.key, slot);
    (thread?.replies ?? list).append(slot.element);
    thread?.count();
    return slot;
  };

  return {
    /** Shows an item. `isLive`: it came while the page was open. Gives whether it is new in this list. */
    put(item, { isLive = false, follow = false } = {}) {
      const known = slots.get(item.key);
      if (known && known.seqOf() >= item.seq) return false;
      const atEnd = isNearEnd();
      const before = scroll.scrollTop;
      const slot = known ?? add(item);
      const worksHere = known ? known.update(item) : false;
      if (item.opens !== null && !threads.has(item.opens)) openThread(slot, item.opens);
      empty.hidden = true;
      const hasFocusElsewhere = !worksHere && list.contains(document.activeElement?.closest(".card-host") ?? null);
      const comes = worksHere || (!hasFocusElsewhere && (follow || (!known && atEnd)));
      if (comes) bringIntoView(slot.element.querySelector(".card"));
      else scroll.scrollTop = before;
      if (isLive && !worksHere) announce(fill(texts.updated, { summary: item.card.fallbackText }));
      return !known;
    },
    clear() {
      slots.clear();
      threads.clear();
      hasShownEnd = false;
      list.replaceChildren();
      empty.hidden = false;
    },
    /** To the newest card, the first time that this list is in front. */
    showEndOnce() {
      const end = list.lastElementChild;
      if (!end || hasShownEnd || scroll.clientHeight === 0) return;
      hasShownEnd = true;
      bringIntoView(end);
    },
  };
}

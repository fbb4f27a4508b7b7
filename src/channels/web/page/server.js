/** The four addresses of the server. What goes wrong on the way comes back as a notice, never as an exception. */

async function getJson(path, values = {}) {
  const query = new URLSearchParams(values).toString();
  const response = await fetch(query === "" ? path : `${path}?${query}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export const getTexts = () => getJson("/api/teksten");
export const getPeople = () => getJson("/api/mensen");
export const getMessages = (als, team) => getJson("/api/berichten", { als, team });

/** Sends what somebody did. The id is made once per click, so that the server knows a repeated delivery. */
export async function sendEvent(event, texts) {
  try {
    const response = await fetch("/api/gebeurtenis", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: crypto.randomUUID(), ...event }),
    });
    return await response.json();
  } catch {
    return { notice: { tone: "attention", text: texts.not_sent }, lost: true };
  }
}

const RECONNECT_MS = 2000;

/**
 * Live updates from `seq` on. `onState` hears "on" and "off"; `onReturn` runs when the connection is back after
 * a loss, to look at the whole again. Gives a function that stops it.
 */
export function openStream({ als, team, seq, onItem, onState, onReturn }) {
  let source;
  let timer;
  let last = seq;
  let wasLost = false;

  const connect = () => {
    clearTimeout(timer);
    source = new EventSource(`/api/stroom?${new URLSearchParams({ als, team, vanaf: String(last) })}`);
    source.addEventListener("open", () => {
      onState("on");
      if (wasLost) onReturn();
      wasLost = false;
    });
    source.addEventListener("bericht", (event) => {
      const item = JSON.parse(event.data);
      last = item.seq;
      onItem(item);
    });
    source.addEventListener("error", () => {
      wasLost = true;
      onState("off");
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, RECONNECT_MS);
    });
  };
  connect();

  // a browser opens only a handful of connections to one address: a page that nobody sees gives its own away
  const onVisibility = () => {
    if (document.hidden) source.close();
    else if (source.readyState === EventSource.CLOSED) connect();
  };
  document.addEventListener("visibilitychange", onVisibility);

  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(timer);
    source.close();
  };
}

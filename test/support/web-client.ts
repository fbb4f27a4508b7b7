/** A person at the proeftuin, without a browser: types, clicks and reads over HTTP. */
import { randomUUID } from "node:crypto";

type CardAction = { readonly verb: string; readonly title: string; readonly data: Record<string, unknown> };
export type ShownCard = { readonly key: string; readonly text: string; readonly actions: readonly CardAction[] };
export type Answered = {
  readonly notice?: { readonly tone: string; readonly text: string };
  readonly view?: ShownCard;
};

type Place = Record<string, string>;
type Act = Record<string, unknown>;

const PRIVATE: Place = { kind: "private" };

/** How to send a request: it may have to be sent again, to a bot that was started anew. */
export type SendRequest = (path: string, body?: unknown) => Promise<unknown>;

/** Sends to a running bot. */
export function sendTo(url: string): SendRequest {
  return async (path, body) => {
    const headers = { "content-type": "application/json" };
    const request = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
    const response = await fetch(new URL(path, url), request);
    return response.json();
  };
}

export type WebClient = {
  readonly type: (text: string, place?: Place) => Promise<Answered>;
  /** clicks the button with this verb on the card with this key; the fields are sent along */
  readonly click: (key: string, verb: string, inputs?: Record<string, string>) => Promise<Answered>;
  readonly cards: () => Promise<readonly ShownCard[]>;
  /** the card whose key ends like this, as it stands now */
  readonly card: (key: string) => Promise<ShownCard>;
  readonly act: (act: Act, place: Place) => Promise<Answered>;
};

export function createWebClient(person: string, send: SendRequest): WebClient {
  const act = async (daad: Act, plek: Place): Promise<Answered> => {
    const answer = (await send("api/gebeurtenis", { id: randomUUID(), als: person, plek, daad })) as Record<
      string,
      unknown
    >;
    return answer.view ? { ...answer, view: toShown("view", answer.view) } : (answer as Answered);
  };
  const items = async () => {
    const { berichten } = (await send(`api/berichten?als=${person}`)) as {
      berichten: readonly { key: string; place: Place; card: unknown }[];
    };
    return berichten.map((item) => ({ place: item.place, shown: toShown(item.key, item.card) }));
  };
  const find = async (key: string) => {
    const all = await items();
    const found = all.find(({ shown }) => shown.key.includes(key));
    if (!found)
      throw new Error(`${person} sees no card "${key}", only: ${all.map(({ shown }) => shown.key).join(", ")}`);
    return found;
  };
  return {
    act,
    cards: async () => (await items()).map(({ shown }) => shown),
    card: async (key) => (await find(key)).shown,
    type: (text, place = PRIVATE) => act({ kind: "typed", text }, place),
    click: async (key, verb, inputs = {}) => {
      const { shown, place } = await find(key);
      const action = shown.actions.find((candidate) => candidate.verb === verb);
      if (!action)
        throw new Error(`"${key}" has no "${verb}", only: ${shown.actions.map((one) => one.verb).join(", ")}`);
      return act({ kind: "clicked", action: verb, data: action.data, inputs }, place);
    },
  };
}

/** The texts and actions of an adaptive card, wherever they stand in it. */
function toShown(key: string, card: unknown): ShownCard {
  const texts: string[] = [];
  const actions: CardAction[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      for (const child of part) visit(child);
      return;
    }
    if (typeof part !== "object" || part === null) return;
    const { type, text, title, value, verb, data } = part as Record<string, unknown>;
    if (type === "Action.Execute") {
      actions.push({ verb: String(verb), title: String(title), data: (data ?? {}) as Record<string, unknown> });
    } else for (const words of [text, title, value]) if (typeof words === "string") texts.push(words);
    for (const [name, child] of Object.entries(part)) if (name !== "fallback" && name !== "data") visit(child);
  };
  visit(card);
  return { key, text: texts.join("\n"), actions };
}

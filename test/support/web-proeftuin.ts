import { createWebChannel, type WebChannel, type WebChannelOptions } from "../../src/channels/web/web-channel.ts";
import type { Event, Reply } from "../../src/conversation/event.ts";
import type { Address, Card } from "../../src/conversation/message.ts";
import type { Medewerker, Rol } from "../../src/verwijzing/medewerker.ts";
import { rules } from "../flows/shipped-rules.ts";
import { createMemoryWebMessages } from "./memory-web-messages.ts";

const person = (id: string, naam: string, rol: Rol, team: string, actief = true): Medewerker => ({
  id,
  naam,
  rollen: [rol],
  team,
  gemeenten: ["0935"],
  actief,
});

const people: readonly Medewerker[] = [
  person("noor", "Noor Jansen", "consulent", "west"),
  person("karin", "Karin Smeets", "teamleider", "west"),
  person("wim", "Wim Peeters", "teamleider", "oost"),
  person("oud", "Olga Oudgediende", "consulent", "west", false),
];

const teams = [
  { id: "west", naam: "Werkplein West" },
  { id: "oost", naam: "Werkplein Oost" },
];

export type Proeftuin = {
  readonly web: WebChannel;
  /** what came in, in order */
  readonly events: Event[];
  readonly show: (to: Address, key: string, card: Card) => Promise<void>;
  readonly post: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
};

/** The web channel on a free port with a scripted core. */
export async function startProeftuin(
  script: (event: Event, proeftuin: Proeftuin) => Promise<Reply> | Reply = () => ({}),
  more: Partial<WebChannelOptions> = {},
): Promise<Proeftuin> {
  const events: Event[] = [];
  const silent = () => {};
  const web = await createWebChannel({
    port: 0,
    rules,
    people: async () => people,
    teams: async () => teams,
    messages: createMemoryWebMessages(),
    now: () => "2026-11-21T12:00:00.000Z",
    health: async () => ({ ok: true, versie: "0.1.0" }),
    logger: { info: silent, warn: silent, error: silent },
    receive: async (event) => {
      events.push(event);
      return script(event, proeftuin);
    },
    ...more,
  });
  const proeftuin: Proeftuin = {
    web,
    events,
    show: async (to, key, card) => {
      await web.send({ to, key, card }, null);
    },
    post: (body, headers = {}) =>
      fetch(`${web.url}api/gebeurtenis`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
  return proeftuin;
}

export type ReplyJson = {
  readonly notice: { readonly tone: string; readonly text: string };
  readonly view?: { readonly type: string };
};

/** The body of an answer, as the type that the test looks at. */
export async function jsonOf<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PageItem } from "../../../src/channels/web/places.ts";
import type { Card } from "../../../src/conversation/message.ts";
import { BotError } from "../../../src/errors.ts";
import { createMemoryWebMessages } from "../../support/memory-web-messages.ts";
import { jsonOf, type Proeftuin, startProeftuin } from "../../support/web-proeftuin.ts";

const card = (title: string): Card => ({ title, summary: title, blocks: [], actions: [] });
const noor = { kind: "person", id: "noor" } as const;
const west = { kind: "team", id: "west" } as const;
const thread = { kind: "thread", team: "west", verwijzing: "v1" } as const;

type Item = { readonly id: string; readonly title: string; readonly place: unknown; readonly opens: string | null };
type Stream = { readonly next: () => Promise<Item | "end">; readonly stop: () => Promise<void> };

let proeftuin: Proeftuin;
beforeEach(async () => {
  proeftuin = await startProeftuin();
});
afterEach(() => proeftuin.web.stop());

async function openStream(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Stream> {
  const response = await fetch(`${proeftuin.web.url}api/stroom?${query}`, { headers });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let waiting = "";
  const next = async (): Promise<Item | "end"> => {
    const found = /^id: (\d+)\nevent: bericht\ndata: (.*)\n\n/m.exec(waiting);
    if (found) {
      waiting = waiting.slice(found.index + found[0].length);
      const item = JSON.parse(found[2] ?? "");
      return { id: found[1] ?? "", title: item.card.body[0].text, place: item.place, opens: item.opens };
    }
    const { value, done } = await reader.read();
    if (done) return "end";
    waiting += value;
    return next();
  };
  return { next, stop: () => reader.cancel() };
}

type State = { readonly seq: number; readonly berichten: readonly PageItem[] };
const state = (query: string) => jsonOf<State>(fetch(`${proeftuin.web.url}api/berichten?${query}`));

describe("the state of a person", () => {
  test("holds their own conversation and the channel of their team with its threads, in order", async () => {
    await proeftuin.show(noor, "dialog:d1", card("Vraag"));
    await proeftuin.show({ kind: "person", id: "karin" }, "dialog:d2", card("Van Karin"));
    await proeftuin.show(west, "verwijzing/v1", card("BW-2026-0001"));
    await proeftuin.show(thread, "reactie:1", card("Reactie"));
    await proeftuin.show({ kind: "team", id: "oost" }, "verwijzing/v9", card("Van Oost"));
    await proeftuin.show(noor, "dialog:d1", card("Volgende vraag"));
    const { seq, berichten } = await state("als=noor");
    expect(seq).toBe(6);
    expect(berichten.map(({ card: { body } }) => body[0]?.text)).toEqual(["Volgende vraag", "BW-2026-0001", "Reactie"]);
    expect(berichten.map(({ place }) => place)).toEqual([
      { kind: "private" },
      { kind: "team", team: "west" },
      { kind: "thread", verwijzing: "v1" },
    ]);
    expect(berichten.map(({ opens }) => opens)).toEqual([null, "v1", null]);
  });

  test("shows the channel of another team when asked, and never somebody else's conversation", async () => {
    await proeftuin.show(noor, "dialog:d1", card("Van Noor"));
    await proeftuin.show(west, "verwijzing/v1", card("Van West"));
    const { berichten } = await state("als=wim&team=west");
    expect(berichten).toHaveLength(1);
    expect(berichten[0]?.key).toBe("team:west||verwijzing/v1");
  });

  test("a card that replaces another keeps its reference", async () => {
    const first = await proeftuin.web.send({ to: noor, key: "k", card: card("A") }, null);
    const reference = first.kind === "sent" ? first.reference : "";
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(await proeftuin.web.send({ to: noor, key: "k", card: card("B") }, reference)).toEqual({
      kind: "sent",
      reference,
    });
  });

  test("a store that does not answer means: try again", async () => {
    const messages = { ...createMemoryWebMessages(), put: () => Promise.reject(new Error("disk")) };
    const other = await startProeftuin(undefined, { messages });
    expect(await other.web.send({ to: noor, key: "k", card: card("A") }, null)).toMatchObject({ kind: "retry" });
    await other.web.stop();
  });
});

describe("live updates", () => {
  test("come as they are sent, only of one's own places", async () => {
    const stream = await openStream("als=noor");
    await proeftuin.show({ kind: "person", id: "karin" }, "d", card("Van Karin"));
    await proeftuin.show(noor, "d", card("Een"));
    await proeftuin.show(thread, "r", card("Twee"));
    expect(await stream.next()).toMatchObject({ id: "2", title: "Een" });
    expect(await stream.next()).toMatchObject({ id: "3", title: "Twee", place: { kind: "thread", verwijzing: "v1" } });
    await stream.stop();
  });

  test("resume after the last event that was seen, without a gap and without a repeat", async () => {
    for (const title of ["Een", "Twee", "Drie"]) await proeftuin.show(noor, title, card(title));
    const stream = await openStream("als=noor&vanaf=1", { "last-event-id": "2" });
    expect(await stream.next()).toMatchObject({ id: "3", title: "Drie" });
    await proeftuin.show(noor, "Een", card("Een, veranderd"));
    expect(await stream.next()).toMatchObject({ id: "4", title: "Een, veranderd" });
    await stream.stop();
  });

  test("a strange last event id starts from the beginning", async () => {
    await proeftuin.show(noor, "a", card("Een"));
    const stream = await openStream("als=noor", { "last-event-id": "-4;x" });
    expect(await stream.next()).toMatchObject({ id: "1" });
    await stream.stop();
  });

  test("what is sent while the missed messages are read comes once, after them", async () => {
    const kept = createMemoryWebMessages();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const since: typeof kept.since = async (...given) => {
      const found = await kept.since(...given);
      asked();
      await gate;
      return found;
    };
    await proeftuin.web.stop();
    proeftuin = await startProeftuin(undefined, { messages: { ...kept, since } });
    await proeftuin.show(noor, "a", card("Een"));
    const stream = await openStream("als=noor");
    await isAsked;
    await proeftuin.show(noor, "b", card("Twee"));
    release();
    expect(await stream.next()).toMatchObject({ title: "Een" });
    expect(await stream.next()).toMatchObject({ title: "Twee" });
    await stream.stop();
  });

  test("end when the channel stops", async () => {
    const stream = await openStream("als=noor");
    await proeftuin.web.stop();
    expect(await stream.next()).toBe("end");
    proeftuin = await startProeftuin();
  });
});

test("a port in use is a fault that names the port and what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const error = await startProeftuin(undefined, { port }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(BotError);
  expect(error).toMatchObject({ code: "port_in_use", details: { port } });
  expect(String(error)).toContain(`PORT=${port + 1} npm start`);
  await new Promise((resolve) => other.close(resolve));
});

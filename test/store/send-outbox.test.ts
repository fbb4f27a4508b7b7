import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Channel, Delivery } from "../../src/channels/channel.ts";
import type { Message } from "../../src/conversation/message.ts";
import { type OutboxSender, startOutboxSender } from "../../src/store/send-outbox.ts";
import type { OutboxItem, Store } from "../../src/store/store.ts";
import { aMessage, anItem, later, NOW } from "./builders.ts";
import { type Place, sqlitePlace } from "./open-stores.ts";

type Sent = { readonly key: string; readonly title: string; readonly previous: string | null };

/** A channel that answers as it is told, and remembers. */
function aChannel(name: string, answer: (message: Message, count: number) => Delivery | Promise<Delivery>) {
  const sent: Sent[] = [];
  const channel: Channel = {
    name,
    send: async (message, previous) => {
      sent.push({ key: message.key, title: message.card.title, previous });
      return answer(message, sent.length);
    },
    stop: async () => {},
  };
  return { channel, sent, keys: () => sent.map(({ key }) => key) };
}

const arrives = (_: Message, count: number): Delivery => ({ kind: "sent", reference: `ref-${count}` });

describe("the outbox sender", () => {
  let place: Place;
  let store: Store;
  let now: string;
  let sender: OutboxSender | undefined;
  let logged: string[];
  const note = (_: object, message: string) => logged.push(message);
  const log = { info: note, warn: note, error: note };
  beforeEach(async () => {
    place = await sqlitePlace();
    now = NOW;
    logged = [];
    store = await place.open({ clock: () => now });
  });
  afterEach(async () => {
    await sender?.stop();
    sender = undefined;
    await place.clear();
  });

  const enqueue = (...items: Omit<OutboxItem, "id" | "attempts">[]) =>
    store.transaction((tx) => tx.enqueue(items, now));
  const start = async (...channels: Channel[]) => {
    sender = await startOutboxSender({ store, channels, clock: () => now, log });
    await sender.idle();
    return sender;
  };
  const count = async (status: "wachtend" | "bezig" | "verzonden" | "onzeker" | "mislukt") =>
    (await store.read((tx) => tx.listOutbox(status, 100))).length;

  test("sends what was there at the start, in order, and replaces a card with the same key", async () => {
    const web = aChannel("web", arrives);
    await enqueue(anItem("a"), anItem("b"), anItem("a", { message: aMessage("a", "Nieuw") }));
    await start(web.channel);
    expect(web.sent).toEqual([
      { key: "a", title: "Kaart", previous: null },
      { key: "b", title: "Kaart", previous: null },
      { key: "a", title: "Nieuw", previous: "ref-1" },
    ]);
    expect(await count("verzonden")).toBe(3);
  });

  test("sends at once what is put in later", async () => {
    const web = aChannel("web", arrives);
    const running = await start(web.channel);
    await enqueue(anItem("a"), anItem("b", { place: "team:noord" }));
    running.kick();
    await running.idle();
    expect(web.keys().sort()).toEqual(["a", "b"]);
  });

  test("does not let a slow place hold up another", async () => {
    let release = (_: Delivery): void => {};
    const web = aChannel("web", (message) =>
      message.key === "slow"
        ? new Promise((resolve) => {
            release = resolve;
          })
        : { kind: "sent", reference: "r" },
    );
    sender = await startOutboxSender({ store, channels: [web.channel], clock: () => now, log });
    await enqueue(anItem("slow"), anItem("behind"), anItem("fast", { place: "team:noord" }));
    sender.kick();
    await expect.poll(web.keys).toEqual(["slow", "fast"]);
    release({ kind: "sent", reference: "r" });
    await sender.idle();
    expect(web.keys()).toEqual(["slow", "fast", "behind"]);
  });

  test("waits as long as the channel says and sends then, without losing the order", async () => {
    const web = aChannel("web", (message, counted) =>
      counted === 1 ? { kind: "retry", afterMs: 60_000, reason: "rate limit" } : arrives(message, counted),
    );
    await enqueue(anItem("a"), anItem("b"));
    const running = await start(web.channel);
    expect(web.keys()).toEqual(["a"]);
    now = later(60_000);
    running.kick();
    await running.idle();
    expect(web.keys()).toEqual(["a", "a", "b"]);
  });

  test("reports a digest of unknown outcome and never sends it again", async () => {
    const web = aChannel("web", () => ({ kind: "unknown", reason: "connection lost" }));
    await enqueue(anItem("digest", { resend: false }));
    const running = await start(web.channel);
    now = later(3_600_000);
    running.kick();
    await running.idle();
    expect(web.keys()).toEqual(["digest"]);
    expect(await count("onzeker")).toBe(1);
    expect(logged).toContain("a message may or may not have been posted");
  });

  test("takes a channel that throws for an unknown outcome and goes on with the rest", async () => {
    const web = aChannel("web", (message) => {
      if (message.key === "a") throw new Error("bug");
      return { kind: "sent", reference: "r" };
    });
    await enqueue(anItem("a", { resend: false }), anItem("b"));
    await start(web.channel);
    expect(web.keys()).toEqual(["a", "b"]);
    expect(await count("onzeker")).toBe(1);
  });

  test("reports what a channel refuses and goes on with the rest", async () => {
    const web = aChannel("web", (message, counted) =>
      message.key === "a" ? { kind: "rejected", reason: "too large" } : arrives(message, counted),
    );
    await enqueue(anItem("a"), anItem("b"));
    await start(web.channel);
    expect(web.keys()).toEqual(["a", "b"]);
    expect(await count("mislukt")).toBe(1);
    expect(logged).toContain("a message was refused by its channel and is not sent");
  });

  test("leaves alone what is for a channel that does not run here", async () => {
    await enqueue(anItem("a", { channel: "slack" }));
    await start(aChannel("web", arrives).channel);
    expect(await count("wachtend")).toBe(1);
  });

  test("goes on after a crash in the middle of sending: the card again, the digest not", async () => {
    await enqueue(anItem("card"), anItem("digest", { place: "team:noord", resend: false }));
    await store.outbox.claim(now, 60_000, ["web"]);
    await store.outbox.claim(now, 60_000, ["web"]);
    await store.close();
    store = await place.open({ clock: () => now });
    const web = aChannel("web", arrives);
    await start(web.channel);
    expect(web.keys()).toEqual(["card"]);
    expect(await count("onzeker")).toBe(1);
    expect(logged).toContain("a message may or may not have been posted and is not sent again");
  });

  test("ends what it is sending before it stops, and takes nothing new", async () => {
    const finish: (() => void)[] = [];
    const web = aChannel(
      "web",
      () => new Promise((resolve) => finish.push(() => resolve({ kind: "sent", reference: "r" }))),
    );
    const running = await startOutboxSender({ store, channels: [web.channel], clock: () => now, log });
    await enqueue(anItem("a"), anItem("b"));
    running.kick();
    await expect.poll(web.keys).toEqual(["a"]);
    const stopping = running.stop();
    for (const end of finish) end();
    await stopping;
    expect(web.keys()).toEqual(["a"]);
    expect([await count("verzonden"), await count("wachtend")]).toEqual([1, 1]);
  });
});

import { afterEach, describe, expect, test } from "vitest";
import type { WebMessages, WebPost } from "../../../src/channels/web/web-messages.ts";
import { createWebMessages } from "../../../src/store/web-messages.ts";
import { type Place, postgresPlace, sqlitePlace } from "../../store/open-stores.ts";
import { createMemoryWebMessages } from "../../support/memory-web-messages.ts";
import { postgresMissing } from "../../support/postgres.ts";

const post = (key: string, more: Partial<WebPost> = {}): WebPost => ({
  conversation: "person:noor",
  thread: "",
  key,
  card: { title: key, summary: key, blocks: [], actions: [] },
  reference: `ref-${key}`,
  at: "2026-11-21T12:00:00.000Z",
  ...more,
});
const titled = (title: string) => ({ card: { title, summary: title, blocks: [], actions: [] } });
const titles = (messages: readonly WebPost[]) => messages.map(({ card }) => card.title);

type Opened = { readonly messages: WebMessages; readonly reopen: () => Promise<WebMessages>; readonly place?: Place };

async function onStore(openPlace: () => Promise<Place>): Promise<Opened> {
  const place = await openPlace();
  const store = await place.open();
  const reopen = async () => {
    await store.close();
    return createWebMessages(await place.open());
  };
  return { messages: createWebMessages(store), reopen, place };
}

async function inMemory(): Promise<Opened> {
  const messages = createMemoryWebMessages();
  return { messages, reopen: async () => messages };
}

const kinds: [string, boolean, () => Promise<Opened>][] = [
  ["memory", false, inMemory],
  ["SQLite", false, () => onStore(sqlitePlace)],
  ["PostgreSQL", postgresMissing() !== undefined, () => onStore(postgresPlace)],
];

describe.each(kinds)("web messages in %s", (_name, isSkipped, open) => {
  let opened: Opened | undefined;
  afterEach(async () => {
    await opened?.place?.clear();
  });
  const fresh = async () => {
    opened = await open();
    return opened;
  };

  test.skipIf(isSkipped)("stand in the order of their first post, threads included", async () => {
    const { messages } = await fresh();
    await messages.put(post("a"));
    await messages.put(post("b", { conversation: "team:west" }));
    await messages.put(post("c", { conversation: "team:west", thread: "v1" }));
    await messages.put(post("x", { conversation: "team:oost" }));
    await messages.put(post("a", titled("a2")));
    expect(titles(await messages.list(["person:noor", "team:west"]))).toEqual(["a2", "b", "c"]);
    expect(await messages.list([])).toEqual([]);
  });

  test.skipIf(isSkipped)("replace by key within a thread only, and keep reference and moment", async () => {
    const { messages } = await fresh();
    await messages.put(post("k", { conversation: "team:west" }));
    await messages.put(post("k", { conversation: "team:west", thread: "v1", reference: "other" }));
    const replaced = await messages.put(
      post("k", { conversation: "team:west", reference: "new", at: "2026-11-22T12:00:00.000Z", ...titled("k2") }),
    );
    expect(replaced).toMatchObject({
      seq: 3,
      reference: "ref-k",
      at: "2026-11-21T12:00:00.000Z",
      card: { title: "k2" },
    });
    expect(titles(await messages.list(["team:west"]))).toEqual(["k2", "k"]);
  });

  test.skipIf(isSkipped)("tell what changed since a number, in the order of the changes", async () => {
    const { messages } = await fresh();
    for (const key of ["a", "b", "c"]) await messages.put(post(key));
    await messages.put(post("a", titled("a2")));
    await messages.put(post("z", { conversation: "team:west" }));
    expect(titles(await messages.since(2, ["person:noor"]))).toEqual(["c", "a2"]);
    expect(await messages.since(5, ["person:noor", "team:west"])).toEqual([]);
  });

  test.skipIf(isSkipped)("are still there after a restart, and the numbers go on", async () => {
    const { messages, reopen } = await fresh();
    await messages.put(post("a"));
    const again = await reopen();
    expect((await again.put(post("b"))).seq).toBe(2);
    expect(titles(await again.list(["person:noor"]))).toEqual(["a", "b"]);
  });
});

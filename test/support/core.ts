/** The core without a channel: dispatch on a real store, with the people of the proeftuin. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Receive } from "../../src/channels/channel.ts";
import type { Place, Reply } from "../../src/conversation/event.ts";
import { holidaysAround } from "../../src/digest/holidays.ts";
import { digestFor } from "../../src/digest/send-digests.ts";
import { createDispatch } from "../../src/dispatch.ts";
import { loadRules } from "../../src/knowledge/load-rules.ts";
import { loadTexts } from "../../src/load-texts.ts";
import { createLogger } from "../../src/logger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { seedProef } from "../../src/store/seed-proef.ts";
import type { Store } from "../../src/store/store.ts";

const NOW = "2026-11-21T10:00:00.000Z";
const rules = await loadRules(process.cwd());
const texts = await loadTexts();
const logger = createLogger("silent");

export type Core = {
  /** where SQLite keeps its files */
  readonly folder: string;
  readonly store: Store;
  readonly receive: Receive;
  /** somebody types something; the id of the delivery is fresh unless it is given */
  readonly type: (actor: string, text: string, more?: { id?: string; place?: Place }) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

/** @param databaseUrl null for SQLite in a folder of its own */
export async function openCore(databaseUrl: string | null = null): Promise<Core> {
  const folder = await mkdtemp(join(tmpdir(), "bw-core-"));
  const store = await openStore({
    role: "bot",
    dataFolder: folder,
    databaseUrl,
    auditKey: "ab".repeat(32),
    clock: () => NOW,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  await store.markProef();
  await seedProef(store);
  const receive = createDispatch({
    store,
    texts,
    logger,
    channels: ["web"],
    sources: { rules, gemeenten: new Map(), texts, holidaysAround, freshId: randomUUID },
    digestFor: (tx, context) => digestFor({ texts, rules, link: () => null }, tx, context),
    kick: () => {},
  });
  return {
    folder,
    store,
    receive,
    type: (actor, text, more = {}) => {
      const place: Place = more.place ?? { kind: "private" };
      return receive({
        id: more.id ?? randomUUID(),
        channel: "web",
        at: NOW,
        actor,
        place,
        act: { kind: "typed", text },
      });
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Plays a case up to and including its submit. */
export async function submitCase({ type }: Core, klantkenmerk: string, by = "noor"): Promise<void> {
  const lines = [
    "ja",
    "34",
    "bijstand",
    "niet aangevraagd",
    "ja",
    "aanleiding: ambtshalve\nbesproken op: 20-11-2026",
    "indienen",
  ];
  for (const line of [`start ${klantkenmerk}`, ...lines]) await type(by, line);
}

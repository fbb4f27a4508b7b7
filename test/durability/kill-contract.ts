/** The bot is killed at every seam while two people work; nothing that was answered may be lost or happen twice. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type Kill, type KilledBot, SEAMS, startKilledBot } from "../support/killed-bot.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { createWebClient } from "../support/web-client.ts";

const KILLS_PER_SEAM = 7;
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** Every seam as often as the others, in an order and at moments that differ but are the same each run. */
function planKills(): readonly Kill[] {
  let state = 20_261_121;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const kills = SEAMS.flatMap((seam) => Array.from({ length: KILLS_PER_SEAM }, () => ({ seam, after: 1 + next(5) })));
  return kills
    .map((kill) => ({ kill, place: next(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ kill }) => kill);
}

const ANSWERS = ["ja", "34", "bijstand", "niet aangevraagd", "ja"];

async function playCase(bot: KilledBot, klantkenmerk: string): Promise<void> {
  const noor = createWebClient("noor", bot.send);
  const karin = createWebClient("karin", bot.send);
  await noor.type(`start ${klantkenmerk}`);
  for (const answer of ANSWERS) await noor.type(answer);
  await noor.type("aanleiding: ambtshalve\nbesproken op: 20-11-2026");
  await noor.type("indienen");
  await karin.type(`goedkeuren ${await nummerOf(bot, klantkenmerk)}`);
}

/** The nummer as the team sees it: cases are decided one by one, so it is the one that still waits. */
async function nummerOf(bot: KilledBot, klantkenmerk: string): Promise<string> {
  for (let look = 0; look < 400; look += 1) {
    const cards = await createWebClient("karin", bot.send).cards();
    const waiting = cards.find(({ actions }) => actions.some(({ verb }) => verb === "goedkeuren"));
    const nummer = /BW-\d{4}-\d{4,}/.exec(waiting?.text ?? "")?.[0];
    if (nummer) return nummer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The team never saw the verwijzing of ${klantkenmerk}.`);
}

type Place = { readonly env: Record<string, string>; readonly databaseUrl: string | null; readonly folder: string };

async function openPlace(kind: "sqlite" | "postgres"): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "bw-kill-"));
  const databaseUrl = kind === "postgres" ? await createTestDatabase() : null;
  const key = "ab".repeat(32);
  return {
    folder,
    databaseUrl,
    env: { DATA_DIR: folder, AUDIT_KEY: key, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  };
}

function openBeside({ folder, databaseUrl, env }: Place): Promise<Store> {
  const auditKey = env.AUDIT_KEY ?? null;
  const clock = () => new Date().toISOString();
  return openStore({ role: "command", dataFolder: folder, databaseUrl, auditKey, clock, log: QUIET });
}

/** What a killed process was sending waits for its lease to run out. */
async function emptyOutbox(store: Store): Promise<void> {
  for (let look = 0; look < 300; look += 1) {
    const left = await store.read(async (tx) => [
      ...(await tx.listOutbox("wachtend", 1)),
      ...(await tx.listOutbox("bezig", 1)),
    ]);
    if (left.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param missing why the database cannot be had here; the tests are skipped then */
export function killContract(kind: "sqlite" | "postgres", missing: () => string | undefined): void {
  describe(`a bot on ${kind} that is killed again and again`, () => {
    const played: string[] = [];
    let place: Place;
    let bot: KilledBot;
    let store: Store;

    beforeAll(async () => {
      if (missing() !== undefined) return;
      place = await openPlace(kind);
      bot = startKilledBot(place.env, planKills());
      const isDone = () =>
        [...bot.kills.values()].reduce((sum, count) => sum + count, 0) >= SEAMS.length * KILLS_PER_SEAM;
      while (!isDone() && played.length < 60) {
        const klantkenmerk = `KILL-${String(played.length + 1).padStart(3, "0")}`;
        await playCase(bot, klantkenmerk);
        played.push(klantkenmerk);
      }
      store = await openBeside(place);
      await emptyOutbox(store);
      await bot.stop();
    }, 240_000);

    afterAll(async () => {
      if (missing() !== undefined) return;
      await store?.close();
      await rm(place.folder, { recursive: true, force: true });
    });

    test("was killed at each seam at least five times", (context) => {
      context.skip(missing() !== undefined, missing());
      for (const seam of SEAMS) expect(bot.kills.get(seam) ?? 0, seam).toBeGreaterThanOrEqual(5);
    });

    test("has every case that was played exactly once, with each answer once", async (context) => {
      context.skip(missing() !== undefined, missing());
      const records = await store.read((tx) => tx.listVerwijzingen({ limit: 1000 }));
      expect(records.map((record) => record.klantkenmerk).toSorted()).toEqual(played);
      for (const record of records) {
        expect(record.rounds[0]?.answers.map((answer) => answer.fact)).toEqual([
          "woonplaats_in_gemeente",
          "leeftijd",
          "uitkering",
          "uwv_advies",
          "regulier_zonder_voorziening",
        ]);
      }
    });

    test("submitted and decided each case once", async (context) => {
      context.skip(missing() !== undefined, missing());
      const records = await store.read((tx) => tx.listVerwijzingen({ limit: 1000 }));
      for (const record of records) {
        expect(record.history.map((change) => change.state)).toEqual(["concept", "ter_goedkeuring", "goedgekeurd"]);
        expect(record.rounds.map((round) => round.decision?.by)).toEqual(["karin"]);
      }
    });

    test("sent every message, and shows each once", async (context) => {
      context.skip(missing() !== undefined, missing());
      const [waiting, unsure, refused, shown] = await store.read(async (tx) => [
        await tx.listOutbox("wachtend", 10),
        await tx.listOutbox("onzeker", 10),
        await tx.listOutbox("mislukt", 10),
        await tx.web.list(["team:werkplein-west"]),
      ]);
      expect([waiting, unsure, refused]).toEqual([[], [], []]);
      expect(shown.filter((message) => message.thread === "")).toHaveLength(played.length);
      expect(shown.filter((message) => message.thread !== "")).toHaveLength(2 * played.length);
    });

    test("has an audit trail without a gap", async (context) => {
      context.skip(missing() !== undefined, missing());
      expect(await store.verifyAudit()).toMatchObject({ faults: [] });
      expect((await store.verifyAudit()).lines).toBeGreaterThan(played.length);
    });
  });
}

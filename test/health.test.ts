import { afterAll, beforeAll, expect, test } from "vitest";
import { sendDueDigests } from "../src/digest/send-digests.ts";
import { readHealth } from "../src/health.ts";
import { loadTexts } from "../src/load-texts.ts";
import { rules } from "./flows/shipped-rules.ts";
import { type Core, openCore } from "./support/core.ts";

let core: Core;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

test("health says which version runs, on which store, and that no digest was sent yet", async () => {
  const health = await readHealth(core.store, rules, "2026-11-21T10:00:00.000Z");
  expect(health).toMatchObject({ ok: true, store: "sqlite", laatste_digest: null, berichten_onzeker: 0 });
  expect(health.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("health says when the last digest was sent", async () => {
  const monday = "2026-11-23T07:45:00.000Z";
  const parts = { texts: await loadTexts(), rules, link: () => null, store: core.store, channels: ["web"] };
  expect(await sendDueDigests(parts, monday, new Set())).toBe(true);
  const { laatste_digest } = await readHealth(core.store, rules, monday);
  expect(laatste_digest).toMatchObject({ finishedAt: monday });
  expect(laatste_digest?.slot).toMatch(/^digest:werkplein-\w+:2026-W48$/);
});

test("health names what ends within 90 days, and nothing before that", async () => {
  const endingOn = async (day: string) => (await readHealth(core.store, rules, `${day}T10:00:00.000Z`)).loopt_af;
  const aow = { kind: "parameter", name: "aow_leeftijd", lastDay: "2027-12-31", days: 90 };
  expect(await endingOn("2027-10-02")).toContainEqual(aow);
  expect(await endingOn("2027-10-01")).not.toContainEqual(expect.objectContaining({ name: "aow_leeftijd" }));
});

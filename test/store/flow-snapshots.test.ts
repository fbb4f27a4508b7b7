import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dialog } from "../../src/conversation/dialog.ts";
import { loadFlow } from "../../src/store/flow-snapshots.ts";
import { type Core, openCore } from "../support/core.ts";

let core: Core;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

/** Somebody types a line on a day of their own. */
const typeOn = (day: string, text: string) =>
  core.receive({
    id: randomUUID(),
    channel: "web",
    at: `${day}T10:00:00.000Z`,
    actor: "noor",
    place: { kind: "private" },
    act: { kind: "typed", text },
  });

async function dialogOf(klantkenmerk: string): Promise<Dialog> {
  return core.store.read(async (tx) => {
    const [found] = await tx.findSimilar(klantkenmerk, "werkplein-west");
    const dialog = await tx.loadDialog(found?.id ?? "");
    if (!dialog) throw new Error(`there is no dialog ${klantkenmerk}`);
    return dialog;
  });
}

test("cases of two days share one snapshot, and each keeps its own peildatum", async () => {
  await typeOn("2026-11-20", "start DAG-1");
  await typeOn("2026-11-21", "start DAG-2");
  const [first, second] = [await dialogOf("DAG-1"), await dialogOf("DAG-2")];
  expect(second.flow.hash).toBe(first.flow.hash);
  expect([first.peildatum, second.peildatum]).toEqual(["2026-11-20", "2026-11-21"]);
  const flows = await core.store.read((tx) =>
    Promise.all([first, second].map(({ flow, peildatum }) => loadFlow(tx, flow.hash, peildatum))),
  );
  expect(flows.map(({ peildatum }) => peildatum)).toEqual(["2026-11-20", "2026-11-21"]);
  expect(flows[0]?.nodes).toBe(flows[1]?.nodes);
});

test("a case goes on with the day on which it began", async () => {
  await typeOn("2026-11-22", "ja");
  expect(await dialogOf("DAG-2")).toMatchObject({
    peildatum: "2026-11-21",
    answers: [{ fact: "woonplaats_in_gemeente", answer: "ja" }],
  });
});

test("a flow of which the store has no snapshot is a fault that says what to do", async () => {
  await expect(core.store.read((tx) => loadFlow(tx, "0000", "2026-11-21"))).rejects.toMatchObject({
    code: "snapshot_missing",
  });
});

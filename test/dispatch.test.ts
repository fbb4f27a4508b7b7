import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Core, openCore, submitCase } from "./support/core.ts";
import { createTestDatabase, postgresMissing } from "./support/postgres.ts";

const SECOND_LEAD = {
  id: "tess",
  naam: "Tess Kuipers",
  team: "werkplein-west",
  rollen: ["teamleider"],
  gemeenten: ["0935"],
  actief: true,
} as const;

let core: Core;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

const records = (of: Core) => of.store.read((tx) => tx.listVerwijzingen({ limit: 1000 }));
const outbox = (of: Core) => of.store.read((tx) => tx.listOutbox("wachtend", 1000));

describe("an event", () => {
  test("that is delivered twice has one effect", async () => {
    await core.type("noor", "start DUBBEL-1", { id: "zelfde" });
    await core.type("noor", "ja", { id: "antwoord" });
    const before = (await outbox(core)).length;
    expect(await core.type("noor", "ja", { id: "antwoord" })).toEqual({});
    expect((await outbox(core)).length).toBe(before);
    const [item] = await core.store.read(async (tx) => {
      const noor = await tx.findMedewerker("noor");
      return noor ? tx.worklist(noor, 10) : [];
    });
    const dialog = await core.store.read((tx) => tx.loadDialog(item?.id ?? ""));
    expect(dialog?.answers.map((answer) => answer.fact)).toEqual(["woonplaats_in_gemeente"]);
  });

  test("of somebody unknown gets a friendly refusal and changes nothing", async () => {
    const before = (await outbox(core)).length;
    const reply = await core.type("niemand", "start VREEMD-1");
    expect(reply.notice?.text).toMatch(/beheerder/);
    expect((await outbox(core)).length).toBe(before);
  });

  test("of somebody who no longer works here is refused", async () => {
    await core.store.transaction((tx) =>
      tx.saveMedewerker({
        id: "oud",
        naam: "Oud",
        team: "werkplein-west",
        rollen: ["consulent"],
        gemeenten: ["0935"],
        actief: false,
      }),
    );
    expect((await core.type("oud", "start WEG-1")).notice?.tone).toBe("attention");
  });

  test("that the store cannot take is answered in Dutch, with a reference and without the fault", async () => {
    const closed = await openCore();
    await closed.close();
    const reply = await closed.type("noor", "start STUK-1");
    expect(reply.notice?.text).toMatch(/[0-9a-f]{8}/);
    expect(reply.notice?.text).not.toMatch(/error|driver|undefined|kysely/i);
  });
});

describe.each(["sqlite", "postgres"] as const)("two teamleiders at once on %s", (kind) => {
  test("never make two decisions, and the second one hears who was first", async (context) => {
    context.skip(kind === "postgres" && postgresMissing() !== undefined, postgresMissing());
    const both = await openCore(kind === "postgres" ? await createTestDatabase() : null);
    try {
      await both.store.transaction((tx) => tx.saveMedewerker({ ...SECOND_LEAD }));
      const acts = ["goedkeuren", "afwijzen", "terugsturen"];
      const act = fc.record({ who: fc.constantFrom("karin", "tess"), what: fc.constantFrom(...acts), wait: fc.nat(3) });
      let played = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 5 }), async (clicks) => {
          played += 1;
          await submitCase(both, `SAMEN-${played}`);
          const waiting = (await records(both)).find((record) => record.state === "ter_goedkeuring");
          const nummer = waiting?.nummer ?? "";
          const replies = await Promise.all(
            clicks.map(async ({ who, what, wait }) => {
              for (let turn = 0; turn < wait; turn += 1) await new Promise(setImmediate);
              return both.type(who, `${what} ${nummer}: de reden is lang genoeg`);
            }),
          );
          const after = (await records(both)).find((record) => record.nummer === nummer);
          expect(after?.rounds.filter((round) => round.decision !== null)).toHaveLength(1);
          expect(after?.history).toHaveLength(3);
          const won = replies.filter((reply) => reply.notice?.tone === "good");
          expect(won).toHaveLength(1);
          const late = replies.filter((reply) => /was eerder|zelf al beslist/.test(reply.notice?.text ?? ""));
          expect(late).toHaveLength(replies.length - 1);
        }),
        { numRuns: 25, seed: 7 },
      );
    } finally {
      await both.close();
    }
  }, 60_000);
});

import { expect, test } from "vitest";
import type { WorkItem } from "../../src/conversation/context.ts";
import { caseLines, type DigestInput, personalDigest } from "../../src/digest/summarise.ts";
import { teamFigures } from "../../src/digest/team-figures.ts";
import type { Medewerker } from "../../src/verwijzing/medewerker.ts";
import { startRound, withdrawVerwijzing } from "../../src/verwijzing/transition.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import {
  aConcept,
  aContent,
  aDetails,
  adam,
  aMedewerker,
  aSubmitted,
  decided,
  done,
  sanne,
  tessa,
} from "../verwijzing/builders.ts";

const TODAY = "2026-11-30";

/** The same record with every moment on another day. */
function on(day: string, verwijzing: Verwijzing): Verwijzing {
  return JSON.parse(JSON.stringify(verwijzing).replaceAll("2026-11-23T", `${day}T`)) as Verwijzing;
}

function record(nummer: string, details: Parameters<typeof aDetails>[0] = {}): Parameters<typeof aConcept>[0] {
  return { id: `id-${nummer}`, nummer: `BW-2026-${nummer}`, content: aContent({ details: aDetails(details) }) };
}

const ambtshalve = { aanleiding: "ambtshalve", ontvangstdatum: null } as const;

function anInput(overrides: Partial<DigestInput> = {}): DigestInput {
  return {
    team: { id: "noord", naam: "Noord" },
    today: TODAY,
    since: "2026-11-23T07:30:00.000Z",
    verwijzingen: [],
    dialogs: [],
    medewerkers: [sanne, adam, tessa],
    term: { weeks: 8, noticeAfterWeeks: 6 },
    holidays: new Set(["2026-12-25", "2026-12-26"]),
    dayOf: (instant) => instant.slice(0, 10),
    ...overrides,
  };
}

function aDialog(overrides: Partial<WorkItem> = {}): WorkItem {
  return {
    kind: "dialog",
    id: "d1",
    klantkenmerk: "KL-0009",
    nummer: null,
    state: "dialog",
    indiener: "sanne",
    waitsForRol: "consulent",
    waitsForPerson: "sanne",
    since: "2026-11-20T09:00:00.000Z",
    ...overrides,
  };
}

const listOf = (input: DigestInput, who: Medewerker) =>
  personalDigest(caseLines(input), who).map(({ group, lines }) => [
    group,
    lines.map((line) => line.nummer ?? line.klantkenmerk),
  ]);

test("the list stands in the order: deadline, waiting for you, returned, arbeidsdeskundige, the rest, closed", () => {
  const input = anInput({
    verwijzingen: [
      on("2026-11-16", decided(aSubmitted(record("0003", ambtshalve)), "teruggestuurd")),
      on("2026-11-27", decided(aSubmitted(record("0005", ambtshalve)), "goedgekeurd")),
      on("2026-11-24", aSubmitted(record("0002", ambtshalve))),
      on("2026-11-29", aConcept(record("0001", { ontvangstdatum: "2026-10-10" }))),
      on("2026-11-28", aConcept(record("0004", ambtshalve))),
      on("2026-11-28", aConcept(record("0006", ambtshalve))),
    ],
    dialogs: [aDialog({ nummer: "BW-2026-0004", waitsForRol: "arbeidsdeskundige", waitsForPerson: null })],
  });
  expect(listOf(input, tessa)).toEqual([
    ["termijn", ["BW-2026-0001"]],
    ["wacht_op_jou", ["BW-2026-0002"]],
    ["teruggestuurd", ["BW-2026-0003"]],
    ["arbeidsdeskundige", ["BW-2026-0004"]],
    ["overig", ["BW-2026-0006"]],
    ["afgerond", ["BW-2026-0005"]],
  ]);
});

test("each case stands once on a list, and only on the lists of those whom it concerns", () => {
  const input = anInput({
    verwijzingen: [
      aConcept(record("0001")),
      aSubmitted({ ...record("0002"), arbeidsdeskundige: null, indiener: "carla" }),
    ],
    dialogs: [aDialog(), aDialog({ nummer: "BW-2026-0001", id: "d2" })],
  });
  expect(listOf(input, sanne).flatMap(([, nummers]) => nummers)).toEqual(["KL-0009", "BW-2026-0001"]);
  expect(listOf(input, adam).flatMap(([, nummers]) => nummers)).toEqual(["BW-2026-0001"]);
  expect(listOf(input, tessa).flatMap(([, nummers]) => nummers)).toEqual(["BW-2026-0002", "BW-2026-0001"]);
  expect(listOf(input, aMedewerker("bea", "beleidsmedewerker"))).toEqual([]);
});

test("a dialog that was handed over waits for every arbeidsdeskundige, or for the one that was named", () => {
  const handed = aDialog({ waitsForRol: "arbeidsdeskundige", waitsForPerson: null });
  const daan = aMedewerker("daan", "arbeidsdeskundige");
  expect(listOf(anInput({ dialogs: [handed] }), daan)).toEqual([["wacht_op_jou", ["KL-0009"]]]);
  expect(listOf(anInput({ dialogs: [{ ...handed, waitsForPerson: "adam" }] }), daan)).toEqual([]);
  expect(listOf(anInput({ dialogs: [handed] }), sanne)).toEqual([["arbeidsdeskundige", ["KL-0009"]]]);
});

test("a submitted case waits for a teamleider with clean hands, and for nobody when there is none", () => {
  const submitted = aSubmitted({ ...record("0001", ambtshalve), arbeidsdeskundige: "theo" });
  const theo = aMedewerker("theo", ["teamleider", "arbeidsdeskundige"]);
  const two = caseLines(anInput({ verwijzingen: [submitted], medewerkers: [sanne, theo, tessa] }));
  expect(two[0]?.waitsFor).toEqual({ rol: "teamleider", people: ["tessa"] });
  const one = anInput({ verwijzingen: [submitted], medewerkers: [sanne, theo] });
  expect(caseLines(one)[0]?.waitsFor).toEqual({ rol: "teamleider", people: [] });
  expect(listOf(one, theo)).toEqual([["overig", ["BW-2026-0001"]]]);
});

test("the deadline counts from the ontvangstdatum and names its article; ambtshalve has none", () => {
  const lines = caseLines(anInput({ verwijzingen: [aConcept(record("0001")), aConcept(record("0002", ambtshalve))] }));
  expect(lines.map((line) => line.deadline?.lastDay ?? null)).toEqual(["2026-12-28", null]);
  expect(lines[0]?.deadline).toMatchObject({ article: "awb/4:13", daysLeft: 28, noticeDue: false });
});

test("returned is named as unanswered only after more than five working days", () => {
  const returned = decided(aSubmitted(record("0001", ambtshalve)), "teruggestuurd");
  const unanswered = (day: string) => caseLines(anInput({ verwijzingen: [on(day, returned)] }))[0]?.unanswered;
  expect(unanswered("2026-11-23")).toBe(false);
  expect(unanswered("2026-11-20")).toBe(true);
});

test("a closed case is news once; an aanvraag stays while the besluit can still be late", () => {
  const shown = (verwijzing: Verwijzing) => caseLines(anInput({ verwijzingen: [verwijzing] })).length === 1;
  const late = { ontvangstdatum: "2026-10-10" };
  expect(shown(on("2026-11-24", decided(aSubmitted(record("0001", ambtshalve)), "goedgekeurd")))).toBe(true);
  expect(shown(on("2026-11-10", decided(aSubmitted(record("0001", ambtshalve)), "goedgekeurd")))).toBe(false);
  expect(shown(on("2026-11-10", decided(aSubmitted(record("0001")), "goedgekeurd")))).toBe(false);
  expect(shown(on("2026-11-10", decided(aSubmitted(record("0001", late)), "goedgekeurd")))).toBe(true);
  expect(shown(on("2026-11-10", decided(aSubmitted(record("0001")), "afgewezen")))).toBe(true);
  expect(
    shown(on("2026-11-10", decided(aSubmitted(record("0001", { ontvangstdatum: "2026-09-01" })), "afgewezen"))),
  ).toBe(false);
  expect(
    shown(
      on("2026-11-10", done(withdrawVerwijzing(aConcept(record("0001", late)), sanne, "2026-11-23T09:00:00.000Z"))),
    ),
  ).toBe(false);
});

test("a rejected aanvraag waits for the indiener, because a beschikking is still owed", () => {
  const rejected = on("2026-11-10", decided(aSubmitted(record("0001", { ontvangstdatum: "2026-10-10" })), "afgewezen"));
  expect(listOf(anInput({ verwijzingen: [rejected] }), sanne)).toEqual([["termijn", ["BW-2026-0001"]]]);
});

test("a later round counts for its own state, days and missing things", () => {
  const open = aContent({ details: aDetails({ ...ambtshalve, besprokenOp: null }) });
  const approved = on("2026-11-02", decided(aSubmitted(record("0001", ambtshalve)), "goedgekeurd"));
  const next = done(startRound(approved, sanne, open, "2026-11-28T09:00:00.000Z"));
  expect(caseLines(anInput({ verwijzingen: [next] }))[0]).toMatchObject({
    phase: "concept",
    days: 2,
    missing: ["besproken_op"],
    changed: true,
  });
});

test("the place of the team gets counts and nummers, never a name or a klantkenmerk", () => {
  const input = anInput({
    verwijzingen: [
      on("2026-11-16", decided(aSubmitted(record("0003", ambtshalve)), "teruggestuurd")),
      on("2026-11-24", aSubmitted(record("0002", { ontvangstdatum: "2026-10-01" }))),
      on("2026-11-27", decided(aSubmitted(record("0005", ambtshalve)), "goedgekeurd")),
    ],
    dialogs: [aDialog({ waitsForRol: "arbeidsdeskundige", waitsForPerson: null })],
  });
  const figures = teamFigures(caseLines(input));
  expect(figures).toEqual({
    open: 3,
    phases: [
      { phase: "dialog", count: 1 },
      { phase: "ter_goedkeuring", count: 1 },
      { phase: "teruggestuurd", count: 1 },
    ],
    withArbeidsdeskundige: 1,
    closed: 1,
    changed: 2,
    near: ["BW-2026-0002"],
    waitingForTeamleider: ["BW-2026-0002"],
    unanswered: ["BW-2026-0003"],
  });
  expect(JSON.stringify(figures)).not.toMatch(/KL-|sanne|adam/i);
});

test("ten thousand open cases give the same list every time", () => {
  const verwijzingen = Array.from({ length: 10_000 }, (_, index) =>
    aConcept(record(String(index + 1).padStart(4, "0"), index % 3 === 0 ? ambtshalve : {})),
  );
  const one = personalDigest(caseLines(anInput({ verwijzingen })), sanne);
  const other = personalDigest(caseLines(anInput({ verwijzingen: verwijzingen.toReversed() })), sanne);
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  expect(one.flatMap(({ lines }) => lines)).toHaveLength(10_000);
});

test("a case of somebody who left waits for every consulent of the team", () => {
  const other = aMedewerker("bram");
  const input = anInput({
    medewerkers: [other, tessa],
    verwijzingen: [on("2026-11-24", decided(aSubmitted(record("0003", ambtshalve)), "teruggestuurd"))],
    dialogs: [aDialog()],
  });
  expect(listOf(input, other)).toEqual([["wacht_op_jou", ["KL-0009", "BW-2026-0003"]]]);
});

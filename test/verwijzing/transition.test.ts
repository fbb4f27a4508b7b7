import { expect, test } from "vitest";
import { roundContent } from "../../src/verwijzing/round.ts";
import * as transition from "../../src/verwijzing/transition.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import {
  aConcept,
  aContent,
  aDetails,
  adam,
  aMedewerker,
  anAdvice,
  aSubmitted,
  decided,
  done,
  lastOf,
  NOW,
  sanne,
  tessa,
} from "./builders.ts";

const LATER = "2026-11-24T10:00:00.000Z";
const approve = (verwijzing: Verwijzing, who = tessa) =>
  transition.decideVerwijzing(verwijzing, who, { kind: "goedgekeurd", reason: "", mandaat: "" }, LATER);
const giveBack = (verwijzing: Verwijzing, reason: string) =>
  transition.decideVerwijzing(verwijzing, tessa, { kind: "teruggestuurd", reason, mandaat: "M1" }, LATER);

test("a concept starts with one open round and says in its history who made it", () => {
  const concept = aConcept({ klantkenmerk: "kl-0001" });
  expect(concept).toMatchObject({ version: 1, state: "concept", klantkenmerk: "KL-0001", comments: [] });
  expect(concept.history).toEqual([{ state: "concept", by: "sanne", at: NOW, round: 1 }]);
  expect(lastOf(concept)).toMatchObject({ number: 1, submitted: null, decision: null });
});

test("a concept is only made by its own indiener or arbeidsdeskundige, with a klantkenmerk that is one", () => {
  const input = { ...aConcept(), content: aContent() };
  const reason = (who = sanne, changes = {}) => {
    const result = transition.createConcept({ ...input, ...changes }, who, NOW);
    return result.kind === "refused" ? result.reason : result.kind;
  };
  expect(reason(adam)).toBe("changed");
  expect(reason(tessa)).toBe("not_involved");
  expect(reason(aMedewerker("sanne", "consulent", { team: "zuid" }))).toBe("other_team");
  expect(reason({ ...sanne, actief: false })).toBe("inactive");
  expect(reason(sanne, { klantkenmerk: "K999990019" })).toBe("klantkenmerk_invalid");
  expect(reason(sanne, { content: aContent({ details: aDetails({ wens: "Bel 0612345678" }) }) })).toBe("personal_data");
});

test("a submit names the person and the moment, and raises the version by one", () => {
  const submitted = done(transition.submitVerwijzing(aConcept(), adam, LATER));
  expect(submitted).toMatchObject({ version: 2, state: "ter_goedkeuring" });
  expect(lastOf(submitted).submitted).toEqual({ by: "adam", naam: "Adam", at: LATER });
  expect(submitted.history.at(-1)).toEqual({ state: "ter_goedkeuring", by: "adam", at: LATER, round: 1 });
});

test("a submit is refused with the list of everything that is missing", () => {
  const details = aDetails({ aanleiding: null, ontvangstdatum: null, besprokenOp: null });
  const result = transition.submitVerwijzing(aConcept({ content: aContent({ details, tried: [] }) }), sanne, NOW);
  expect(result).toEqual({
    kind: "refused",
    reason: "incomplete",
    missing: ["geprobeerd", "aanleiding", "besproken_op"],
  });
});

test("an ontvangstdatum is needed for an aanvraag and not when the gemeente acts by itself", () => {
  const submit = (changes: Parameters<typeof aDetails>[0]) =>
    transition.submitVerwijzing(aConcept({ content: aContent({ details: aDetails(changes) }) }), sanne, NOW);
  expect(submit({ ontvangstdatum: null })).toMatchObject({ missing: ["ontvangstdatum"] });
  expect(submit({ aanleiding: "ambtshalve", ontvangstdatum: null }).kind).toBe("changed");
});

test("what was tried is asked only when the advice passed over regular voorzieningen, and a half row does not count", () => {
  const path = [{ step: "U3", fact: "collegebesluit", answer: "ja", sources: [] }];
  const other = aContent({ tried: [], advice: anAdvice({ path }) });
  expect(transition.submitVerwijzing(aConcept({ content: other }), sanne, NOW).kind).toBe("changed");
  const half = aContent({ tried: [{ voorziening: "jobcoach", via: "MTB", periode: " ", uitkomst: "niets" }] });
  expect(transition.submitVerwijzing(aConcept({ content: half }), sanne, NOW)).toMatchObject({
    missing: ["geprobeerd"],
  });
});

test("an akkoord carries name, role, mandaat and moment", () => {
  const input = { kind: "goedgekeurd", reason: "", mandaat: "MB-2026-4" } as const;
  const approved = done(transition.decideVerwijzing(aSubmitted(), tessa, input, LATER));
  expect(approved).toMatchObject({ version: 3, state: "goedgekeurd" });
  expect(lastOf(approved).decision).toEqual({
    kind: "goedgekeurd",
    by: "tessa",
    naam: "Tessa",
    rol: "teamleider",
    mandaat: "MB-2026-4",
    at: LATER,
    reason: "",
  });
});

test("a second decision on the same round is refused, whoever comes late", () => {
  const late = aMedewerker("theo", "teamleider");
  expect(approve(decided(aSubmitted(), "goedgekeurd"), late)).toMatchObject({ reason: "already_decided" });
  expect(approve(decided(aSubmitted(), "teruggestuurd"), late)).toMatchObject({ reason: "already_decided" });
});

test("to return or reject, a reason of ten characters without personal data is required", () => {
  expect(giveBack(aSubmitted(), "te kort  ")).toMatchObject({ reason: "reason_missing" });
  expect(giveBack(aSubmitted(), "          ")).toMatchObject({ reason: "reason_missing" });
  expect(giveBack(aSubmitted(), "Zie BSN 999990019")).toMatchObject({ reason: "personal_data" });
  expect(giveBack(aSubmitted(), "x".repeat(2001))).toMatchObject({ reason: "text_too_long" });
  expect(lastOf(done(giveBack(aSubmitted(), "  Wie sprak de werkgever? "))).decision?.reason).toBe(
    "Wie sprak de werkgever?",
  );
});

test("editing a returned verwijzing opens a new round and leaves the decided one as it was", () => {
  const returned = decided(aSubmitted(), "teruggestuurd");
  const edited = done(transition.saveRound(returned, sanne, aContent({ peildatum: "2026-11-24" }), LATER));
  const again = done(transition.saveRound(edited, sanne, aContent({ peildatum: "2026-11-25" }), LATER));
  expect(again.rounds.map((round) => round.peildatum)).toEqual(["2026-11-23", "2026-11-25"]);
  expect(again.rounds[0]).toEqual(returned.rounds[0]);
  expect(again).toMatchObject({ state: "teruggestuurd", version: returned.version + 2 });
  const submitted = done(transition.submitVerwijzing(again, sanne, LATER));
  expect(submitted.rounds).toHaveLength(2);
  expect(decided(submitted, "goedgekeurd").rounds.map((round) => round.decision?.kind)).toEqual([
    "teruggestuurd",
    "goedgekeurd",
  ]);
});

test("a returned verwijzing that goes back unchanged gets a round of its own", () => {
  const returned = decided(aSubmitted(), "teruggestuurd");
  const submitted = done(transition.submitVerwijzing(returned, sanne, LATER));
  expect(submitted.rounds.map((round) => [round.number, round.decision?.kind ?? null])).toEqual([
    [1, "teruggestuurd"],
    [2, null],
  ]);
  expect(roundContent(lastOf(submitted))).toEqual(roundContent(lastOf(returned)));
});

test("after an akkoord the case goes on in a new round of the same record", () => {
  const approved = decided(aSubmitted(), "goedgekeurd");
  const next = done(transition.startRound(approved, sanne, aContent({ peildatum: "2027-01-11" }), LATER));
  expect(next).toMatchObject({ state: "concept", version: approved.version + 1 });
  expect(lastOf(next)).toMatchObject({ number: 2, startedAt: LATER, submitted: null, decision: null });
  expect(transition.startRound(next, sanne, aContent(), LATER)).toMatchObject({ reason: "wrong_state" });
});

test("a returned verwijzing has at most one open round", () => {
  const started = done(transition.startRound(decided(aSubmitted(), "teruggestuurd"), sanne, aContent(), LATER));
  expect(started.state).toBe("teruggestuurd");
  expect(transition.startRound(started, sanne, aContent(), LATER)).toMatchObject({ reason: "round_open" });
});

test("a withdrawn verwijzing is closed, and an earlier akkoord survives the withdrawal of a later round", () => {
  const withdrawn = done(transition.withdrawVerwijzing(aSubmitted(), sanne, LATER));
  expect(withdrawn).toMatchObject({ state: "ingetrokken", version: 3 });
  expect(transition.submitVerwijzing(withdrawn, sanne, LATER)).toMatchObject({ reason: "wrong_state" });
  const second = done(transition.startRound(decided(aSubmitted(), "goedgekeurd"), sanne, aContent(), LATER));
  const back = done(transition.withdrawVerwijzing(second, sanne, LATER));
  expect(back.state).toBe("goedgekeurd");
  expect(back.history.slice(-2).map((change) => [change.state, change.round])).toEqual([
    ["ingetrokken", 2],
    ["goedgekeurd", 2],
  ]);
});

test("a comment belongs to the record, and an empty, long or personal one does not", () => {
  const comment = (text: string) => transition.addComment(aSubmitted(), tessa, text, LATER);
  expect(done(comment(" Is de werkgever gebeld? "))).toMatchObject({
    version: 3,
    comments: [{ by: "tessa", naam: "Tessa", at: LATER, text: "Is de werkgever gebeld?" }],
  });
  expect(comment("  ")).toMatchObject({ reason: "empty_text" });
  expect(comment("Bel 06-12345678")).toMatchObject({ reason: "personal_data" });
  expect(comment("x".repeat(2001))).toMatchObject({ reason: "text_too_long" });
});

test("a colleague takes a case over in a role that they have", () => {
  const daan = aMedewerker("daan", "arbeidsdeskundige");
  expect(done(transition.takeOverVerwijzing(aConcept(), daan, "arbeidsdeskundige"))).toMatchObject({
    arbeidsdeskundige: "daan",
    version: 2,
  });
  expect(done(transition.takeOverVerwijzing(aConcept(), aMedewerker("carla"), "indiener")).indiener).toBe("carla");
  expect(transition.takeOverVerwijzing(aConcept(), daan, "indiener")).toMatchObject({ reason: "wrong_role" });
  expect(
    transition.takeOverVerwijzing(aConcept(), aMedewerker("carla", "consulent", { team: "zuid" }), "indiener"),
  ).toMatchObject({ reason: "other_team" });
});

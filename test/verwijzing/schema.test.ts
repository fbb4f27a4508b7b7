import { expect, test } from "vitest";
import { parseVerwijzing } from "../../src/verwijzing/schema.ts";
import { aSubmitted, decided } from "./builders.ts";

const stored = () => JSON.parse(JSON.stringify(decided(aSubmitted(), "teruggestuurd")));
const read = (change: (document: ReturnType<typeof stored>) => void) => {
  const document = stored();
  change(document);
  return () => parseVerwijzing(document, "BW-2026-0001");
};

test("a record reads back as it was stored", () => {
  expect(read(() => undefined)()).toEqual(decided(aSubmitted(), "teruggestuurd"));
});

test.each<[string, (document: ReturnType<typeof stored>) => void, string]>([
  ["an unknown state", (document) => (document.state = "klaar"), "state"],
  ["a missing field", (document) => delete document.klantkenmerk, "klantkenmerk"],
  ["an unknown field", (document) => (document.bsn = "x"), "bsn"],
  ["a day that does not exist", (document) => (document.rounds[0].peildatum = "2026-02-30"), "rounds.0.peildatum"],
  [
    "a decision on a round that nobody submitted",
    (document) => (document.rounds[0].submitted = null),
    "never submitted",
  ],
  ["rounds out of order", (document) => (document.rounds[0].number = 2), "not numbered"],
  ["a history that ends elsewhere", (document) => document.history.pop(), "history"],
  ["another schema version", (document) => (document.schema = 2), "schema"],
])("%s is a fault that names the place", (_, change, place) => {
  expect(read(change)).toThrow(place);
  expect(read(change)).toThrow("BW-2026-0001 cannot be read");
});

test("the fault never repeats a stored value", () => {
  const damaged = read((document) => (document.klantkenmerk = "Jan de Vries"));
  expect(damaged).toThrow("klantkenmerk");
  expect(damaged).not.toThrow("Jan");
});

import { expect, test } from "vitest";
import { createPlay } from "../support/play.ts";
import { atOverview } from "../support/stories.ts";

test("every answer that is kept leaves a line, and one that is not leaves none", () => {
  const play = createPlay();
  play.type("noor", "start KL-0042");
  play.answer("noor", "ja", "200", "weet niet");
  expect(play.audit).toEqual(["start done", "antwoorden done", "antwoorden done"]);
});

test("a change that makes answers lapse leaves its line when it is confirmed", () => {
  const play = atOverview();
  const before = play.audit.length;
  play.answer("noor", "wijzig 4", "positief");
  expect(play.audit.slice(before)).toEqual([]);
  play.type("noor", "ja");
  expect(play.audit.slice(before)).toEqual(["antwoorden done"]);
});

test("the record that an overview makes or changes leaves a line, and one that it leaves alone none", () => {
  const play = atOverview();
  expect(play.audit.slice(-2)).toEqual(["antwoorden done", "overzicht done"]);
  const before = play.audit.length;
  play.answer("noor", "terug", "verder");
  expect(play.audit.slice(before)).toEqual([]);
});

test("every form that is kept leaves a line with the name of its button", () => {
  const play = atOverview();
  const before = play.audit.length;
  for (const line of [
    "geprobeerd: jobcoach; MTB; mei 2026; gestopt",
    "geprobeerd weg 1",
    "aanleiding: ambtshalve",
    "aanleiding: zomaar",
    "afwijken: beschut/uwv_advies_aanvragen; de inwoner wil eerst wennen",
    "afwijking intrekken",
  ])
    play.type("noor", line);
  const ofForms = play.audit.slice(before).filter((line) => line !== "overzicht done");
  expect(ofForms).toEqual([
    "geprobeerd_toevoegen done",
    "geprobeerd_verwijderen done",
    "gegevens_opslaan done",
    "afwijken_opslaan done",
    "afwijking_intrekken done",
  ]);
});

/** Dates, numbers and answers as people read them. */
import type { Answer } from "../decision/fact.ts";
import type { Flow } from "../decision/flow.ts";
import { answerText } from "../verwijzing/answer-text.ts";
import type { Texts } from "./texts.ts";

/** "21 november 2026" for an ISO date, or for the day in the Netherlands of an ISO instant. */
export function formatDate(texts: Texts, iso: string): string {
  const day = iso.length > 10 ? localParts(iso).day : iso;
  const [year = "", month = "", date = ""] = day.split("-");
  return texts.say("datum.dag", { dag: Number(date), maand: texts.say(`datum.maand.${Number(month)}`), jaar: year });
}

/** "21 november 2026 om 14:05", Dutch time. */
export function formatInstant(texts: Texts, iso: string): string {
  return texts.say("datum.moment", { dag: formatDate(texts, iso), tijd: localParts(iso).time });
}

const LOCAL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "short",
});

/** The day in the Netherlands of an ISO instant, YYYY-MM-DD. */
export function localDay(instant: string): string {
  return localParts(instant).day;
}

function localParts(instant: string): { day: string; time: string } {
  const [day = "", time = ""] = LOCAL.format(new Date(instant)).split(" ");
  return { day, time };
}

/** The label of an answer: "Ja", "34 jaar", "1,5 dagen per week". */
export function answerLabel(texts: Texts, flow: Flow, fact: string, answer: Answer): string {
  return answerText(texts.say, flow.facts.get(fact), answer);
}

/** The short label of a fact for overviews. */
export function factLabel(flow: Flow, fact: string): string {
  return flow.facts.get(fact)?.label ?? fact;
}

import { type Answer, type Fact, WEET_NIET } from "../decision/fact.ts";

/** An answer as people read it: "Ja", "34 jaar", "1,5 dagen per week", "Weet ik niet". */
export function answerText(say: (key: string) => string, fact: Fact | undefined, answer: Answer): string {
  if (answer === WEET_NIET) return say("woorden.weet_niet");
  if (fact?.kind === "choice") return fact.answers.get(String(answer)) ?? String(answer);
  return `${String(answer).replace(".", ",")} ${fact?.range.unit ?? ""}`.trim();
}

import { motivering } from "../conversation/motivering.ts";
import type { Words } from "../knowledge/words-schema.ts";
import type { CliTexts } from "./cli-texts.ts";
import type { Decision } from "./decide-case.ts";
import { refusalReason } from "./refusal-reason.ts";

/** The advice or the refusal for people, as plain text. */
export function adviesText(decision: Decision, words: Words, texts: CliTexts): string {
  if (decision.kind === "refused") {
    const lines = decision.refusals.map((refusal) =>
      texts.say("advies.fout", { feit: refusal.fact, reden: refusalReason(texts, refusal) }),
    );
    return [texts.say("advies.geweigerd"), ...lines, ""].join("\n");
  }
  const { flow, advice } = decision;
  const links = advice.citations.map(({ title, url, validFrom, validTo, status }) => {
    const to = validTo === null ? "" : texts.say("redenen.flow_to", { to: validTo });
    const known = texts.say(`bronstatus.${status}`);
    return texts.say("advies.bron", { titel: title, url, from: validFrom, to, status: known });
  });
  const unused = advice.unused.map((fact) => flow.facts.get(fact)?.label ?? fact).join("; ");
  return [
    motivering(flow, advice, words),
    "",
    texts.say("advies.bronnen"),
    ...links,
    ...(unused === "" ? [] : ["", texts.say("advies.niet_gebruikt", { feiten: unused })]),
    "",
  ].join("\n");
}

import { nearestName } from "../decision/validate-facts.ts";
import type { KnownFlow } from "../knowledge/select-flow.ts";
import type { CliTexts } from "./cli-texts.ts";
import type { CaseRefusal } from "./decide-case.ts";

/** Words that belong to the case, not to its facts; people put them there all the same. */
const OF_THE_CASE = ["gemeente", "peildatum", "flow", "feiten", "id"];

/** Why something was refused and what to do, in Dutch. */
export function refusalReason(texts: CliTexts, refusal: CaseRefusal): string {
  const say = (values: Readonly<Record<string, string | number>>, variant = "") =>
    texts.say(`redenen.${refusal.code}${variant}`, values);
  switch (refusal.code) {
    case "unknown_fact":
      if (OF_THE_CASE.includes(refusal.fact))
        return say({ feit: refusal.fact, nearest: refusal.nearest ?? "" }, "_case");
      return say({ feit: refusal.fact, nearest: refusal.nearest ?? "" }, refusal.nearest === null ? "" : "_nearest");
    case "unknown_answer": {
      const nearest = nearestName(refusal.found.replaceAll('"', ""), refusal.allowed, 2);
      const values = { found: refusal.found, allowed: refusal.allowed.join(", "), nearest: nearest ?? "" };
      return say(values, nearest === null ? "" : "_nearest");
    }
    case "not_a_number":
    case "not_whole":
    case "out_of_range":
      return say({ found: refusal.found, from: refusal.from, to: refusal.to });
    case "gemeente_without_flow":
      return say({ found: refusal.found, known: flowList(texts, refusal.known) });
    case "flow_not_valid":
      return say({ found: refusal.found, peildatum: refusal.peildatum, known: flowList(texts, refusal.known) });
    case "peildatum_outside": {
      const { validFrom, validTo } = refusal.window;
      return say({ found: refusal.found, from: validFrom, to: validTo ?? "" }, validTo === null ? "_open" : "");
    }
    case "flow_unknown":
      return say(
        { found: refusal.found, known: refusal.known.join(", "), nearest: refusal.nearest ?? "" },
        refusal.nearest === null ? "" : "_nearest",
      );
    case "flow_of_others":
      return say({ found: refusal.found, gemeente: refusal.gemeente, gemeenten: refusal.gemeenten.join(", ") });
    case "unknown_key":
      return say({ key: refusal.key, nearest: refusal.nearest ?? "" }, refusal.nearest === null ? "" : "_nearest");
    case "wrong_type":
    case "duplicate_key":
      return texts.find(`redenen.${refusal.code}_${refusal.key}`) ?? say({ key: refusal.key });
    case "gemeente_malformed":
    case "peildatum_malformed":
      return say({ found: refusal.found });
    default:
      return say({});
  }
}

function flowList(texts: CliTexts, flows: readonly KnownFlow[]): string {
  return flows
    .map(({ id, validFrom, validTo, status }) => {
      const to = validTo === null ? "" : texts.say("redenen.flow_to", { to: validTo });
      return texts.say("redenen.flow_known", { id, from: validFrom, to, status: texts.say(`statussen.${status}`) });
    })
    .join("; ");
}

import { resolve } from "node:path";
import { isDay } from "../knowledge/period.ts";
import { verifyRules } from "../knowledge/verify-rules.ts";
import { loadCliTexts } from "./cli-texts.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { describeFault } from "./describe-fault.ts";

/** `verify`: checks all flows and knowledge, and says per fault where it is and what to do. */
export const verify: Command = {
  options: { map: "text", peildatum: "text" },
  words: [],
  run: async ({ map, peildatum }, { root, stdout, today }) => {
    const day = typeof peildatum === "string" ? peildatum : today();
    if (!isDay(day)) throw new UsageError("wrong_day", { found: day });
    const folder = typeof map === "string" ? resolve(map) : root;
    const { faults, endings, counts } = await verifyRules(folder, day);
    const faultTexts = loadCliTexts("fault-texts.yaml");
    const lines = [
      ...faults.map((fault) => describeFault(faultTexts, fault)),
      ...endings.map(({ kind, name, lastDay, days }) =>
        faultTexts.say(days < 0 ? "afgelopen" : "loopt_af", {
          soort: faultTexts.say(`soorten.${kind}`),
          naam: name,
          dag: lastDay,
          dagen: days,
        }),
      ),
      faultTexts.say("geteld", counts),
      faultTexts.say(faults.length === 0 ? "geen_fouten" : faults.length === 1 ? "een_fout" : "fouten_totaal", {
        aantal: faults.length,
      }),
    ];
    stdout.write(`${lines.join("\n")}\n`);
    return faults.length === 0 ? EXIT.done : EXIT.fault;
  },
};

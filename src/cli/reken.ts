import { type RekenAntwoord, rekenAntwoord, SUMS } from "../conversation/reken/reken-antwoord.ts";
import { rekenKennis } from "../conversation/reken/reken-kennis.ts";
import { holidaysAround } from "../digest/holidays.ts";
import { loadRules } from "../knowledge/load-rules.ts";
import { loadTexts } from "../load-texts.ts";
import { type Command, EXIT, type OptionValues } from "./command.ts";

const OPTIES = new Set(Object.values(SUMS).flatMap(({ opties }) => Object.keys(opties)));

/** `reken <wat>`: an amount or a last day, with the formula in words, the sources and what was not checked. */
export const reken: Command = {
  options: { json: "flag", ...Object.fromEntries([...OPTIES].map((name) => [name, "text" as const])) },
  words: ["wat"],
  run: async (values, { root, stdout, stderr, today }) => {
    const [rules, texts] = await Promise.all([loadRules(root), loadTexts()]);
    const kennis = rekenKennis(rules, { texts, today: today(), holidaysAround, optionPrefix: "--" });
    const antwoord = rekenAntwoord({ wat: String(values.wat), opties: optiesOf(values), losse: [] }, kennis);
    const isDone = antwoord.kind === "antwoord";
    if (values.json === true) stdout.write(`${JSON.stringify(fieldsOf(antwoord))}\n`);
    else (isDone ? stdout : stderr).write(`${antwoord.regels.join("\n")}\n`);
    return isDone ? EXIT.done : EXIT.refused;
  },
};

function optiesOf(values: OptionValues): Readonly<Record<string, string>> {
  const given = Object.entries(values).filter(([name]) => OPTIES.has(name));
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The public fields of `--json`, in their order. */
function fieldsOf(antwoord: RekenAntwoord) {
  const { wat } = antwoord;
  if (antwoord.kind === "geweigerd") return { wat, status: "geweigerd", fouten: antwoord.fouten };
  const { peildatum, uitkomst, waarschuwingen, bronnen, regels } = antwoord;
  return {
    wat,
    status: "resultaat",
    peildatum,
    uitkomst,
    waarschuwingen,
    bronnen: bronnen.map(({ key, title, status, url, note, validFrom, validTo }) => ({
      sleutel: key,
      titel: title,
      status,
      url,
      niet_nagekeken: note,
      geldig_van: validFrom,
      geldig_tot: validTo,
    })),
    regels,
  };
}

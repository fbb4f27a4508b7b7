import { resolve } from "node:path";
import { isDay } from "../knowledge/period.ts";
import { checkBron } from "./bron-controle.ts";
import { importBron } from "./bron-import.ts";
import { tickBron } from "./bron-vink.ts";
import { loadCliTexts } from "./cli-texts.ts";
import { type Command, type OptionValues, UsageError } from "./command.ts";

/** `bron import`, `bron controle` and `bron vink`: official texts beside the paraphrases, and whether they still agree. */
export const bron: Command = {
  options: { bron: "text", map: "text", peildatum: "text" },
  words: [],
  optionalWords: ["werk", "eerste", "tweede"],
  run: async (values, io) => {
    const texts = loadCliTexts("bron-texts.yaml");
    const { werk, eerste, tweede, bron: id, map, peildatum } = textsOf(values);
    const day = peildatum ?? io.today();
    if (!isDay(day)) throw new UsageError("wrong_day", { found: day });
    const root = map === undefined ? io.root : resolve(map);
    switch (werk) {
      case "import":
        if (eerste === undefined) throw new UsageError("bron_no_file");
        refuseWords(tweede, peildatum);
        return await importBron({ from: eerste, bron: id, root }, io, texts);
      case "controle":
        refuseWords(eerste, id);
        return await checkBron({ root, day }, io, texts);
      case "vink":
        if (eerste === undefined || tweede === undefined) throw new UsageError("bron_no_key");
        refuseWords(id);
        return await tickBron({ bron: eerste, key: tweede, root, day, today: io.today() }, io, texts);
      case undefined:
        throw new UsageError("bron_no_work");
      default:
        throw new UsageError("bron_unknown_work", { found: werk });
    }
  },
};

function textsOf(values: OptionValues): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === "string")) as Record<
    string,
    string
  >;
}

/** What belongs to other work of `bron` is not passed over in silence. */
function refuseWords(...words: readonly (string | undefined)[]): void {
  const superfluous = words.find((word) => word !== undefined);
  if (superfluous !== undefined) throw new UsageError("superfluous_word", { word: superfluous });
}

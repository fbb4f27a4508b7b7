import { resolve } from "node:path";
import { isDay } from "../knowledge/period.ts";
import { importBron } from "./bron-import.ts";
import { checkBron } from "./bron-controle.ts";
import { tickBron } from "./bron-vink.ts";
import { loadCliTexts } from "./cli-texts.ts";
import { type Command, UsageError } from "./command.ts";

/** `bron import`, `bron controle` and `bron vink`: official texts beside the paraphrases, and whether they still agree. */
export const bron: Command = {
  options: { bron: "text", map: "text", peildatum: "text" },
  words: [],
  optionalWords: ["werk", "eerste", "tweede"],
  run: async (values, io) => {
    const texts = loadCliTexts("bron-texts.yaml");
    const textOf = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
    const { eerste, tweede, map, peildatum, bron: id, werk } = Object.fromEntries(
      ["eerste", "tweede", "map", "peildatum", "bron", "werk"].map((name) => [name, textOf(name)]),
    );
    const day = peildatum ?? io.today();
    if (!isDay(day)) throw new UsageError("wrong_day", { found: day });
    const root = map === undefined ? io.root : resolve(map);
    const refuse = (words: Readonly<Record<string, string | undefined>>) => {
      const superfluous = Object.values(words).find((word) => word !== undefined);
      if (superfluous !== undefined) throw new UsageError("superfluous_word", { word: superfluous });
    };
    switch (werk) {
      case "import":
        if (eerste === undefined) throw new UsageError("bron_no_file");
        refuse({ tweede });
        return await importBron({ from: eerste, bron: id, root }, io, texts);
      case "controle":
        refuse({ eerste, id });
        return await checkBron({ root, day }, io, texts);
      case "vink":
        if (eerste === undefined || tweede === undefined) throw new UsageError("bron_no_key");
        refuse({ id });
        return await tickBron({ bron: eerste, key: tweede, root, day, today: io.today() }, io, texts);
      default:
        throw werk === undefined ? new UsageError("bron_no_work") : new UsageError("bron_unknown_work", { found: werk });
    }
  },
};

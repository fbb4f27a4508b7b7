import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nearestName } from "../decision/validate-facts.ts";
import { readableText } from "../knowledge/bron/fingerprint.ts";
import { markChecked } from "../knowledge/bron/mark-checked.ts";
import { copyOn, indexText } from "../knowledge/bron/text-copy.ts";
import { findInForce } from "../knowledge/period.ts";
import { readRuleTexts } from "../knowledge/rule-files.ts";
import { parseRuleSet } from "../knowledge/rule-set.ts";
import type { CliTexts } from "./cli-texts.ts";
import { EXIT, type Io } from "./command.ts";
import { writeWhole } from "./write-whole.ts";

export type TickOptions = {
  readonly bron: string;
  readonly key: string;
  readonly root: string;
  /** the day whose text is meant */
  readonly day: string;
  readonly today: string;
};

/** Writes down that somebody read the official text beside the paraphrase: its date and fingerprint go into the YAML. */
export async function tickBron({ bron, key, root, day, today }: TickOptions, io: Io, texts: CliTexts): Promise<number> {
  const set = parseRuleSet(await readRuleTexts(root));
  const refuse = (code: string, values: Readonly<Record<string, string>>) => {
    io.stderr.write(`${texts.say(`vink.${code}`, { bron, sleutel: key, dag: day, ...values })}\n`);
    return EXIT.refused;
  };
  const versions = set.sources.filter((source) => source.id === bron);
  const names = [...new Set(set.sources.map((source) => source.id))];
  if (versions.length === 0) return refuse("geen_bron", { known: nearestName(bron, names) ?? names.join(", ") });
  const version = findInForce(versions, day);
  if (!version) return refuse("niet_geldig", {});
  const entry = version.document.entries[key];
  if (!entry) {
    const keys = Object.keys(version.document.entries);
    return refuse("geen_onderdeel", { bestand: version.yaml.file, known: nearestName(key, keys) ?? keys.join(", ") });
  }
  const copy = copyOn(set.texts, bron, day);
  if (!copy) return refuse("geen_tekst", {});
  const { parts, fingerprints } = indexText(copy);
  const part = parts.get(key);
  const fingerprint = fingerprints.get(key);
  if (!part || fingerprint === undefined) return refuse("niet_in_tekst", { bestand: copy.file });
  if (part.repealed) return refuse("vervallen", { bestand: copy.file });
  const path = join(root, version.yaml.file);
  const marked = markChecked(await readFile(path, "utf8"), key, { date: today, fingerprint });
  if (marked === undefined)
    return refuse("zelf_doen", { bestand: version.yaml.file, vingerafdruk: fingerprint, vandaag: today });
  const code = await writeWhole(path, marked);
  if (code !== null) {
    io.stderr.write(`${texts.say("import.niet_te_schrijven", { bestand: version.yaml.file, code })}\n`);
    return EXIT.refused;
  }
  const values = {
    bron,
    sleutel: key,
    dag: copy.document.valid_from,
    bestand: version.yaml.file,
    samenvatting: entry.summary,
  };
  io.stdout.write(`${texts.say("vink.gevinkt", values)}\n\n${readableText(part)}\n`);
  return EXIT.done;
}

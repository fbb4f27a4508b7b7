import { once } from "node:events";
import { createReadStream } from "node:fs";
import { parseConfig } from "../config.ts";
import { findBron } from "../knowledge/bron/find-bron.ts";
import { type RegulationReading, readRegulation } from "../knowledge/bron/read-regulation.ts";
import { indexText } from "../knowledge/bron/text-copy.ts";
import { readRuleTexts } from "../knowledge/rule-files.ts";
import { parseRuleSet } from "../knowledge/rule-set.ts";
import { tellFingerprints } from "./bron-fingerprints.ts";
import type { CliTexts } from "./cli-texts.ts";
import { EXIT, type Io, UsageError } from "./command.ts";
import { fetchXml, isNetworkFault, isUrl } from "./fetch-xml.ts";
import { saveText } from "./save-text.ts";

export type ImportOptions = { readonly from: string; readonly bron: string | undefined; readonly root: string };

type Opened =
  | { readonly kind: "pieces"; readonly pieces: AsyncIterable<Uint8Array> }
  | { readonly kind: "refused"; readonly text: string };

/** Reads an official XML and keeps its text beside the paraphrases of the bron it belongs to. */
export async function importBron({ from, bron, root }: ImportOptions, io: Io, texts: CliTexts): Promise<number> {
  const refuse = (text: string) => {
    io.stderr.write(`${text}\n`);
    return EXIT.refused;
  };
  const opened = await openXml(from, io, texts);
  if (opened.kind === "refused") return refuse(opened.text);
  const reading = await readOpened(opened.pieces, from, texts);
  if ("text" in reading) return refuse(reading.text);
  if (reading.kind === "refused") {
    const { code, line, col, values } = reading.refusal;
    return refuse(
      texts.say("geweigerd", { bestand: from, regel: line, kolom: col, reden: texts.say(`xml.${code}`, values) }),
    );
  }
  const { regulation } = reading;
  const set = parseRuleSet(await readKnowledge(root));
  const found = findBron(set.sources, regulation, bron);
  if (found.kind === "refused")
    return refuse(texts.say(`bron.${found.code}`, { ...found.values, titel: regulation.title }));
  const { versions } = found;
  const saved = await saveText(root, versions, set.texts, regulation);
  if (saved.kind === "failed")
    return refuse(texts.say("import.niet_te_schrijven", { bestand: saved.file, code: saved.code }));
  const { copy } = saved;
  io.stdout.write(
    `${[
      texts.say(saved.kind === "saved" ? "import.bewaard" : "import.stond_er_al", {
        titel: regulation.title,
        bestand: copy.file,
      }),
      texts.say("import.van", {
        id: regulation.official_id,
        dag: regulation.valid_from,
        aantal: indexText(copy).parts.size,
      }),
      "",
      ...tellFingerprints(versions, copy, texts),
    ].join("\n")}\n`,
  );
  return EXIT.done;
}

async function openXml(from: string, io: Io, texts: CliTexts): Promise<Opened> {
  if (!isUrl(from)) return { kind: "pieces", pieces: await openFile(from) };
  const { bronHosts } = parseConfig(process.env);
  const fetched = await fetchXml(from, bronHosts, io.fetch);
  if (fetched.kind === "pieces") return fetched;
  return { kind: "refused", text: texts.say(`web.${fetched.code}`, fetched.values) };
}

/** The line can break while the file comes in. */
async function readOpened(
  pieces: AsyncIterable<Uint8Array>,
  from: string,
  texts: CliTexts,
): Promise<RegulationReading | { readonly text: string }> {
  try {
    return await readRegulation(pieces);
  } catch (error) {
    if (!isUrl(from) || !isNetworkFault(error)) throw error;
    return { text: texts.say("web.unreachable", { host: URL.parse(from)?.hostname ?? "" }) };
  }
}

async function openFile(file: string): Promise<AsyncIterable<Uint8Array>> {
  const stream = createReadStream(file);
  try {
    await once(stream, "readable");
    return stream;
  } catch (error) {
    throw new UsageError("unreadable_file", { file, code: (error as NodeJS.ErrnoException).code ?? "" });
  }
}

/** Importing needs the bronnen only: a fault in a flow must not stand in its way. */
async function readKnowledge(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = await readRuleTexts(root);
  return new Map([...texts].filter(([file]) => file.startsWith("knowledge/")));
}

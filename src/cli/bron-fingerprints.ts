import { indexText, type TextCopy } from "../knowledge/bron/text-copy.ts";
import { findInForce } from "../knowledge/period.ts";
import type { SourceVersion } from "../knowledge/rule-file.ts";
import type { CliTexts } from "./cli-texts.ts";

/** Per paraphrase the fingerprint of its official text, and whether it was checked against just that text. */
export function tellFingerprints(
  versions: readonly SourceVersion[],
  copy: TextCopy,
  texts: CliTexts,
): readonly string[] {
  const { fingerprints } = indexText(copy);
  const version = findInForce(versions, copy.document.valid_from) ?? versions.at(-1);
  const entries = Object.entries(version?.document.entries ?? {});
  const width = Math.max(...entries.map(([key]) => key.length));
  const lines = entries.map(([key, { checked }]) => {
    const fingerprint = fingerprints.get(key);
    const word =
      fingerprint === undefined
        ? "geen_tekst"
        : !checked
          ? "niet_gevinkt"
          : checked.fingerprint === fingerprint
            ? "gelijk"
            : "anders";
    return `  ${key.padEnd(width)}  ${fingerprint ?? "-".padEnd(35)}  ${texts.say(`import.${word}`, { dag: checked?.date ?? "" })}`;
  });
  return [
    texts.say("import.vingerafdrukken", { bestand: version?.yaml.file ?? "" }),
    ...lines,
    "",
    texts.say("import.verder"),
  ];
}

import { checkBronnen, type Finding } from "../../../src/knowledge/bron/check-bronnen.ts";
import { comparableText, fingerprintOf, partsByKey } from "../../../src/knowledge/bron/fingerprint.ts";
import type { TextCopy } from "../../../src/knowledge/bron/text-copy.ts";
import { readYaml } from "../../../src/knowledge/read-yaml.ts";
import type { SourceVersion } from "../../../src/knowledge/rule-file.ts";
import { CHANGES, stylesFor, WRITINGS } from "./model-changes.ts";
import { modelLaw, seeded, unitsOf } from "./model-law.ts";
import { toXml } from "./model-xml.ts";
import { regulationOf } from "./read-text.ts";

const KINDS = [...Object.keys(CHANGES), ...Object.keys(WRITINGS)];

/** What became of one paraphrase: by construction, and by `bron controle`. */
export type Judged = { readonly kind: string; readonly key: string; readonly expected: string; readonly found: string };

/** One change of one law: every part had its paraphrase checked before it. */
export async function judgeChange(seed: number): Promise<readonly Judged[]> {
  const random = seeded(seed);
  const kind = KINDS[seed % KINDS.length] ?? "";
  const before = modelLaw(random);
  const after = { ...(CHANGES[kind]?.(before, random) ?? before), day: "2026-07-01" };
  const [oldStyle, newStyle] = stylesFor(random, WRITINGS[kind]);
  const copies = [await copyOf(toXml(before, oldStyle)), await copyOf(toXml(after, newStyle))] as const;
  const { findings } = checkBronnen({ sources: [checkedSource(copies[0])], texts: copies }, "2026-08-01");
  const now = unitsOf(after);
  // a text that came from elsewhere but reads just the same leaves the paraphrase true
  const texts = new Map([...now.values()].map(({ key, content }) => [key, content]));
  return [...unitsOf(before)].map(([id, { key, content }]) => {
    const unit = now.get(id);
    const isSame = texts.get(key) === content;
    const expected = isSame ? "exact" : !unit ? "lost" : unit.content !== content ? "changed" : `moved ${unit.key}`;
    return { kind, key, expected, found: shown(findings.find((finding) => finding.key === `wet/${key}`)) };
  });
}

function shown(finding: Finding | undefined): string {
  if (!finding) return "exact";
  return finding.kind === "moved" ? `moved ${finding.to}` : finding.kind;
}

async function copyOf(xml: string): Promise<TextCopy> {
  const document = { bron: "wet", ...(await regulationOf(xml)) };
  return { bron: "wet", file: `knowledge/landelijk/wet/tekst/${document.valid_from}.json`, edition: 0, document };
}

/** A bron with a checked paraphrase of every part of a text. */
function checkedSource({ document }: TextCopy): SourceVersion {
  const entries = [...partsByKey(document.parts)].map(([key, part]) => {
    const checked = { date: "2026-01-02", fingerprint: fingerprintOf(comparableText(part)) };
    return [key, { title: key, summary: key, status: "geverifieerd" as const, checked }] as const;
  });
  const base = {
    id: "wet",
    title: "Wet",
    kind: "wet" as const,
    valid_from: "2026-01-01",
    url: "https://wetten.overheid.nl/BWBR9999999",
  };
  const yaml = readYaml("knowledge/landelijk/wet/2026-01-01.yaml", "{}");
  return {
    id: "wet",
    validFrom: "2026-01-01",
    validTo: null,
    document: { ...base, entries: Object.fromEntries(entries) },
    yaml,
  };
}

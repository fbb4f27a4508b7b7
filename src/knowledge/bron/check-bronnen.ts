import type { Rules } from "../load-rules.ts";
import { addDays, earliest, findInForce } from "../period.ts";
import type { SourceVersion } from "../rule-file.ts";
import type { SourceEntry } from "../source-schema.ts";
import { compareText, type TextMatch } from "./compare-text.ts";
import { copiesOf, copyOn, type TextCopy } from "./text-copy.ts";

/** Days ahead that an end is told, as `verify` does. */
const NOTICE_DAYS = 90;

export const FINDING_KINDS = ["changed", "moved", "lost", "expired", "will_expire"] as const;

/** A paraphrase that asks for attention. */
export type Finding = {
  /** bron/artikel/lid/onderdeel */
  readonly key: string;
  readonly title: string;
  /** the paraphrase */
  readonly file: string;
  /** the text it was compared with; null when only its own dates tell it */
  readonly textDay: string | null;
  readonly kind: (typeof FINDING_KINDS)[number];
  /** moved, changed: the key it has now */
  readonly to: string | null;
  /** changed, lost: the text as it was checked; null when it was not kept */
  readonly was: string | null;
  readonly now: string | null;
  /** expired, will_expire: the last day; null when the text itself says that it is repealed */
  readonly lastDay: string | null;
};

export type BronCheck = {
  readonly findings: readonly Finding[];
  /** paraphrases whose text is still the same */
  readonly exact: number;
  /** paraphrases without a fingerprint: nothing to compare with */
  readonly unchecked: number;
  /** bronnen with a fingerprint but no text on this day */
  readonly withoutText: readonly string[];
  readonly compared: number;
};

/**
 * Compares every paraphrase that was checked with the official text of a day. A bron that has ended, or ends within
 * ninety days without a next version, is told for each of its entries, checked or not.
 */
export function checkBronnen({ sources, texts }: Pick<Rules, "sources" | "texts">, day: string): BronCheck {
  const findings: Finding[] = [];
  const withoutText = new Set<string>();
  const counts = { exact: 0, unchecked: 0, compared: 0 };
  for (const [bron, versions] of Map.groupBy(sources, (source) => source.id)) {
    const version = findInForce(versions, day) ?? versions.findLast(({ validTo }) => validTo !== null && validTo < day);
    if (!version) continue;
    const copies = copiesOf(texts, bron);
    const current = copyOn(texts, bron, day);
    const lastDay = lastDayOf(version, versions, copies, current);
    for (const [entryKey, entry] of Object.entries(version.document.entries)) {
      const base = { key: `${bron}/${entryKey}`, title: entry.title, file: version.yaml.file };
      const none = { textDay: current?.document.valid_from ?? null, to: null, was: null, now: null, lastDay: null };
      const found: Finding[] = [];
      if (!entry.checked) counts.unchecked += 1;
      else if (!current) withoutText.add(bron);
      else {
        counts.compared += 1;
        const match = compareText(
          entryKey,
          entry.checked.fingerprint,
          current,
          copies.filter((copy) => copy !== current),
        );
        found.push(...toFindings(match, { ...base, ...none }));
        if (match.kind === "exact") found.push(...coming(entryKey, entry, { ...base, ...none }, copies, current, day));
      }
      if (lastDay !== null && lastDay <= addDays(day, NOTICE_DAYS)) {
        const kind = lastDay < day ? "expired" : "will_expire";
        if (!found.some((other) => other.kind === kind)) found.push({ ...base, ...none, textDay: null, kind, lastDay });
      }
      if (entry.checked && current && found.length === 0) counts.exact += 1;
      findings.push(...found);
    }
  }
  return { findings, ...counts, withoutText: [...withoutText] };
}

type Base = Omit<Finding, "kind">;

function toFindings(match: TextMatch, base: Base): readonly Finding[] {
  switch (match.kind) {
    case "exact":
      return [];
    case "repealed":
      return [{ ...base, kind: "expired" }];
    case "moved":
      return [{ ...base, kind: "moved", to: match.to }];
    case "changed":
      return [{ ...base, kind: "changed", to: match.to, was: match.was, now: match.now }];
    case "lost":
      return [{ ...base, kind: "lost", was: match.was }];
  }
}

/** A text that begins within the notice and reads otherwise: the paraphrase holds until the day before. */
function coming(
  key: string,
  { checked }: SourceEntry,
  base: Base,
  copies: readonly TextCopy[],
  current: TextCopy,
  day: string,
): readonly Finding[] {
  if (!checked) return [];
  const last = addDays(day, NOTICE_DAYS);
  const days = copies.map(({ document }) => document.valid_from).filter((first) => first > day && first <= last);
  for (const first of new Set(days)) {
    const next = copies.findLast(({ document }) => document.valid_from === first) ?? current;
    const match = compareText(key, checked.fingerprint, next, [current]);
    if (match.kind === "exact") continue;
    const lastDay = addDays(first, -1);
    const now = match.kind === "changed" ? match.now : null;
    const was = match.kind === "changed" || match.kind === "lost" ? match.was : null;
    const to = match.kind === "changed" || match.kind === "moved" ? match.to : null;
    return [{ ...base, textDay: first, kind: "will_expire", to, was, now, lastDay }];
  }
  return [];
}

/** The last day of the version and of the text it paraphrases, whichever is first; neither counts when a next one follows. */
function lastDayOf(
  version: SourceVersion,
  versions: readonly SourceVersion[],
  copies: readonly TextCopy[],
  current: TextCopy | undefined,
): string | null {
  const hasNext = versions.some((other) => other.validFrom > version.validFrom);
  const hasNextText = copies.at(-1) !== current;
  return earliest(hasNext ? null : version.validTo, hasNextText ? null : (current?.document.valid_to ?? null));
}

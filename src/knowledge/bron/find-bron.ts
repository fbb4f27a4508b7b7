import { nearestName } from "../../decision/validate-facts.ts";
import type { SourceVersion } from "../rule-file.ts";
import type { Regulation } from "./read-regulation.ts";

export type FoundBron =
  | { readonly kind: "found"; readonly versions: readonly [SourceVersion, ...SourceVersion[]] }
  | {
      readonly kind: "refused";
      readonly code: "onbekend" | "past_niet" | "geen_bron" | "meer_bronnen";
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * The bron that an official text belongs to: the one with its BWB or CVDR number, or the one that was asked for.
 *
 * @param asked id of a bron; refused when that bron has another number
 */
export function findBron(
  sources: readonly SourceVersion[],
  { official_id }: Regulation,
  asked: string | undefined,
): FoundBron {
  const byId = Map.groupBy(sources, (source) => source.id);
  if (asked !== undefined) {
    const versions = byId.get(asked);
    const [first, ...more] = versions ?? [];
    if (!first) {
      const nearest = nearestName(asked, [...byId.keys()]);
      return {
        kind: "refused",
        code: "onbekend",
        values: { found: asked, known: nearest ?? [...byId.keys()].join(", ") },
      };
    }
    const numbers = [first, ...more].flatMap(numbersOf);
    if (numbers.length > 0 && !numbers.includes(workOf(official_id))) {
      return {
        kind: "refused",
        code: "past_niet",
        values: { found: official_id, bron: asked, wanted: [...new Set(numbers)].join(", ") },
      };
    }
    return { kind: "found", versions: [first, ...more] };
  }
  const matches = [...byId].filter(([, versions]) => versions.flatMap(numbersOf).includes(workOf(official_id)));
  const [only, second] = matches;
  const [first, ...more] = only?.[1] ?? [];
  if (!only || !first)
    return { kind: "refused", code: "geen_bron", values: { found: official_id, known: [...byId.keys()].join(", ") } };
  if (second)
    return {
      kind: "refused",
      code: "meer_bronnen",
      values: { found: official_id, known: matches.map(([id]) => id).join(", ") },
    };
  return { kind: "found", versions: [first, ...more] };
}

/** The BWB and CVDR numbers that a bron names, in its jci or its address. */
function numbersOf({ document }: SourceVersion): readonly string[] {
  const inUrl = document.url.match(/BWB[RV]\d{7}|CVDR\d{3,}/g) ?? [];
  return document.jci ? [document.jci.bwb, ...inUrl] : inUrl;
}

/** The number without the version: CVDR713411_1 -> CVDR713411. */
function workOf(officialId: string): string {
  return officialId.replace(/_\d+$/, "");
}

/** One entry of a source with everything around it: dates, how sure, the official text, and which flows rest on it. */
import type { Citation } from "../../decision/flow.ts";
import { findCiting } from "../bron/find-citing.ts";
import { readableText } from "../bron/fingerprint.ts";
import { copyOn, indexText } from "../bron/text-copy.ts";
import { toCitation } from "../citation.ts";
import type { Rules } from "../load-rules.ts";
import { isInForce } from "../period.ts";

/** A version of a flow that cites the entry. */
export type CitingFlow = {
  readonly title: string;
  readonly version: string;
  readonly status: "in_werking" | "voorgenomen" | "verouderd";
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  /** cited with results too: by remarks and warnings */
  readonly isInResults: boolean;
};

export type OpenedSource = {
  readonly citation: Citation;
  /** title of the whole source */
  readonly bron: string;
  readonly isInForce: boolean;
  /** the day on which somebody compared the paraphrase with the official text; null when nobody did */
  readonly checkedOn: string | null;
  /** the imported text of this place; null when none was imported */
  readonly officialText: string | null;
  readonly citing: readonly CitingFlow[];
};

/**
 * @param key bron/artikel/lid/onderdeel
 * @param day YYYY-MM-DD: the version in force then, or else the nearest one
 * @returns undefined when no source has this key
 */
export function openSource(rules: Rules, key: string, day: string): OpenedSource | undefined {
  const [bron = "", ...rest] = key.split("/");
  const entryKey = rest.join("/");
  const versions = rules.sources.filter(({ id, document }) => id === bron && Object.hasOwn(document.entries, entryKey));
  const version =
    versions.find((one) => isInForce(one, day)) ??
    versions.findLast(({ validFrom }) => validFrom <= day) ??
    versions[0];
  const entry = version?.document.entries[entryKey];
  if (!version || !entry) return undefined;
  const copy = copyOn(rules.texts, bron, day);
  const part = copy && indexText(copy).parts.get(entryKey);
  return {
    citation: toCitation(key, version, entry),
    bron: version.document.title,
    isInForce: isInForce(version, day),
    checkedOn: entry.checked?.date ?? null,
    officialText: part ? readableText(part) : null,
    citing: citingFlows(rules, key, day),
  };
}

function citingFlows(rules: Rules, key: string, day: string): readonly CitingFlow[] {
  return (findCiting(rules, day).get(key) ?? []).flatMap(({ flow, version, nodes, isInResults }) => {
    const found = rules.flows.find(({ id, validFrom }) => id === flow && validFrom === version);
    if (!found) return [];
    const { title, status } = found.document;
    const steps = [...new Set(nodes.map((node) => node.split("/")[0] ?? node))];
    return [{ title, version, status, steps: steps.map((id) => ({ id, title: titleOfStep(rules, id) })), isInResults }];
  });
}

/** Steps of the front stand in another file than those of a regime; their ids are unique over all of them. */
function titleOfStep({ flows }: Rules, step: string): string {
  for (const { document } of flows) {
    const front = typeof document.front === "object" ? document.front.steps?.[step] : undefined;
    const found = document.steps?.[step] ?? front;
    if (found) return found.title;
  }
  return step;
}

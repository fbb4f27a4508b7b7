/** What the pages Bronnen show. */

import { type Citing, findCiting } from "../../../knowledge/bron/find-citing.ts";
import { toCitation } from "../../../knowledge/citation.ts";
import { fillText } from "../../../knowledge/fill-text.ts";
import type { Rules } from "../../../knowledge/load-rules.ts";
import type { Period } from "../../../knowledge/period.ts";
import type { SourceVersion } from "../../../knowledge/rule-file.ts";
import type { SourceEntry } from "../../../knowledge/source-schema.ts";
import type { PageWords } from "./page-texts.ts";

const CONTRADICTION = /^tegenstrijdigheid(\/|$)/;

/** All sources, the landelijke ones first and then per regime. */
export function sourcesView(rules: Rules, words: PageWords) {
  const latest = [...Map.groupBy(rules.sources, ({ id }) => id).values()].flatMap((versions) => versions.slice(-1));
  const groups = Map.groupBy(latest, ({ yaml }) => regimeOf(yaml.file));
  const titles = new Map(rules.flows.map(({ id, document }) => [id, document.title]));
  const ordered = [...groups].toSorted(
    ([left], [right]) => Number(right === "") - Number(left === "") || left.localeCompare(right),
  );
  return {
    groups: ordered.map(([regime, sources]) => ({
      title: regime === "" ? words.landelijk : (titles.get(regime) ?? regime),
      sources: sources.map((source) => {
        const keys = Object.keys(source.document.entries);
        return {
          id: source.id,
          title: source.document.title,
          kind: upperFirst(words.soort[source.document.kind] ?? source.document.kind),
          period: periodText(source, words),
          entries: keys.length,
          isOne: keys.length === 1,
          contradictions: keys.filter((key) => CONTRADICTION.test(key)).length,
        };
      }),
    })),
  };
}

/** One source with all its versions, the newest first; undefined when there is none of that name. */
export function sourceView(rules: Rules, id: string, day: string, words: PageWords) {
  const versions = rules.sources.filter((source) => source.id === id).toReversed();
  const [newest] = versions;
  if (!newest) return undefined;
  const citing = findCiting(rules, day);
  const titles = new Map(rules.flows.map((flow) => [flow.id, flow.document.title]));
  const citedBy = (key: string) => (citing.get(`${id}/${key}`) ?? []).map((found) => citedView(found, titles, words));
  return {
    title: newest.document.title,
    versions: versions.map((version) => {
      const { document } = version;
      const entries = Object.entries(document.entries).map(([key, entry]) =>
        entryView(version, key, entry, citedBy(key), words),
      );
      return {
        period: periodText(version, words),
        kind: words.soort[document.kind],
        textDate: document.text_date === undefined ? null : dutchDay(document.text_date),
        dateNote: document.date_note ?? null,
        link: linkOf(document.url),
        file: document.url,
        contradictions: entries.filter(({ isContradiction }) => isContradiction),
        entries: entries.filter(({ isContradiction }) => !isContradiction),
        parameters: (document.parameters ?? []).map(({ name, value, unit, entry, valid_from, valid_to }) => ({
          name,
          value: value.toLocaleString("nl-NL"),
          unit,
          entry,
          period: periodText({ validFrom: valid_from, validTo: valid_to ?? null }, words),
        })),
      };
    }),
  };
}

function entryView(
  version: SourceVersion,
  key: string,
  entry: SourceEntry,
  citedBy: readonly object[],
  words: PageWords,
) {
  const { url } = toCitation(`${version.id}/${key}`, version, entry);
  return {
    anchor: key,
    title: entry.title,
    summary: entry.summary,
    statusKey: entry.status,
    status: words.status[entry.status],
    note: entry.note ?? "",
    checked: entry.checked ? dutchDay(entry.checked.date) : null,
    link: linkOf(url),
    isContradiction: CONTRADICTION.test(key),
    citedBy,
  };
}

function citedView({ flow, nodes, isInResults }: Citing, titles: ReadonlyMap<string, string>, words: PageWords) {
  const steps = [...new Set(nodes.map((node) => node.split("/")[0] ?? node))];
  const places = steps.map((stap) => fillText(words.stap, { stap }));
  return {
    flow,
    title: titles.get(flow) ?? flow,
    places: [...places, ...(isInResults ? [words.bij_uitkomsten] : [])].join(", "),
  };
}

/** The address of the page of a citation. */
export function sourceAddress(key: string): string {
  const [bron = "", ...rest] = key.split("/");
  return `/bronnen/${bron}#${rest.join("/")}`;
}

/** "Geldig vanaf 1 januari 2026" */
export function periodText({ validFrom, validTo }: Period, { periode }: PageWords): string {
  const from = dutchDay(validFrom);
  return validTo === null ? fillText(periode.open, { from }) : fillText(periode.dicht, { from, to: dutchDay(validTo) });
}

const DAY = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** "1 januari 2026" */
export function dutchDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** The folder of a source names its regime; "" for a landelijke one. */
function regimeOf(file: string): string {
  return /^knowledge\/gemeente\/([^/]+)\//.exec(file)?.[1] ?? "";
}

/** A note has the name of a file instead of an address. */
function linkOf(url: string): string | null {
  return /^https?:\/\//.test(url) ? url : null;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

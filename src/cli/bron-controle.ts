import { existsSync } from "node:fs";
import { parseConfig } from "../config.ts";
import { type BronCheck, checkBronnen, FINDING_KINDS, type Finding } from "../knowledge/bron/check-bronnen.ts";
import { type Citing, findCiting } from "../knowledge/bron/find-citing.ts";
import { wordChanges } from "../knowledge/bron/word-changes.ts";
import { loadRules } from "../knowledge/load-rules.ts";
import { databaseFile } from "../store/data-folder.ts";
import { lastRound } from "../verwijzing/round.ts";
import type { State } from "../verwijzing/verwijzing.ts";
import type { CliTexts } from "./cli-texts.ts";
import { EXIT, type Io } from "./command.ts";
import { withStore } from "./open-for-command.ts";

/** Of a text that was rewritten only the first changes are told, each cut at this length. */
const MOST_CHANGES = 5;
const MOST_LETTERS = 200;
/** Cases that are told one by one. */
const MOST_CASES = 20;
/** More open cases than one gemeente ever has. */
const MOST_OPEN = 1_000_000;

const OPEN_STATES: readonly State[] = ["concept", "ter_goedkeuring", "teruggestuurd"];

/** Citation key -> the open cases whose last round rests on it; null when there is no store. */
type OpenCases = ReadonlyMap<string, readonly string[]> | null;

/** Compares the paraphrases with the imported texts, and says which flows, nodes and open cases a difference touches. */
export async function checkBron(
  { root, day }: { readonly root: string; readonly day: string },
  io: Io,
  texts: CliTexts,
): Promise<number> {
  const rules = await loadRules(root);
  const check = checkBronnen(rules, day);
  const { findings } = check;
  const citing = findings.length > 0 ? findCiting(rules, day) : new Map<string, readonly Citing[]>();
  const cases = findings.length > 0 ? await readOpenCases() : null;
  const told = findings.flatMap((finding) => [
    ...tellFinding(finding, texts),
    ...tellCiting(citing.get(finding.key) ?? [], texts),
    ...tellCases(cases, finding.key, texts),
    "",
  ]);
  const noStore = findings.length > 0 && cases === null ? [texts.say("controle.geen_opslag"), ""] : [];
  const lines = [texts.say("controle.kop", { dag: day }), "", ...told, ...noStore, ...tellCounts(check, texts)];
  io.stdout.write(`${lines.join("\n")}\n`);
  return findings.length === 0 ? EXIT.done : EXIT.fault;
}

function tellFinding(
  { kind, key, title, file, to, was, now, lastDay, textDay }: Finding,
  texts: CliTexts,
): readonly string[] {
  const isElsewhere = to !== null && to !== key.slice(key.indexOf("/") + 1);
  const hints = [
    ...(isElsewhere && kind !== "moved" ? [texts.say("controle.staat_nu", { sleutel: to })] : []),
    ...(was !== null && now !== null ? tellChanges(was, now, texts) : []),
    ...(now !== null && was === null ? [texts.say("controle.oude_tekst_niet_bewaard")] : []),
    ...(kind === "lost" && was !== null ? [texts.say("controle.was", { tekst: cut(was) })] : []),
    ...(kind === "will_expire" && textDay !== null ? [texts.say("controle.nieuwe_tekst", { dag: textDay })] : []),
  ];
  const word = kind === "expired" && lastDay === null ? "vervallen" : kind;
  return [
    texts.say(`controle.soort.${word}`, { sleutel: key, titel: title, naar: to ?? "", dag: lastDay ?? "" }),
    ...hints.map((hint) => `  ${hint}`),
    `  ${texts.say("controle.samenvatting_in", { bestand: file })}`,
  ];
}

function tellChanges(was: string, now: string, texts: CliTexts): readonly string[] {
  const changes = wordChanges(was, now);
  const told = changes.slice(0, MOST_CHANGES).map((change) => {
    const key = change.was === "" ? "erbij" : change.now === "" ? "weg" : "anders";
    return texts.say(`controle.woorden.${key}`, { was: cut(change.was), nu: cut(change.now) });
  });
  const more = changes.length - told.length;
  return more > 0 ? [...told, texts.say("controle.woorden.meer", { aantal: more })] : told;
}

function tellCiting(citing: readonly Citing[], texts: CliTexts): readonly string[] {
  if (citing.length === 0) return [`  ${texts.say("controle.geen_flow")}`];
  // most regimes share the front, so one line often holds for all of them
  const byPlaces = Map.groupBy(citing, ({ nodes, isInResults }) =>
    [...nodes, ...(isInResults ? [texts.say("controle.bij_uitkomsten")] : [])].join(", "),
  );
  return [...byPlaces].map(([plekken, flows]) => {
    const names = flows.map(({ flow, version }) => texts.say("controle.flow_versie", { flow, versie: version }));
    return `  ${texts.say("controle.flow", { flows: names.join(", "), plekken })}`;
  });
}

function tellCases(cases: OpenCases, key: string, texts: CliTexts): readonly string[] {
  if (cases === null) return [];
  const found = cases.get(key) ?? [];
  if (found.length === 0) return [`  ${texts.say("controle.geen_zaken")}`];
  const more = found.length - MOST_CASES;
  const told = found.slice(0, MOST_CASES).join(", ");
  return [`  ${texts.say(more > 0 ? "controle.zaken_en_meer" : "controle.zaken", { zaken: told, aantal: more })}`];
}

function tellCounts(check: BronCheck, texts: CliTexts): readonly string[] {
  const { findings, exact, unchecked, compared, withoutText } = check;
  const count = (kind: Finding["kind"]) => findings.filter((finding) => finding.kind === kind).length;
  const counts = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, count(kind)]));
  return [
    ...(compared === 0 ? [texts.say("controle.niets_te_vergelijken")] : []),
    texts.say("controle.geteld", { exact, ...counts }),
    ...(withoutText.length > 0 ? [texts.say("controle.zonder_tekst", { bronnen: withoutText.join(", ") })] : []),
    ...(unchecked > 0 ? [texts.say("controle.zonder_vinkje", { aantal: unchecked })] : []),
    texts.say(findings.length > 0 ? "controle.aandacht" : compared > 0 ? "controle.in_orde" : "controle.geen_oordeel", {
      aantal: findings.length,
    }),
  ];
}

async function readOpenCases(): Promise<OpenCases> {
  const { databaseUrl, dataDir } = parseConfig(process.env);
  if (databaseUrl === null && !existsSync(databaseFile(dataDir))) return null;
  const open = await withStore((store) =>
    store.read((tx) => tx.listVerwijzingen({ states: OPEN_STATES, limit: MOST_OPEN })),
  );
  const cases = new Map<string, string[]>();
  for (const verwijzing of open) {
    for (const key of new Set(lastRound(verwijzing).advice.sources)) {
      cases.set(key, [...(cases.get(key) ?? []), verwijzing.nummer]);
    }
  }
  return cases;
}

function cut(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

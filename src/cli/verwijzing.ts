import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { adviceWords } from "../conversation/advice-words.ts";
import { compileTexts, flattenTexts } from "../conversation/compile-texts.ts";
import { formatDate, formatInstant } from "../conversation/format.ts";
import { BY_GEMEENTE } from "../conversation/replay.ts";
import { decisionTermOn } from "../digest/decision-term.ts";
import { holidaysAround } from "../digest/holidays.ts";
import { loadRules } from "../knowledge/load-rules.ts";
import { loadTexts } from "../load-texts.ts";
import { loadFlow } from "../store/flow-snapshots.ts";
import type { Transaction } from "../store/store.ts";
import { renderPage } from "../verwijzing/page.ts";
import { recordView } from "../verwijzing/record-view.ts";
import type { RecordWords } from "../verwijzing/record-words.ts";
import type { Verwijzing } from "../verwijzing/verwijzing.ts";
import { type Command, EXIT, type Io, UsageError } from "./command.ts";
import { findRecord, nummerOf, UNKNOWN_RECORD } from "./find-record.ts";
import { withStore } from "./open-for-command.ts";

/** `verwijzing <nummer> --html`: one page with everything of the record. */
export const verwijzing: Command = {
  options: { html: "flag" },
  words: ["NUMMER"],
  run: async (values, io, texts) => {
    const nummer = nummerOf(values);
    if (values.html !== true) throw new UsageError("missing_option", { option: "--html" });
    return withStore((store, now) =>
      store.read(async (tx) => {
        const record = await findRecord(tx, nummer, io, texts);
        if (!record) return UNKNOWN_RECORD;
        const template = await readFile(new URL("../verwijzing/page.hbs", import.meta.url), "utf8");
        io.stdout.write(renderPage(template, recordView(record, await wordsFor(tx, record, now, io))));
        return EXIT.done;
      }),
    );
  },
};

async function wordsFor(tx: Transaction, record: Verwijzing, now: string, { root, today }: Io): Promise<RecordWords> {
  const [rules, texts, own] = await Promise.all([loadRules(root), loadTexts(), loadPageTexts()]);
  const flows = new Map<string, Awaited<ReturnType<typeof loadFlow>>>();
  for (const { flow, peildatum } of record.rounds) flows.set(flow.hash, await loadFlow(tx, flow.hash, peildatum));
  const names = new Map((await tx.listMedewerkers()).map(({ id, naam }) => [id, naam]));
  const team = await tx.findTeam(record.team);
  const gemeenten = [...flows.values()].flatMap((flow) => (flow.gemeenten === "alle" ? [] : [...flow.gemeenten]));
  return {
    say: (key, values) => (key.startsWith("dossier.") ? own : texts).say(key, values),
    date: (day) => formatDate(texts, day),
    instant: (instant) => formatInstant(texts, instant),
    nameOf: (person) =>
      names.get(person) ?? texts.say(person === BY_GEMEENTE ? "woorden.gemeente" : "woorden.onbekende_collega"),
    gemeente: new Map(gemeenten).get(record.gemeente) ?? record.gemeente,
    team: team?.naam ?? record.team,
    flows,
    outcome: (outcome, path) => ({
      ...adviceWords({ texts, words: rules.words }, outcome, path),
      tredeText: rules.words.treden[outcome.trede].text,
      vervolgstapText: rules.words.vervolgstappen[outcome.vervolgstap].text,
    }),
    now,
    today: today(),
    term: decisionTermOn(rules, today()),
    holidays: holidaysAround(today()),
  };
}

/** The words that only the page uses, under "dossier.". */
async function loadPageTexts() {
  const text = await readFile(new URL("../verwijzing/page-texts.yaml", import.meta.url), "utf8");
  return compileTexts(flattenTexts({ dossier: parse(text) }));
}

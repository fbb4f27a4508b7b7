import { BotError } from "../errors.ts";
import { loadFlow } from "../store/flow-snapshots.ts";
import type { Transaction } from "../store/store.ts";
import { replayRound } from "../verwijzing/replay-round.ts";
import type { Round } from "../verwijzing/verwijzing.ts";
import type { CliTexts } from "./cli-texts.ts";
import { type Command, EXIT } from "./command.ts";
import { findRecord, nummerOf, UNKNOWN_RECORD } from "./find-record.ts";
import { withStore } from "./open-for-command.ts";

type RoundReport = { readonly isIdentical: boolean; readonly lines: readonly string[] };

/** `replay <nummer>`: does every round give the same path, result, sources and warnings again? */
export const replay: Command = {
  options: {},
  words: ["NUMMER"],
  run: (values, io, texts) => {
    const nummer = nummerOf(values);
    return withStore((store) =>
      store.read(async (tx) => {
        const record = await findRecord(tx, nummer, io, texts);
        if (!record) return UNKNOWN_RECORD;
        const reports: RoundReport[] = [];
        for (const round of record.rounds) reports.push(await reportRound(tx, record.gemeente, round, texts));
        const isIdentical = reports.every((report) => report.isIdentical);
        const end = texts.say(isIdentical ? "replay.alles_gelijk" : "replay.niet_gelijk", { nummer });
        io.stdout.write(`${[...reports.flatMap((report) => report.lines), end].join("\n")}\n`);
        return isIdentical ? EXIT.done : EXIT.fault;
      }),
    );
  },
};

async function reportRound(tx: Transaction, gemeente: string, round: Round, texts: CliTexts): Promise<RoundReport> {
  const { hash, id, version } = round.flow;
  const heading = texts.say("replay.ronde", {
    ronde: round.number,
    flow: `${id} ${version}`,
    peildatum: round.peildatum,
  });
  const line = (key: string, values: Readonly<Record<string, string>> = {}) =>
    `  ${texts.say(`replay.${key}`, values)}`;
  const failed = (told: string): RoundReport => ({ isIdentical: false, lines: [heading, told] });
  const flow = await loadFlow(tx, hash, round.peildatum).catch((fault: unknown) => {
    if (fault instanceof BotError && fault.code === "snapshot_missing") return undefined;
    throw fault;
  });
  if (!flow) return failed(line("geen_momentopname", { hash }));
  const outcome = replayRound(flow, gemeente, round);
  if (outcome.kind === "refused") return failed(line("geweigerd", { feiten: outcome.facts.join(", ") }));
  const lines = outcome.parts.flatMap(({ part, stored, replayed }) => {
    const naam = texts.say(`replay.deel.${part}`);
    if (stored === replayed) return [line("gelijk", { deel: naam })];
    const none = texts.say("replay.niets");
    return [
      line("anders", { deel: naam }),
      line("toen", { tekst: stored || none }),
      line("nu", { tekst: replayed || none }),
    ];
  });
  const isIdentical = outcome.parts.every(({ stored, replayed }) => stored === replayed);
  return { isIdentical, lines: [heading, ...lines, line("momentopname", { hash })] };
}

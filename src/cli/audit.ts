import type { AuditReport } from "../store/verify-audit.ts";
import { amsterdamTime } from "./amsterdam-time.ts";
import { type CliTexts, loadCliTexts } from "./cli-texts.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { withStore } from "./open-for-command.ts";

/** Faults that are told one by one; after a break nearly every line can be one. */
const MOST_TOLD = 20;

/** `audit verify`: whether the audit trail is whole, and up to which line that is proven. */
export const audit: Command = {
  options: {},
  words: ["verify"],
  run: async (values, { stdout }) => {
    if (values.verify !== "verify") throw new UsageError("audit_only_verify", { found: String(values.verify) });
    const report = await withStore((store) => store.verifyAudit());
    const texts = loadCliTexts("store-texts.yaml");
    stdout.write(`${[...tellFaults(texts, report), ...tellProof(texts, report)].join("\n")}\n`);
    return report.faults.length === 0 ? EXIT.done : EXIT.fault;
  },
};

function tellFaults(texts: CliTexts, { lines, faults }: AuditReport): readonly string[] {
  const told = faults.slice(0, MOST_TOLD).map(({ kind, seq }) => texts.say(`audit.${kind}`, { regel: seq }));
  const more = faults.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [texts.say("audit.meer", { aantal: more })] : []),
    texts.say(faults.length === 0 ? "audit.heel" : "audit.niet_heel", { regels: lines }),
  ];
}

function tellProof(texts: CliTexts, report: AuditReport): readonly string[] {
  const { lines, faults, provenUpTo, provenAt, notAnchored } = report;
  if (lines === 0) return [];
  const isWhole = faults.length === 0;
  if (provenAt === null) return [texts.say(isWhole ? "audit.geen_bewijs" : "audit.niets_bewezen")];
  return [
    texts.say("audit.bewijs", { regel: provenUpTo, moment: amsterdamTime(provenAt) }),
    ...(isWhole && notAnchored > 0 ? [texts.say("audit.na_bewijs", { aantal: notAnchored })] : []),
  ];
}

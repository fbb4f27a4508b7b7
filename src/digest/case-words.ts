/** One case of the digest in words. */
import { formatDate } from "../conversation/format.ts";
import type { Texts } from "../conversation/texts.ts";
import type { Medewerker } from "../verwijzing/medewerker.ts";
import type { LegalDeadline } from "../verwijzing/terms.ts";
import { type CaseLine, isClosed, waitsForPerson } from "./summarise.ts";

export type Names = ReadonlyMap<string, string>;

/** The nummer, or the klantkenmerk of a dialog that has none yet. Only for a person's own list. */
export function caseName(texts: Texts, line: CaseLine): string {
  return line.nummer ?? texts.say("digest.zaak.zonder_nummer", { klantkenmerk: line.klantkenmerk });
}

export function phaseWord(texts: Texts, line: CaseLine): string {
  return texts.say(`woorden.state.${line.phase}`);
}

/** Who must act and since when, the deadline with its article, what is missing and whether it changed. */
export function caseSentences(texts: Texts, line: CaseLine, reader: Medewerker, names: Names): readonly string[] {
  const sentences = [sinceWhen(texts, whoActs(texts, line, reader, names), line.days)];
  if (line.deadline) sentences.push(...deadlineSentences(texts, line, line.deadline));
  if (line.missing.length > 0) {
    const lijst = line.missing.map((code) => texts.say(`digest.mist.${code}`)).join(", ");
    sentences.push(texts.say("digest.zaak.mist", { lijst }));
  }
  if (line.changed) sentences.push(texts.say("digest.zaak.veranderd"));
  return sentences;
}

function whoActs(texts: Texts, line: CaseLine, reader: Medewerker, names: Names): string {
  if (line.waitsFor === null) return texts.say("digest.zaak.klaar");
  if (waitsForPerson(line, reader)) return texts.say("digest.zaak.bij_jou");
  const { rol, people } = line.waitsFor;
  const [only, ...others] = people;
  const naam = only === undefined ? undefined : names.get(only);
  if (naam !== undefined && others.length === 0) return texts.say("digest.zaak.bij_persoon", { naam });
  if (only === undefined && rol === "teamleider") return texts.say("digest.zaak.niemand_beslist");
  return texts.say(`digest.zaak.bij_rol.${rol}`);
}

function sinceWhen(texts: Texts, wie: string, dagen: number): string {
  if (dagen <= 0) return texts.say("digest.zaak.sinds_vandaag", { wie });
  return dagen === 1 ? texts.say("digest.zaak.sinds_een", { wie }) : texts.say("digest.zaak.sinds", { wie, dagen });
}

function deadlineSentences(texts: Texts, line: CaseLine, deadline: LegalDeadline): readonly string[] {
  if (isClosed(line) && line.besluitOpen === null) return [];
  const sentences = [
    texts.say(`digest.termijn.${moment(deadline)}`, {
      datum: formatDate(texts, deadline.lastDay),
      artikel: texts.say(`digest.termijn.artikel.${deadline.article}`),
      dagen: Math.abs(deadline.daysLeft),
    }),
  ];
  if (line.besluitOpen !== null) sentences.push(texts.say(`digest.termijn.besluit.${line.besluitOpen}`));
  if (deadline.noticeDue) sentences.push(texts.say(`digest.termijn.bericht${deadline.daysLeft < 0 ? "_voorbij" : ""}`));
  return sentences;
}

function moment({ daysLeft }: LegalDeadline): string {
  if (daysLeft === 0) return "vandaag";
  if (daysLeft > 0) return daysLeft === 1 ? "morgen" : "over";
  return daysLeft === -1 ? "voorbij_een" : "voorbij";
}

import type { ProvenAnswer } from "./provenance.ts";

/** "register (Kwartaalcijfers Q3) van 1 november 2026": the kind of source, which one, and its date, as far as known. */
export function herkomstText(
  say: (key: string, values?: Readonly<Record<string, unknown>>) => string,
  date: (day: string) => string,
  { herkomst, herkomstBron, herkomstDatum }: Pick<ProvenAnswer, "herkomst" | "herkomstBron" | "herkomstDatum">,
): string {
  const kind = say(`woorden.herkomst.${herkomst}`);
  const source = herkomstBron ? say("herkomst.met_bron", { herkomst: kind, bron: herkomstBron }) : kind;
  return herkomstDatum === null ? source : say("herkomst.met_datum", { herkomst: source, datum: date(herkomstDatum) });
}

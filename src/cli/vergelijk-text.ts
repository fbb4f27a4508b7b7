import type { ComparisonView, PartingView, RegimeView, Shared } from "../conversation/comparison-view.ts";
import type { CliTexts } from "./cli-texts.ts";
import type { CaseRefusal } from "./decide-case.ts";
import { refusalReason } from "./refusal-reason.ts";

/** Width of what stands before the columns, so that four of them fit on a line of 100. */
const LABEL_WIDTH = 84;
const INDENT = "    ";

/** The comparison as plain text: a letter per regime, where they part, and tables with a column per letter. */
export function comparisonText(view: ComparisonView, texts: CliTexts): string {
  const { regimes, partings, verdict, peildatum } = view;
  const held = regimes.filter(({ result }) => result !== null);
  const letters = new Map(held.map(({ title }, index) => [title, String.fromCodePoint(65 + index)]));
  const columns = held.map(({ id, title }) => ({ id, letter: letters.get(title) ?? "" }));
  const say = (key: string, values = {}) => texts.say(`vergelijk.${key}`, values);
  const parts = [
    [say("kop", { peildatum })],
    ...regimes.map((regime) => regimeLines(regime, letters.get(regime.title) ?? "-", texts)),
    [
      say("splitsing"),
      ...(verdict === null ? partings.flatMap((parting) => partingLines(parting, letters)) : [verdict]),
    ],
    table(say("stappen"), view.steps, columns, ({ step, label, answer }) =>
      say("stap", { stap: step, vraag: label, antwoord: answer }),
    ),
    table(say("bronnen"), view.sources, columns, ({ key }) => key),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** What was wrong with the facts or the day. */
export function refusedText(refusals: readonly CaseRefusal[], texts: CliTexts): string {
  const lines = refusals.map((refusal) =>
    texts.say("advies.fout", { feit: refusal.fact, reden: refusalReason(texts, refusal) }),
  );
  return `${[texts.say("vergelijk.geweigerd"), ...lines].join("\n")}\n`;
}

function regimeLines(regime: RegimeView, letter: string, texts: CliTexts): readonly string[] {
  const { title, gemeente, result, absence, warnings, open } = regime;
  const status = texts.say(`vergelijk.status.${regime.status}`);
  return [
    texts.say("vergelijk.regime", { letter, titel: title, gemeente, status }),
    `${INDENT}${result ?? absence ?? ""}`,
    ...(open.length === 0 ? [] : [`${INDENT}${texts.say("vergelijk.open", { vragen: open.join("; ") })}`]),
    ...warnings.map((tekst) => `${INDENT}${texts.say("vergelijk.let_op", { tekst })}`),
  ];
}

function partingLines({ intro, branches }: PartingView, letters: ReadonlyMap<string, string>): readonly string[] {
  const lines = branches.map(({ titles, text }) => {
    const who = titles.map((title) => letters.get(title) ?? title).join(", ");
    return `${INDENT}${who}: ${text}`;
  });
  return [intro, ...lines];
}

function table<T>(
  title: string,
  rows: readonly Shared<T>[],
  columns: readonly { readonly id: string; readonly letter: string }[],
  labelOf: (item: T) => string,
): readonly string[] {
  if (rows.length === 0) return [];
  const line = (label: string, cells: readonly string[]) =>
    `${label.padEnd(LABEL_WIDTH)} ${cells.map((cell) => cell.padEnd(2)).join(" ")}`.trimEnd();
  const head = line(
    title,
    columns.map(({ letter }) => letter),
  );
  const body = rows.map(({ item, regimes }) =>
    line(
      `  ${labelOf(item)}`,
      columns.map(({ id }) => (regimes.has(id) ? "x" : "-")),
    ),
  );
  return [head, ...body];
}

import type { Line } from "../measures.ts";
import type { Spread } from "./spread.ts";

export type Row = { readonly line: Line; readonly spread: Spread };

export function isMissed({ line, spread }: Row): boolean {
  return line.atMost !== undefined && spread.median > line.atMost;
}

/** The figures as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { line, spread } = row;
    const text = (value: number) => `${value.toFixed(line.digits)}${line.unit === "" ? "" : ` ${line.unit}`}`;
    const verdict =
      line.atMost === undefined ? "" : `<= ${line.atMost} ${line.unit}: ${isMissed(row) ? "MISSED" : "kept"}`;
    return [line.label, text(spread.median), `${text(spread.min)} - ${text(spread.max)}`, verdict];
  });
  const head = ["figure", "median", "lowest - highest", "bar"];
  const widths = head.map((title, column) => Math.max(...[head, ...cells].map((row) => (row[column] ?? title).length)));
  const lineOf = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [lineOf(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...cells.map(lineOf)].join("\n");
}

import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.ts";

export const ROOT = join(import.meta.dirname, "..", "..");

export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command in this process, on 2026-11-21. */
export async function runCli(args: readonly string[], stdin: string | Buffer = "", root: string = ROOT): Promise<Run> {
  const out = collector();
  const err = collector();
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    root,
    today: () => "2026-11-21",
  };
  const code = await main(args, io);
  return { code, out: out.text(), err: err.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

export const GESUBSIDIEERD = {
  woonplaats_in_gemeente: "ja",
  leeftijd: 34,
  uitkering: "bijstand",
  uwv_advies: "niet_aangevraagd",
  regulier_zonder_voorziening: "nee",
  regulier_met_voorziening: "ja",
};

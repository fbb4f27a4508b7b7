import { join } from "node:path";
import { nearestName } from "../decision/validate-facts.ts";
import { BotError } from "../errors.ts";
import { amsterdamDate } from "../store/amsterdam-date.ts";
import { type CliTexts, loadCliTexts } from "./cli-texts.ts";
import { type Command, EXIT, type Io, UsageError } from "./command.ts";
import { parseOptions } from "./parse-options.ts";

/** One line per command. Each is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  advies: async () => (await import("./advies.ts")).advies,
  vergelijk: async () => (await import("./vergelijk.ts")).vergelijk,
  zoek: async () => (await import("./zoek.ts")).zoek,
  verify: async () => (await import("./verify.ts")).verify,
  bron: async () => (await import("./bron.ts")).bron,
  verwijzing: async () => (await import("./verwijzing.ts")).verwijzing,
  reken: async () => (await import("./reken.ts")).reken,
  replay: async () => (await import("./replay.ts")).replay,
  backup: async () => (await import("./backup.ts")).backup,
  algoritmeregister: async () => (await import("./algoritmeregister.ts")).algoritmeregister,
  audit: async () => (await import("./audit.ts")).audit,
};

/**
 * Runs one command.
 *
 * @param args as typed after `beschutwijzer`
 * @returns the exit code: 0 done, 1 a fault, 2 refused, 64 the command line is wrong
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  const texts = loadCliTexts("texts.yaml");
  const [name, ...rest] = args;
  try {
    if (name === "--help" || name === "help") {
      io.stdout.write(overview(texts));
      return EXIT.done;
    }
    const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw unknownCommand(name);
    const command = await load();
    const values = parseOptions(command, rest);
    if (values.help === true) {
      io.stdout.write(texts.say(`opdrachten.${name}.hulp`));
      return EXIT.done;
    }
    return await command.run(values, io, texts);
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr.write(
        `${texts.say(`gebruik.${error.key}`, error.values)}\n${texts.say("gebruik.zie_hulp", { opdracht: helpFor(name) })}\n`,
      );
      return EXIT.usage;
    }
    const code = error instanceof BotError ? error.code : "unexpected";
    const melding = error instanceof Error ? error.message : String(error);
    const text = texts.find(`fouten.${code}`) ?? texts.say("fouten.overig");
    io.stderr.write(`${text}\n${texts.say("fouten.melding", { code, melding })}\n`);
    return EXIT.fault;
  }
}

function unknownCommand(name: string | undefined): UsageError {
  if (name === undefined) return new UsageError("no_command");
  const nearest = nearestName(name, Object.keys(COMMANDS));
  const key = nearest === null ? "unknown_command" : "unknown_command_nearest";
  return new UsageError(key, { command: name, nearest: nearest ?? "" });
}

function overview(texts: CliTexts): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.keys(COMMANDS).map((name) => `  ${name.padEnd(width)}  ${texts.say(`opdrachten.${name}.kort`)}`);
  return `${texts.say("hulp.kop")}\n\n${lines.join("\n")}\n\n${texts.say("hulp.voet")}\n`;
}

function helpFor(name: string | undefined): string {
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? `${name} ` : "";
}

function processIo(): Io {
  const { stdin, stdout, stderr } = process;
  // Whoever reads our output may stop early, as `head` does: that is no fault.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(EXIT.done);
  });
  const root = join(import.meta.dirname, "..", "..");
  return { stdin, stdout, stderr, root, today: () => amsterdamDate(new Date().toISOString()) };
}

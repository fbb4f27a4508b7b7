import type { Readable, Writable } from "node:stream";
import type { CliTexts } from "./cli-texts.ts";

/** What a command may touch: everything else comes in as an option. */
export type Io = {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** the folder that holds flows/ and knowledge/ */
  readonly root: string;
  /** the date in Europe/Amsterdam, YYYY-MM-DD */
  readonly today: () => string;
  /** asks the web; absent: the fetch of the machine */
  readonly fetch?: typeof fetch;
};

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export type Command = {
  /** name -> whether it takes a text; `help` is there for every command */
  readonly options: Readonly<Record<string, "text" | "flag">>;
  /** names of the words that stand beside the options, in order; all are needed */
  readonly words: readonly string[];
  /** names of words that may follow those */
  readonly optionalWords?: readonly string[];
  /** name under which all words after those come together, with spaces between them */
  readonly restWords?: string;
  /** @returns the exit code */
  readonly run: (values: OptionValues, io: Io, texts: CliTexts) => Promise<number>;
};

/** Exit codes that a caller can rely on. */
export const EXIT = { done: 0, fault: 1, refused: 2, usage: 64 } as const;

/** The command line is wrong. `key` is a text under `gebruik`; nothing was done and nothing printed yet. */
export class UsageError extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(key: string, values: Readonly<Record<string, string>> = {}) {
    super(key);
    this.name = "UsageError";
    this.key = key;
    this.values = values;
  }
}

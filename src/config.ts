import { resolve } from "node:path";
import { z } from "zod";
import { nearestName } from "./decision/validate-facts.ts";
import { BotError } from "./errors.ts";

/** Ports above 1023 that browsers refuse to open a page on, whatever listens there: the list of the fetch standard. */
const REFUSED_BY_BROWSERS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
const port = z.coerce
  .number()
  .int()
  .min(0)
  .max(65535)
  .refine((found) => !REFUSED_BY_BROWSERS.has(found), "browsers refuse pages on this port; choose another one");

const schema = z.object({
  /** the proeftuin: the web page on loopback */
  PORT: port.default(3978),
  /** where SQLite, the audit key and the anchors live */
  DATA_DIR: z.string().min(1).default("./data"),
  /** postgres://...: use PostgreSQL instead of SQLite */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional(),
  /** the gemeente's own figures and arrangements */
  INSTELLINGEN: z.string().min(1).optional(),
  /** hex key of the audit trail, at least 32 bytes; without it a key file in DATA_DIR is used */
  AUDIT_KEY: z
    .string()
    .regex(/^[0-9a-f]{64,}$/i, "must be at least 64 hexadecimal digits")
    .optional(),
  /** where official texts may be fetched from, separated by commas */
  BRON_HOSTS: z
    .string()
    .regex(/^[a-z0-9.-]+(,[a-z0-9.-]+)*$/, "must be host names separated by commas")
    .default("repository.officiele-overheidspublicaties.nl,wetten.overheid.nl,lokaleregelgeving.overheid.nl"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

export type Config = {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly settingsFile: string | null;
  readonly auditKey: string | null;
  readonly bronHosts: readonly string[];
  readonly logLevel: string;
};

/**
 * The settings of the process, from its environment.
 *
 * @param env names and values; empty values count as absent
 * @throws BotError `config_invalid` that lists every fault at once, near-misses of a known name included
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)),
    ...misspelled(Object.keys(given)),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new BotError(
      "config_invalid",
      `The settings are not right.\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    );
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    settingsFile: data.INSTELLINGEN ? resolve(data.INSTELLINGEN) : null,
    auditKey: data.AUDIT_KEY ?? null,
    bronHosts: data.BRON_HOSTS.split(","),
    logLevel: data.LOG_LEVEL,
  };
}

/** Settings that nobody reads but that look like one of ours: "DATABSE_URL" must not silently mean SQLite. */
function misspelled(names: readonly string[]): readonly string[] {
  const known = Object.keys(schema.shape);
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = known.find((candidate) => candidate.length > 6 && isSlip(name, candidate));
    return meant ? [`${name}: unknown setting; did you mean ${meant}?`] : [];
  });
}

function isSlip(name: string, known: string): boolean {
  return Math.abs(name.length - known.length) <= 1 && nearestName(name, [known.toLowerCase()], 2) !== null;
}

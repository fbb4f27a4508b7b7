import { type Logger, pino } from "pino";

/** Fields that could hold what a person typed or a secret: never written, wherever they stand in a log line. */
const SECRET_FIELDS = ["text", "inputs", "answers", "facts", "token", "authorization", "cookie", "secret", "password"];

export type { Logger } from "pino";

/**
 * The log of the process: one JSON line per entry, on stderr so that stdout stays for what a command gives.
 *
 * @param level pino level: trace, debug, info, warn, error, fatal or silent
 */
export function createLogger(level: string): Logger {
  const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino({ level, redact: { paths, censor: "[hidden]" }, base: null }, pino.destination({ fd: 2, sync: true }));
}

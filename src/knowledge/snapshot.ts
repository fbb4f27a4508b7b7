import { createHash } from "node:crypto";
import type { Flow } from "../decision/flow.ts";
import { BotError } from "../errors.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

/** Rises when the form of a snapshot changes, so that a program that cannot read one says so. */
const FORMAT = 1;

/** A flow without the day: the same on every day between two changes of the rules. */
export type FlowContent = Omit<Flow, "hash" | "peildatum">;

/** sha256 over everything that a flow was linked from, the day aside: 64 hexadecimal digits. */
export function flowHash(content: FlowContent): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

/** A linked flow as one canonical JSON text: keys sorted, maps as pairs in their own order. Stored under `flow.hash`. */
export function toSnapshot({ hash, peildatum, ...content }: Flow): string {
  return canonicalJson({ format: FORMAT, flow: content });
}

/**
 * The flow as it was linked once, law and texts included, whatever the rules say today.
 *
 * @param hash under which the text was stored
 * @throws BotError `snapshot_missing` when the text is no snapshot of this format or does not match its hash
 */
export function fromSnapshot(text: string, hash: string): FlowContent {
  const content = parseSnapshot(text);
  if (flowHash(content) === hash) return content;
  throw broken(`The snapshot of flow ${hash} does not match its hash. Restore it from a backup.`);
}

function parseSnapshot(text: string): FlowContent {
  const result = snapshotSchema.safeParse(parseJson(text));
  if (result.success) return result.data.flow;
  const [issue] = result.error.issues;
  throw broken(
    `A stored flow is no snapshot of format ${FORMAT} at "${issue?.path.join(".")}". Restore it from a backup.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken("A stored flow is no JSON. Restore it from a backup.", cause);
  }
}

function broken(message: string, cause?: unknown): BotError {
  return new BotError("snapshot_missing", message, { cause });
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Map) return [...inner];
    if (inner instanceof Set) return [...inner];
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}

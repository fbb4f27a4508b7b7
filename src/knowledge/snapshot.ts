import { createHash } from "node:crypto";
import type { Flow } from "../decision/flow.ts";
import { BotError } from "../errors.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

/** Rises when the form of a snapshot changes, so that a program that cannot read one says so. */
const FORMAT = 1;

/** sha256 over everything that a flow was linked from, the day aside: 64 hexadecimal digits. */
export function contentHash({ peildatum, ...content }: Omit<Flow, "hash">): string {
  return sha256(canonicalJson(content));
}

/** The same rules on another day are another flow: the hash that names a linked flow covers content and peildatum. */
export function flowHash(content: string, peildatum: string): string {
  return sha256(`${peildatum} ${content}`);
}

/** A linked flow as one canonical JSON text: keys sorted, maps as pairs in their own order. Stored under `flow.hash`. */
export function toSnapshot(flow: Flow): string {
  return canonicalJson({ format: FORMAT, flow });
}

/**
 * The flow as it was linked once, law and texts included, whatever the rules say today.
 *
 * @throws BotError `snapshot_missing` when the text is no snapshot of this format or does not match its hash
 */
export function fromSnapshot(text: string): Flow {
  const { hash, ...content } = parseSnapshot(text);
  if (flowHash(contentHash(content), content.peildatum) === hash) return { ...content, hash };
  throw broken(`The snapshot of flow ${hash} does not match its hash. Restore it from a backup.`);
}

function parseSnapshot(text: string): Flow {
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

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Map) return [...inner];
    if (inner instanceof Set) return [...inner];
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}

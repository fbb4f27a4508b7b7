import type { Flow } from "../decision/flow.ts";
import { BotError } from "../errors.ts";
import { fromSnapshot, toSnapshot } from "../knowledge/snapshot.ts";
import type { Transaction } from "./store.ts";

/** Linked flows are immutable and named by their hash, so each is read once per process. */
const read = new Map<string, Flow>();
const MOST_KEPT = 200;

/**
 * The flow that a dialog or record was started with, exactly as it was then.
 *
 * @throws BotError `snapshot_missing` when the store does not have it
 */
export async function loadFlow(tx: Transaction, hash: string): Promise<Flow> {
  const known = read.get(hash);
  if (known) return known;
  const text = await tx.loadSnapshot(hash);
  if (text === undefined) {
    const message = `No snapshot of flow ${hash} in the store. Restore it from a backup before the record is used.`;
    throw new BotError("snapshot_missing", message, { details: { hash } });
  }
  if (read.size >= MOST_KEPT) read.clear();
  const flow = fromSnapshot(text);
  read.set(hash, flow);
  return flow;
}

/** Stores the flow with this hash; a snapshot that the store already has stays as it is. */
export async function keepFlow(tx: Transaction, hash: string, flows: readonly (Flow | null)[]): Promise<void> {
  const flow = flows.find((candidate) => candidate?.hash === hash);
  if (flow) await tx.saveSnapshot(hash, toSnapshot(flow));
}

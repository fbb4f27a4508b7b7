import type { Flow } from "../decision/flow.ts";
import { BotError } from "../errors.ts";
import { type FlowContent, fromSnapshot, toSnapshot } from "../knowledge/snapshot.ts";
import type { Transaction } from "./store.ts";

/** What a snapshot holds never changes and is named by its hash, so each is read once per process. */
const read = new Map<string, FlowContent>();
const MOST_KEPT = 50;

/**
 * The flow that a dialog or round was started with, exactly as it was then.
 *
 * @param peildatum of that dialog or round, YYYY-MM-DD
 * @throws BotError `snapshot_missing` when the store does not have it
 */
export async function loadFlow(tx: Transaction, hash: string, peildatum: string): Promise<Flow> {
  const content = read.get(hash) ?? (await readContent(tx, hash));
  return { ...content, peildatum, hash };
}

async function readContent(tx: Transaction, hash: string): Promise<FlowContent> {
  const text = await tx.loadSnapshot(hash);
  if (text === undefined) {
    const message = `No snapshot of flow ${hash} in the store. Restore it from a backup before the record is used.`;
    throw new BotError("snapshot_missing", message, { details: { hash } });
  }
  if (read.size >= MOST_KEPT) read.clear();
  const content = fromSnapshot(text, hash);
  read.set(hash, content);
  return content;
}

/** Stores the flow with this hash; a snapshot that the store already has stays as it is. */
export async function keepFlow(tx: Transaction, hash: string, flows: readonly (Flow | null)[]): Promise<void> {
  const flow = flows.find((candidate) => candidate?.hash === hash);
  if (flow) await tx.saveSnapshot(hash, toSnapshot(flow));
}

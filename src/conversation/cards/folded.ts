import type { Block } from "../message.ts";

/** Closed at first, opened in place by the reader; no block at all when there is nothing in it. */
export function folded(id: string, label: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "details", id, label, blocks }];
}
